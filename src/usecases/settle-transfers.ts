import { billPayments } from "../domain/bill-payment.ts";
import { isSaid } from "../domain/categorize/category-source.ts";
import { flowOf, type PairedFlow } from "../domain/flow.ts";
import type { Leg } from "../domain/leg.ts";
import { ownTransfers } from "../domain/own-transfer.ts";
import { returnedMoney } from "../domain/returned-money.ts";
import type { Ports } from "./ports.ts";

/**
 * Finds pairs among a user's transactions: payments of card bills, own transfers and returned money.
 * What the user said of a transaction stays, and it is no side of a pair. All of them are considered
 * at once, because the two legs may arrive days apart, from two banks, in any order.
 */
export async function settleTransfers(
  ports: Pick<Ports, "transactions">,
  userId: string,
): Promise<void> {
  const legs = await ports.transactions.transferLegs(userId);
  const undecided = legs.filter((leg) => !isSaid(leg.categorySource));
  const pairedAs = pairsAmong(undecided);
  const decided = undecided.map((leg) => ({
    leg,
    flow: flowOf({ ...leg, pairedAs: pairedAs.get(leg.id) }),
  }));
  const changed = decided.filter(({ leg, flow }) => flow !== leg.flow);
  if (changed.length > 0)
    await ports.transactions.setFlows(changed.map(({ leg, flow }) => ({ id: leg.id, flow })));
}

function pairsAmong(legs: readonly Leg[]): Map<string, PairedFlow> {
  const bills = billPayments(legs);
  const others = legs.filter(({ id }) => !bills.has(id));
  const own = ownTransfers(others);
  const returned = returnedMoney(others.filter(({ id }) => !own.has(id)));
  return new Map([
    ...[...bills].map((id) => [id, "bill-payment"] as const),
    ...[...own].map((id) => [id, "own-transfer"] as const),
    ...[...returned].map((id) => [id, "returned"] as const),
  ]);
}
