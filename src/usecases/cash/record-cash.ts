import { isAsked, newCashEntry, type CashEntry } from "../../domain/cash/cash-entry.ts";
import type { CashQuestion } from "../../domain/cash/cash-question.ts";
import type { TypedCash } from "../../domain/cash/typed-cash.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { applyCash, type CashPorts } from "./apply-cash.ts";
import { askedKey, cashQuestionOf } from "./ask-cash.ts";
import { cashId } from "./cash-id.ts";
import { findCashMatches } from "./find-cash-matches.ts";

export type RecordCashPorts = CashPorts & Pick<Ports, "items" | "notices">;

/** An entry as it is by now, with what is shown of it. */
export interface ShownCash {
  readonly entry: CashEntry;
  /** Its transaction; null where it has none. */
  readonly row: Transaction | null;
  /** What is asked about it; null where that is nothing. */
  readonly question: CashQuestion | null;
}

/** What a message says of cash. */
export interface CashMessage {
  readonly messageId: number;
  readonly typed: TypedCash;
}

/** Records what a message says, once however often it is handled. Whoever types is awake: what may be the same is asked at once. */
export async function recordCash(
  ports: RecordCashPorts,
  user: User,
  { messageId, typed }: CashMessage,
): Promise<ShownCash> {
  const id = cashId(user.id, messageId);
  const entry = newCashEntry({ id, userId: user.id }, typed, ports.clock.now());
  await ports.cashEntries.add(entry);
  await ports.jobs.push({ kind: "follow-cash", userId: user.id });
  await applyCash(ports, user);
  await findCashMatches(ports, user);
  await askHere(ports, user, id);
  const known = await ports.cashEntries.byId(user.id, id);
  return showCash(ports, user, known ?? entry);
}

/** Marks the question about an entry as asked where the answer to the user asks it. */
async function askHere(ports: RecordCashPorts, user: User, id: string): Promise<void> {
  const entry = await ports.cashEntries.byId(user.id, id);
  if (entry && (await cashQuestionOf(ports, user, entry)) !== null)
    await ports.notices.claim(askedKey(entry, ports.clock.now()));
}

/** What is shown of an entry. */
export async function showCash(
  ports: Pick<RecordCashPorts, "transactions" | "items" | "accounts" | "cashEntries">,
  user: User,
  entry: CashEntry,
): Promise<ShownCash> {
  return {
    entry,
    row: await ports.transactions.ofUserById(user.id, entry.id),
    question: isAsked(entry) ? await cashQuestionOf(ports, user, entry) : null,
  };
}
