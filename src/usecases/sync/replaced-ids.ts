import type { Account } from "../../domain/account.ts";
import type { Day } from "../../domain/day.ts";
import {
  daysAround,
  possiblyReplaced,
  replacedOnOldestDay,
  type MatchableRow,
} from "../../domain/replaced-rows.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { Ports } from "../ports.ts";

type ReplacedPorts = Pick<Ports, "transactions">;

/** The rows that a sync of an account has seen so far and that may replace others. */
export interface SeenRows {
  /** All rows of an incremental sync. */
  readonly arrived: MatchableRow[];
  /** The oldest day of a full sync. */
  oldestDay: { readonly day: Day; readonly rows: Transaction[] } | null;
}

/** Keeps only what finding replaced rows needs: a full sync may be long. */
export function recordSeen(seen: SeenRows, page: readonly Transaction[], isFull: boolean): void {
  if (!isFull) seen.arrived.push(...page.map(toMatchable));
  else for (const row of page) recordOldest(seen, row);
}

/**
 * The ids of stored rows that the new ones may have replaced without an event. Requesting them from
 * the bank tells which still exist.
 */
export async function possiblyReplacedIds(
  { transactions }: ReplacedPorts,
  { id }: Account,
  { arrived, oldestDay }: SeenRows,
  startedAt: Date,
): Promise<string[]> {
  if (oldestDay !== null) {
    const { day, rows } = oldestDay;
    const unseen = await transactions.unseenOfAccount(id, { first: day, last: day }, startedAt);
    return replacedOnOldestDay(unseen, rows);
  }
  if (arrived.length === 0) return [];
  const known = await transactions.unseenOfAccount(id, daysAround(arrived), startedAt);
  return possiblyReplaced(known, arrived);
}

function recordOldest(seen: SeenRows, row: Transaction): void {
  if (seen.oldestDay === null || row.day < seen.oldestDay.day)
    seen.oldestDay = { day: row.day, rows: [row] };
  else if (row.day === seen.oldestDay.day) seen.oldestDay.rows.push(row);
}

function toMatchable(row: Transaction): MatchableRow {
  const { id, day, direction, minor, currency, status, description, providerId } = row;
  return { id, day, direction, minor, currency, status, description, providerId };
}
