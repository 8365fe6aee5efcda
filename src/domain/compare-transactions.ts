import type { Day } from "./day.ts";
import { groupBy } from "./group-by.ts";
import type { Transaction } from "./transaction.ts";

type ComparedRow = Pick<Transaction, "day" | "direction" | "minor" | "currency">;

/** Two accounts of one user do not have so many equal transactions by chance. */
const MIN_MATCHES = 10;
/** With so many transactions on common days and no match, they are two accounts. */
const MIN_UNMATCHED = 5;

/**
 * Whether two lists are transactions of one account: whether they match on the days both cover.
 * `unsure` where there are too few to decide.
 */
export function compareTransactions(
  a: readonly ComparedRow[],
  b: readonly ComparedRow[],
): "same" | "different" | "unsure" {
  const span = commonDays(a, b);
  const [ours, theirs] = [rowsWithin(a, span), rowsWithin(b, span)];
  const fewer = Math.min(ours.length, theirs.length);
  const both = matchedRows(ours, theirs);
  if (both.length >= MIN_MATCHES && both.length * 2 >= fewer && !areMonthlyFees(both))
    return "same";
  return both.length === 0 && fewer >= MIN_UNMATCHED ? "different" : "unsure";
}

/** From the later first day to the earlier last day. */
function commonDays(
  a: readonly ComparedRow[],
  b: readonly ComparedRow[],
): { first: Day; last: Day } {
  const [firstA, firstB, lastA, lastB] = [firstDay(a), firstDay(b), lastDay(a), lastDay(b)];
  return { first: firstA > firstB ? firstA : firstB, last: lastA < lastB ? lastA : lastB };
}

function firstDay(rows: readonly { day: Day }[]): Day {
  return rows.reduce((first, { day }) => (day < first ? day : first), "9999-12-31");
}

function lastDay(rows: readonly { day: Day }[]): Day {
  return rows.reduce((last, { day }) => (day > last ? day : last), "");
}

function rowsWithin(rows: readonly ComparedRow[], span: { first: Day; last: Day }): ComparedRow[] {
  return rows.filter(({ day, minor }) => minor > 0 && day >= span.first && day <= span.last);
}

/** The rows of `a` that match a row of `b`, one to one. */
function matchedRows(a: readonly ComparedRow[], b: readonly ComparedRow[]): ComparedRow[] {
  const left = groupBy(b, keyOf);
  return a.filter((row) => left.get(keyOf(row))?.pop() !== undefined);
}

/** Two accounts at one bank may both contain nothing but the same monthly fee. */
function areMonthlyFees(rows: readonly ComparedRow[]): boolean {
  const amounts = new Set(rows.map(({ minor, direction }) => `${direction} ${minor}`));
  const months = new Set(rows.map(({ day }) => day.slice(0, 7)));
  return amounts.size < 3 && rows.length <= 2 * months.size;
}

function keyOf({ day, direction, minor, currency }: ComparedRow): string {
  return `${day} ${direction} ${minor} ${currency}`;
}
