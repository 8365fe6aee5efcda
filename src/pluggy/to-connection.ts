import type { BankConnection, LaggingProduct } from "../domain/bank-item.ts";
import type { PluggyItem } from "./schemas.ts";
import type { ItemState } from "../domain/item-state.ts";

export function toConnection(item: PluggyItem): BankConnection {
  return {
    id: item.id,
    bankName: item.connector.name,
    connectorId: item.connector.id,
    clientUserId: item.clientUserId,
    state: stateOf(item),
    lastUpdatedAt: item.lastUpdatedAt,
    nextAutoSyncAt: item.nextAutoSyncAt,
    consentExpiresAt: item.consentExpiresAt,
    lagging: laggingOf(item),
  };
}

/** The products that a partial success did not update. */
function laggingOf({ statusDetail }: PluggyItem): LaggingProduct[] {
  const states = [
    ["accounts", statusDetail?.accounts],
    ["cards", statusDetail?.creditCards],
    ["transactions", statusDetail?.transactions],
    ["investments", statusDetail?.investments],
    ["loans", statusDetail?.loans],
  ] as const;
  return states.flatMap(([product, state]) =>
    state?.isUpdated === false ? [{ product, since: state.lastUpdatedAt }] : [],
  );
}

/**
 * Pluggy's `status` and `executionStatus` are open lists that overlap. `PARTIAL_SUCCESS` may be in
 * either and counts as working; an unknown value counts as a temporary failure.
 */
function stateOf(item: PluggyItem): ItemState {
  const { status, executionStatus } = item;
  if (isAny("USER_AUTHORIZATION_PENDING", executionStatus, item.error?.code))
    // Resolves by itself, minutes after the user agreed in the bank's app.
    return { kind: "waiting-action", until: item.userAction?.expiresAt ?? null };
  if (status === "LOGIN_ERROR") return { kind: "login-error", code: codeOf(item) };
  if (isAny("WAITING_USER_INPUT", status, executionStatus))
    return { kind: "waiting-input", until: item.parameter?.expiresAt ?? null };
  if (isAny("WAITING_USER_ACTION", status, executionStatus))
    return { kind: "waiting-action", until: item.userAction?.expiresAt ?? null };
  if (isAny("PARTIAL_SUCCESS", status, executionStatus) || status === "UPDATED")
    return { kind: "working" };
  if (status === "UPDATING" || status === "MERGING") return { kind: "updating" };
  return { kind: "outdated", code: codeOf(item) };
}

function isAny(word: string, ...places: readonly (string | null | undefined)[]): boolean {
  return places.includes(word);
}

/** Execution statuses that give the progress, not a reason for a failure. */
const PROGRESS_STATUS = /^(?:SUCCESS|ERROR|CREATED|CREATING|MERGING|FINISHED|\w+_IN_PROGRESS)$/;

function codeOf({ error, executionStatus }: PluggyItem): string | null {
  if (error && error.code !== null) return error.code;
  return executionStatus === null || PROGRESS_STATUS.test(executionStatus) ? null : executionStatus;
}
