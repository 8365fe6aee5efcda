import type { User } from "../domain/user.ts";
import { settleLearned, type LearnPorts } from "./settle-learned.ts";
import { settleRefunds } from "./settle-refunds.ts";
import { settleTransfers } from "./settle-transfers.ts";

/** Decides what a user's transactions are by each other: what is learned of companies, pairs, refunds. */
export async function settleDecisions(ports: LearnPorts, user: User): Promise<void> {
  await settleLearned(ports, user);
  await settleTransfers(ports, user.id);
  await settleRefunds(ports, user.id);
}
