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

type DropPorts = Pick<Ports, "transactions">;

/** What a copy of an account's transactions has met so far. */
export interface Met {
  /** Everything that came since the last time, of a copy of what is new. */
  readonly arrived: MatchableRow[];
  /** Of a whole walk, its oldest day. */
  oldestDay: { readonly day: Day; readonly rows: Transaction[] } | null;
}

/** Remembers what finding replaced rows takes, and no more: a walk may be long. */
export function remember(met: Met, page: readonly Transaction[], isWalk: boolean): void {
  if (!isWalk) met.arrived.push(...page.map(toRecognised));
  else for (const row of page) rememberOldest(met, row);
}

/**
 * The ids of rows that may have been replaced by what came, though no event says so. Asking the bank
 * for them tells.
 */
export async function possiblyReplacedIds(
  { transactions }: DropPorts,
  { id }: Account,
  { arrived, oldestDay }: Met,
  startedAt: Date,
): Promise<string[]> {
  if (oldestDay !== null) {
    const { day, rows } = oldestDay;
    const unseen = await transactions.notSeenOfAccount(id, { first: day, last: day }, startedAt);
    return replacedOnOldestDay(unseen, rows);
  }
  if (arrived.length === 0) return [];
  const known = await transactions.notSeenOfAccount(id, daysAround(arrived), startedAt);
  return possiblyReplaced(known, arrived);
}

function rememberOldest(met: Met, row: Transaction): void {
  if (met.oldestDay === null || row.day < met.oldestDay.day)
    met.oldestDay = { day: row.day, rows: [row] };
  else if (row.day === met.oldestDay.day) met.oldestDay.rows.push(row);
}

function toRecognised(row: Transaction): MatchableRow {
  const { id, day, direction, minor, currency, status, description, providerId } = row;
  return { id, day, direction, minor, currency, status, description, providerId };
}
