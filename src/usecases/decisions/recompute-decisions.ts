import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { decideLearned, type LearnPorts } from "./decide-learned.ts";
import { decideRefunds } from "./decide-refunds.ts";
import { decideTransfers } from "./decide-transfers.ts";
import { decideWithdrawals } from "./decide-withdrawals.ts";

/**
 * Decides what a user's transactions are by each other: what is learned of companies, withdrawals, pairs
 * (where `only` is given, those of these amounts), refunds. Returns the ids of transactions that became or
 * were sides of pairs or refunds, and changed.
 */
export async function recomputeDecisions(
  ports: LearnPorts & Pick<Ports, "bills" | "users">,
  user: User,
  only?: readonly number[],
): Promise<readonly string[]> {
  await decideLearned(ports, user);
  await decideWithdrawals(ports, user.id);
  const paired = await decideTransfers(ports, user.id, only);
  return [...paired, ...(await decideRefunds(ports, user))];
}
