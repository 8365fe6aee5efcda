import { ApiProblem } from "./api.ts";
import type { Item } from "./api.ts";
import type { FormProblem } from "./form.ts";
import type { Texts } from "./texts.ts";

/** Codes after which Pluggy requires a new login. */
const NEEDS_LOGIN = new Set([
  "LAST_EXECUTION_HAD_LOGIN_ERROR",
  "PARAMETERS_NOT_PROVIDED",
  "CONNECTOR_REQUIRED_PARAMETER_VALIDATION_ERROR",
]);

export const needsLogin = (error: unknown): boolean =>
  error instanceof ApiProblem && NEEDS_LOGIN.has(error.codeDescription ?? "");

/** The connect token is invalid, or not valid for this item. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 401 || error.status === 403);

export const isAlreadyRunning = (error: unknown): boolean =>
  error instanceof ApiProblem && /ALREADY_UPDATING/.test(error.codeDescription ?? "");

/** A refusal of the typed values, for the form itself. */
export function formProblemOf(error: unknown): FormProblem | undefined {
  if (!(error instanceof ApiProblem) || error.codeDescription !== "CONNECTOR_VALIDATION_ERROR") {
    return undefined;
  }
  const named = error.details.flatMap(({ parameter, message }) =>
    parameter === undefined ? [] : [[parameter, message] as const],
  );
  const message = named.length === 0 ? error.message : "";
  return { message, byField: Object.fromEntries(named) };
}

/** The text of a failed item for the user, with the bank's own text, if any. */
export function wordsForItem({ error, executionStatus }: Item, { failure }: Texts): string {
  const words = failure.byCode[error?.code ?? executionStatus] ?? failure.unknown;
  return error?.providerMessage ? `${words} (${error.providerMessage})` : words;
}

export function wordsForError(error: unknown, { failure }: Texts): string {
  if (!(error instanceof ApiProblem)) return failure.byCode["CONNECTION_ERROR"] ?? failure.unknown;
  // Pluggy's message is always English.
  return failure.byCode[error.codeDescription ?? ""] ?? failure.unknown;
}
