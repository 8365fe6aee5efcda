import { pairedTransfers, type TransferLeg } from "../domain/internal-transfer.ts";
import { flowOf, type Flow } from "../domain/flow.ts";
import type { Ports } from "./ports.ts";

/**
 * Decides which of a person's internal transfers went to themselves. It looks at all their legs at
 * once, because the two legs may arrive days apart, from two banks, in any order.
 */
export async function settleTransfers(
  ports: Pick<Ports, "transactions">,
  userId: string,
): Promise<void> {
  const legs = await ports.transactions.transferLegs(userId);
  const paired = pairedTransfers(legs);
  const decided = legs.map((leg) => ({ leg, flow: settledFlow(leg, paired.has(leg.id)) }));
  const changed = decided.filter(({ leg, flow }) => flow !== leg.flow);
  if (changed.length > 0)
    await ports.transactions.setFlows(changed.map(({ leg, flow }) => ({ id: leg.id, flow })));
}

function settledFlow(leg: TransferLeg, hasOtherLeg: boolean): Flow {
  return flowOf({ ...leg, hasOtherLeg });
}
