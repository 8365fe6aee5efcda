import { cashMatches, MAX_DAYS_CARD } from "../../domain/cash/cash-matches.ts";
import { isOpen } from "../../domain/cash/cash-entry.ts";
import { addDays, dayIn } from "../../domain/day.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

/** What was typed longer ago was looked for long enough. */
const MAX_AGE_DAYS = 45;

/** Stores which entries may be the same money as a transaction of a bank, to be asked about. */
export async function findCashMatches(
  { cashEntries, transactions, clock }: Pick<Ports, "cashEntries" | "transactions" | "clock">,
  user: Pick<User, "id" | "timeZone">,
): Promise<void> {
  const since = addDays(dayIn(clock.now(), user.timeZone), -MAX_AGE_DAYS);
  const entries = await cashEntries.ofUser(user.id);
  const open = entries.filter((entry) => {
    return isOpen(entry) && entry.matchId === null && entry.day >= since;
  });
  const days = open.map(({ day }) => day).sort();
  const [first, last = first] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  const around = { first: addDays(first, -MAX_DAYS_CARD), last: addDays(last, MAX_DAYS_CARD) };
  const amounts = [...new Set(open.map(({ minor }) => minor))];
  const rows = await transactions.withAmounts(user.id, around, amounts);
  const asked = new Set(entries.flatMap(({ matchId }) => matchId ?? []));
  for (const { entry, rowId } of cashMatches(open, rows, asked))
    await cashEntries.setMatch(entry.id, rowId);
}
