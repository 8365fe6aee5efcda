import { BankError } from "../../src/errors.ts";

export async function failureOf(promise: Promise<unknown>): Promise<BankError> {
  const outcome: unknown = await promise.then(
    () => "no failure",
    (error: unknown) => error,
  );
  if (!(outcome instanceof BankError))
    throw new Error(`Expected a BankError, got ${String(outcome)}`);
  return outcome;
}
