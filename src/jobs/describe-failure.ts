import { BankError } from "../errors.ts";

/**
 * The cause that is stored with a failed job: an error's name and code, never its message, which may
 * quote personal data.
 */
export function describeFailure(error: unknown): string {
  if (error instanceof BankError)
    return [error.name, error.code, error.reason].filter((part) => part !== null).join(" ");
  if (!(error instanceof Error)) return "Unknown failure";
  const code = "code" in error ? error.code : undefined;
  const isPlain = typeof code === "string" || typeof code === "number";
  return isPlain ? `${error.name} ${code}` : error.name;
}
