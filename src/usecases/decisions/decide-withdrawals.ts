import { isSaid } from "../../domain/categorize/category-source.ts";
import { withdrawalFlow } from "../../domain/cash/withdrawal.ts";
import type { Ports } from "../ports.ts";

/**
 * Makes withdrawals moves to the user's cash while that is on, and takes it back while it is off. What the
 * user said of one stays. Derived from all stored transactions; once more where cash was switched meanwhile,
 * so that the last of several runs at once leaves what holds. Before `decideTransfers`: such a move is no side
 * of a pair.
 */
export async function decideWithdrawals(
  { users, transactions }: Pick<Ports, "users" | "transactions">,
  userId: string,
): Promise<void> {
  const cashOf = async () => (await users.byId(userId))?.cashSince?.getTime() ?? null;
  for (let since = await cashOf(); ;) {
    const isOn = since !== null;
    const rows = await transactions.withdrawals(userId, { areMoves: !isOn });
    const changes = rows
      .filter(({ categorySource }) => !isSaid(categorySource))
      .map((row) => ({ id: row.id, fields: { flow: withdrawalFlow(row, isOn) } }));
    if (changes.length > 0) await transactions.decideUnsaid(changes);
    const now = await cashOf();
    if (now === since) return;
    since = now;
  }
}
