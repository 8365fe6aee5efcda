import { daysBetween, type Day } from "../day.ts";
import type { Transaction } from "../transaction.ts";
import type { CashEntry } from "./cash-entry.ts";
import { CASH_CURRENCY } from "./typed-cash.ts";

/** A bank may date what was typed so many days before or after. */
const MAX_DAYS_ACCOUNT = 3;
/** Cards are later. */
export const MAX_DAYS_CARD = 7;

/** A transaction that may be the same money as an entry. */
export interface CashMatch {
  readonly entry: CashEntry;
  readonly rowId: string;
}

/**
 * Which entries may be the same money as a transaction of a bank: the same amount in the same direction
 * within three days, on a card seven. Each entry and each transaction is asked about once; the nearest day
 * first. `asked` are the transactions that other entries have.
 */
export function cashMatches(
  entries: readonly CashEntry[],
  rows: readonly Transaction[],
  asked: ReadonlySet<string>,
): CashMatch[] {
  const taken = new Set(asked);
  const pairs = entries
    .flatMap((entry) =>
      rows.flatMap((row) => (isAlike(entry, row) ? [{ entry, row, ...rankOf(entry, row) }] : [])),
    )
    .sort((a, b) => a.days - b.days || a.typedAt - b.typedAt || (a.key < b.key ? -1 : 1));
  const matched = new Set<string>();
  return pairs.flatMap(({ entry, row }) => {
    if (matched.has(entry.id) || taken.has(row.id)) return [];
    matched.add(entry.id);
    taken.add(row.id);
    return [{ entry, rowId: row.id }];
  });
}

/** Whether a transaction of a bank may be an entry. */
export function isAlike(entry: CashEntry, row: Transaction): boolean {
  const { accountType, reportingAccountId, minor, currency, direction, flow } = row;
  if (accountType === "CASH" || reportingAccountId !== null || direction !== entry.direction)
    return false;
  const isPaid = direction === "out" ? flow === "spending" : flow === "income" || flow === "refund";
  const maxDays = accountType === "CREDIT" ? MAX_DAYS_CARD : MAX_DAYS_ACCOUNT;
  const isSame = minor === entry.minor && currency === CASH_CURRENCY;
  return isPaid && isSame && daysApart(entry.day, row.day) <= maxDays;
}

function rankOf(entry: CashEntry, row: Transaction) {
  return {
    days: daysApart(entry.day, row.day),
    typedAt: entry.typedAt.getTime(),
    key: `${entry.id} ${row.id}`,
  };
}

function daysApart(a: Day, b: Day): number {
  return Math.abs(daysBetween(a, b));
}
