import { BankError } from "../errors.ts";

/**
 * What is kept of a failure beside its job. Only words of our own: the message of an unknown error
 * may quote what it failed on.
 */
export function describeFailure(error: unknown): string {
  if (error instanceof BankError)
    return [error.name, error.code, error.reason].filter((part) => part !== null).join(" ");
  if (!(error instanceof Error)) return "Unknown failure";
  const code = "code" in error ? error.code : undefined;
  const isPlain = typeof code === "string" || typeof code === "number";
  return isPlain ? `${error.name} ${code}` : error.name;
}
