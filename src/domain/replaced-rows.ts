import { addDays, daysBetween, type Day } from "./day.ts";
import { groupBy } from "./group-by.ts";
import { plainText } from "./plain-text.ts";
import type { Transaction } from "./transaction.ts";

/** What recognising a row under another id takes. */
export type MatchableRow = Pick<
  Transaction,
  "id" | "day" | "direction" | "minor" | "currency" | "status" | "description" | "providerId"
>;

/** A row with what Pluggy and we know of its age. */
export type AgedRow = MatchableRow & {
  /** When the bank told it last. */
  readonly seenAt: Date;
};

const MAX_DAYS_APART = 10;

/**
 * The rows that may have come back under another id: a posted purchase may have another amount than
 * the pending one (a tip), and come days later. They only may, because two equal purchases look the
 * same: the bank is asked by id which of them it still has.
 */
export function possiblyReplaced(
  known: readonly MatchableRow[],
  arrived: readonly MatchableRow[],
): string[] {
  const providerIds = new Set(arrived.map(({ providerId }) => providerId));
  const days = new Set(
    daysOf(arrived).flatMap(({ side, day }) => nearDays(day).map((d) => side + d)),
  );
  const sameDay = new Set(arrived.map((row) => amountOf(row) + row.day));
  const sameWords = groupBy(arrived, (row) => amountOf(row) + wordsOf(row));
  return known
    .filter((row) => {
      if (row.providerId !== null && providerIds.has(row.providerId)) return true;
      if (row.status === "PENDING") return days.has(sideOf(row) + row.day);
      if (sameDay.has(amountOf(row) + row.day)) return true;
      const alike = sameWords.get(amountOf(row) + wordsOf(row)) ?? [];
      return alike.some(({ day }) => Math.abs(daysBetween(day, row.day)) <= MAX_DAYS_APART);
    })
    .map(({ id }) => id);
}

/** The days on which possibly replaced rows lie. `arrived` has at least one row. */
export function daysAround(arrived: readonly { day: Day }[]): { first: Day; last: Day } {
  const days = arrived.map(({ day }) => day);
  const first = days.reduce((a, b) => (a < b ? a : b));
  const last = days.reduce((a, b) => (a > b ? a : b));
  return { first: addDays(first, -MAX_DAYS_APART), last: addDays(last, MAX_DAYS_APART) };
}

/**
 * Of a walk's oldest day, which the bank's twelve months may have cut in two: the rows it did not tell
 * that were surely replaced. One that the bank only forgot stays, even beside an equal purchase,
 * because that one was there when both were told.
 */
export function replacedOnOldestDay(
  known: readonly AgedRow[],
  told: readonly Transaction[],
): string[] {
  const left = new Set(told);
  const replaced: string[] = [];
  for (const row of known) {
    const other = [...left].find((one) => isReplacement(row, one));
    if (!other) continue;
    left.delete(other);
    replaced.push(row.id);
  }
  return replaced;
}

function sideOf({ direction, currency }: MatchableRow): string {
  return `${direction} ${currency} `;
}

function amountOf(row: MatchableRow): string {
  return `${sideOf(row)}${row.minor} `;
}

/** The distinct ones, because thousands of rows may arrive at once. */
function daysOf(rows: readonly MatchableRow[]): { side: string; day: Day }[] {
  const distinct = new Map(
    rows.map((row) => [sideOf(row) + row.day, { side: sideOf(row), day: row.day }]),
  );
  return [...distinct.values()];
}

function nearDays(day: Day): Day[] {
  const count = 2 * MAX_DAYS_APART + 1;
  return Array.from({ length: count }, (_, index) => addDays(day, index - MAX_DAYS_APART));
}

function isReplacement(known: AgedRow, told: Transaction): boolean {
  if (known.id === told.id || sideOf(known) !== sideOf(told)) return false;
  if (known.providerId !== null && known.providerId === told.providerId) return true;
  return known.minor === told.minor && told.createdAt !== null && told.createdAt > known.seenAt;
}

/** Banks write the same purchase with other signs, numbers and capitals once it is posted. */
function wordsOf({ description }: MatchableRow): string {
  return plainText(description)
    .replaceAll(/[^a-z]+/g, " ")
    .trim();
}
