import type { Account } from "../domain/account.ts";
import type { Day } from "../domain/day.ts";
import {
  daysAround,
  possiblyReplaced,
  replacedOnOldestDay,
  type MatchableRow,
} from "../domain/replaced-rows.ts";
import type { Transaction } from "../domain/transaction.ts";
import type { Ports } from "./ports.ts";

type ReplacedPorts = Pick<Ports, "transactions">;

/** What a copy of an account's transactions has met so far. */
export interface SeenRows {
  /** Everything that came since the last time, of a copy of what is new. */
  readonly arrived: MatchableRow[];
  /** Of a whole walk, its oldest day. */
  oldestDay: { readonly day: Day; readonly rows: Transaction[] } | null;
}

/** Remembers what finding replaced rows takes, and no more: a walk may be long. */
export function recordSeen(met: SeenRows, page: readonly Transaction[], isWalk: boolean): void {
  if (!isWalk) met.arrived.push(...page.map(toMatchable));
  else for (const row of page) recordOldest(met, row);
}

/**
 * The ids of rows that may have been replaced by what came, though no event says so. Asking the bank
 * for them tells.
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

function recordOldest(met: SeenRows, row: Transaction): void {
  if (met.oldestDay === null || row.day < met.oldestDay.day)
    met.oldestDay = { day: row.day, rows: [row] };
  else if (row.day === met.oldestDay.day) met.oldestDay.rows.push(row);
}

function toMatchable(row: Transaction): MatchableRow {
  const { id, day, direction, minor, currency, status, description, providerId } = row;
  return { id, day, direction, minor, currency, status, description, providerId };
}
