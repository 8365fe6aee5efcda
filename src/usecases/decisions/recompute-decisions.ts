import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { decideLearned, type LearnPorts } from "./decide-learned.ts";
import { decideRefunds } from "./decide-refunds.ts";
import { decideTransfers } from "./decide-transfers.ts";
import { decideWithdrawals } from "./decide-withdrawals.ts";

/** Decides what a user's transactions are by each other: what is learned of companies, withdrawals, pairs, refunds. */
export async function recomputeDecisions(
  ports: LearnPorts & Pick<Ports, "bills" | "users">,
  user: User,
): Promise<void> {
  await decideLearned(ports, user);
  await decideWithdrawals(ports, user.id);
  await decideTransfers(ports, user.id);
  await decideRefunds(ports, user.id);
}
