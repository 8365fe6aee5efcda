import { BankError } from "../errors.ts";
import type { RefreshAnswer } from "../domain/refresh.ts";
import type { PluggyApiClient } from "./client.ts";

/** Pluggy's reasons for refusing an update, where they mean more than "not now". */
const ANSWER_BY_REASON: Readonly<
  Record<string, Exclude<RefreshAnswer["kind"], "started" | "removed">>
> = {
  CLIENT_IS_UPDATING_BEFORE_ALLOWED_FREQUENCY: "too-soon",
  TOO_MANY_CONSECUTIVE_LOGIN_FAILURES: "too-soon",
  ITEM_ALREADY_UPDATING: "already-running",
  ITEM_IS_ALREADY_UPDATING: "already-running",
  LAST_EXECUTION_HAD_LOGIN_ERROR: "needs-user",
  PARAMETERS_NOT_PROVIDED: "needs-user",
  CONNECTOR_VALIDATION_ERROR: "needs-user",
  CONNECTOR_REQUIRED_PARAMETER_VALIDATION_ERROR: "needs-user",
  // Pluggy's spelling.
  MFA_PARAMERTER_WAS_ALREADY_USED_ERROR: "needs-user",
  MFA_PARAMETER_WAS_ALREADY_USED_ERROR: "needs-user",
  MEU_PLUGGY_ITEM_CANNOT_BE_UPDATED: "by-pluggy-only",
};

/**
 * Requests an update with the credentials stored at Pluggy. Refusals are returned; other failures
 * are thrown as `BankError`.
 */
export async function refreshItem(client: PluggyApiClient, itemId: string): Promise<RefreshAnswer> {
  try {
    await client.updateItem(encodeURIComponent(itemId));
    return { kind: "started" };
  } catch (error) {
    const answer = error instanceof BankError ? refreshAnswerOf(error) : null;
    if (answer === null) throw error;
    return answer;
  }
}

function refreshAnswerOf({ code, reason, again }: BankError): RefreshAnswer | null {
  if (code === "not-found") return { kind: "removed" };
  if (code !== "refused") return null;
  const kind = ANSWER_BY_REASON[reason ?? ""] ?? "not-now";
  return kind === "too-soon" ? { kind, again } : { kind };
}
