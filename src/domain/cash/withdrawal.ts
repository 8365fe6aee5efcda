import { CASH_TRANSFER } from "../category.ts";
import { flowOf, isPairedFlow, type Flow, type FlowFacts } from "../flow.ts";

/** Money that left an account or a card as notes. */
export function isWithdrawal({
  accountType,
  direction,
  categoryId,
}: Pick<FlowFacts, "accountType" | "direction" | "categoryId">): boolean {
  return accountType !== "CASH" && direction === "out" && categoryId === CASH_TRANSFER;
}

/**
 * The flow of a withdrawal: with cash on it only becomes cash, and what that is spent on is typed. Off, it
 * is what it is by itself.
 */
export function withdrawalFlow(row: FlowFacts, isCashOn: boolean): Flow {
  return isCashOn ? "withdrawal" : flowOf(row);
}

/** Whether a stored flow was decided beside what the transaction is by itself, and stays until it is decided again. */
export function isKeptFlow(
  stored: Flow,
  now: Pick<FlowFacts, "accountType" | "direction" | "categoryId">,
): boolean {
  return isPairedFlow(stored) || (stored === "withdrawal" && isWithdrawal(now));
}
