import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { decideLearned, type LearnPorts } from "./decide-learned.ts";
import { decideRefunds } from "./decide-refunds.ts";
import { decideTransfers } from "./decide-transfers.ts";

/** Decides what a user's transactions are by each other: what is learned of companies, pairs, refunds. */
export async function recomputeDecisions(
  ports: LearnPorts & Pick<Ports, "bills">,
  user: User,
): Promise<void> {
  await decideLearned(ports, user);
  await decideTransfers(ports, user.id);
  await decideRefunds(ports, user.id);
}
