import { addDays, daysBetween, type Day } from "./day.ts";
import { groupBy } from "./group-by.ts";
import { plainText } from "./plain-text.ts";
import type { Transaction } from "./transaction.ts";

/** The fields of a row that recognise it under another id. */
export type MatchableRow = Pick<
  Transaction,
  "id" | "day" | "direction" | "minor" | "currency" | "status" | "description" | "providerId"
>;

/** A stored row with the time the bank last reported it. */
export type AgedRow = MatchableRow & {
  /** When the bank last reported it. */
  readonly seenAt: Date;
};

const MAX_DAYS_APART = 10;

/**
 * The ids of stored rows that may have arrived again under another id: a posted purchase may differ
 * in amount from the pending one (a tip) and arrive days later. They are only candidates, because
 * two equal purchases look the same; the bank is asked by id which of them still exist.
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

/** The range of days that can contain replaced rows. `arrived` must not be empty. */
export function daysAround(arrived: readonly { day: Day }[]): { first: Day; last: Day } {
  const days = arrived.map(({ day }) => day);
  const first = days.reduce((a, b) => (a < b ? a : b));
  const last = days.reduce((a, b) => (a > b ? a : b));
  return { first: addDays(first, -MAX_DAYS_APART), last: addDays(last, MAX_DAYS_APART) };
}

/**
 * The ids of unreported rows on the oldest day of a full sync that were certainly replaced. The
 * bank's year of history may begin within that day, so a missing row alone proves nothing: it
 * stays, even beside an equal purchase that was reported together with it.
 */
export function replacedOnOldestDay(
  known: readonly AgedRow[],
  reported: readonly Transaction[],
): string[] {
  const left = new Set(reported);
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

/** Distinct days only, because thousands of rows may arrive at once. */
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

function isReplacement(known: AgedRow, reported: Transaction): boolean {
  if (known.id === reported.id || sideOf(known) !== sideOf(reported)) return false;
  if (known.providerId !== null && known.providerId === reported.providerId) return true;
  return (
    known.minor === reported.minor &&
    reported.createdAt !== null &&
    reported.createdAt > known.seenAt
  );
}

/** Posting a purchase changes punctuation, digits and case of its description. */
function wordsOf({ description }: MatchableRow): string {
  return plainText(description)
    .replaceAll(/[^a-z]+/g, " ")
    .trim();
}
