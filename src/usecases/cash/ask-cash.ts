import { isToAsk, type CashEntry } from "../../domain/cash/cash-entry.ts";
import { isAlike } from "../../domain/cash/cash-matches.ts";
import type { CashQuestion } from "../../domain/cash/cash-question.ts";
import type { User } from "../../domain/user.ts";
import { namedBanks } from "../banks/banks-of.ts";
import type { Ports } from "../ports.ts";
import { sendOnce } from "../notices/send-once.ts";

type QuestionPorts = Pick<Ports, "items" | "accounts" | "transactions" | "cashEntries">;

/** The question about an entry's match as it is by now; null where that is none any more. */
export async function cashQuestionOf(
  ports: QuestionPorts,
  user: User,
  entry: CashEntry,
): Promise<CashQuestion | null> {
  if (entry.matchId === null) return null;
  const row = await ports.transactions.ofUserById(user.id, entry.matchId);
  if (!row || !isAlike(entry, row)) return null;
  const banks = await namedBanks(ports, user);
  const bank = banks.find(({ id }) => id === row.itemId);
  return bank ? { entry, row, bank } : null;
}

/** Asks about the entries of a user that may be a transaction of a bank, each once. */
export async function askCash(
  ports: QuestionPorts & Pick<Ports, "notices" | "chat" | "clock">,
  user: User,
  entries: readonly CashEntry[],
): Promise<void> {
  for (const entry of entries.filter(isToAsk)) {
    const question = await cashQuestionOf(ports, user, entry);
    // The transaction is gone, or another one by now: another may come.
    if (!question) await ports.cashEntries.setMatch(entry.id, null);
    else await ask(ports, user, question);
  }
}

async function ask(
  ports: Pick<Ports, "notices" | "chat" | "clock">,
  user: User,
  question: CashQuestion,
): Promise<void> {
  const now = ports.clock.now();
  const notice = { kind: "cash-question", question, amounts: user.amounts, now } as const;
  await sendOnce(ports, askedKey(question.entry, now), () => ports.chat.notify(user, notice));
}

/** The mark of a question. */
export function askedKey({ id: entryId }: CashEntry, at: Date) {
  return { kind: "cash-question", entryId, at } as const;
}
