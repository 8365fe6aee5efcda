import { flowOf, type PairedFlow } from "../domain/flow.ts";
import type { Leg } from "../domain/leg.ts";
import { ownTransfers } from "../domain/own-transfer.ts";
import { returnedMoney } from "../domain/returned-money.ts";
import type { Ports } from "./ports.ts";

/**
 * Finds pairs among a user's transactions: own transfers and returned money. All of them are considered
 * at once, because the two legs may arrive days apart, from two banks, in any order.
 */
export async function settleTransfers(
  ports: Pick<Ports, "transactions">,
  userId: string,
): Promise<void> {
  const legs = await ports.transactions.transferLegs(userId);
  const pairedAs = pairsAmong(legs);
  const decided = legs.map((leg) => ({
    leg,
    flow: flowOf({ ...leg, pairedAs: pairedAs.get(leg.id) }),
  }));
  const changed = decided.filter(({ leg, flow }) => flow !== leg.flow);
  if (changed.length > 0)
    await ports.transactions.setFlows(changed.map(({ leg, flow }) => ({ id: leg.id, flow })));
}

function pairsAmong(legs: readonly Leg[]): Map<string, PairedFlow> {
  const own = ownTransfers(legs);
  const returned = returnedMoney(legs.filter(({ id }) => !own.has(id)));
  return new Map([
    ...[...own].map((id) => [id, "own-transfer"] as const),
    ...[...returned].map((id) => [id, "returned"] as const),
  ]);
}
