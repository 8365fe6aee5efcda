import { learnedCategories } from "../../domain/categorize/learned-categories.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { recomputeBatches } from "./recompute-batches.ts";
import { loadTeaching, type TeachingPorts } from "../teaching/load-teaching.ts";

export type LearnPorts = TeachingPorts & Pick<Ports, "accounts" | "transactions" | "clock">;

/**
 * Gives transactions without a category of the bank that of most transactions of the same CNPJ root,
 * and takes it back where there is no majority any more. Derived from all stored transactions, so the
 * order of their arrival does not matter.
 */
export async function decideLearned(ports: LearnPorts, user: User): Promise<void> {
  const votes = await ports.transactions.categoryVotes(user.id);
  const { categories, affected } = learnedCategories(votes);
  if (affected.length === 0) return;
  const teaching = { ...(await loadTeaching(ports, user.id)), learned: categories };
  const rows = ports.transactions.concerned(user.id, { cnpjRoots: affected });
  await recomputeBatches(ports, user, teaching, rows);
}
