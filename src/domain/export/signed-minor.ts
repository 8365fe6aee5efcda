import type { Transaction } from "../transaction.ts";

/** A transaction's amount from the user's side, in minor units: what left is negative, on a card too. */
export function signedMinor({
  direction,
  minor,
}: Pick<Transaction, "direction" | "minor">): number {
  // No -0, which would be written with its sign.
  return direction === "out" && minor !== 0 ? -minor : minor;
}
