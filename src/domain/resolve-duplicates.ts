import { addDays, type Day } from "./day.ts";
import type { Transaction } from "./transaction.ts";

/** The fields of a transaction that the decision reads. */
export type HistoryRow = Pick<
  Transaction,
  "id" | "day" | "direction" | "minor" | "currency" | "status" | "providerId"
>;

/** The transactions of one copy of an account. */
export interface AccountHistory {
  readonly accountId: string;
  readonly rows: readonly HistoryRow[];
  /** The day of its last update; null where it never had one. */
  readonly until: Day | null;
}

/**
 * A row may reach Pluggy days after its date, so the last days before an update may be incomplete.
 */
const MAX_LATE_DAYS = 3;
/** Two connectors may date a transaction a day apart: one writes midnight in another zone. */
const DAY_OFFSETS = [1, -1];

/**
 * Decides which copy of an account counts each transaction, so that each counts once. Returns for
 * each row id the account id of the copy that counts it instead, or null where the row itself
 * counts. `copies` are ordered by priority. Pure and stateless, so history that arrives in parts
 * and in any order leads to the same result.
 */
export function resolveDuplicates(copies: readonly AccountHistory[]): Map<string, string | null> {
  const countedBy = new Map<string, string | null>();
  copies.forEach((copy, index) => {
    if (index === 0) for (const { id } of copy.rows) countedBy.set(id, null);
    else
      for (const [id, by] of countElsewhere(copy, copies.slice(0, index), countedBy))
        countedBy.set(id, by);
  });
  return countedBy;
}

function countElsewhere(
  copy: AccountHistory,
  others: readonly AccountHistory[],
  countedBy: ReadonlyMap<string, string | null>,
): Map<string, string | null> {
  const pool = indexCounted(others, countedBy);
  const coverage = others.map(coverageOf);
  const elsewhere = new Map<string, string | null>();
  const unmatched: HistoryRow[] = [];
  for (const row of copy.rows) {
    const accountId = pool.takeSame(row);
    if (accountId === null) unmatched.push(row);
    else elsewhere.set(row.id, accountId);
  }
  for (const row of unmatched) {
    const complete = coverage.find(({ covers }) => covers(row.day));
    elsewhere.set(
      row.id,
      complete?.accountId ?? pool.takeNear(row) ?? fresherCopyOf(row, copy, coverage),
    );
  }
  return elsewhere;
}

/** A transaction that counts so far. */
interface CountedRow {
  readonly accountId: string;
  isTaken: boolean;
}

/**
 * An index of the transactions that count so far. Each is matched with at most one row of another
 * copy.
 */
function indexCounted(
  copies: readonly AccountHistory[],
  countedBy: ReadonlyMap<string, string | null>,
) {
  const byKey = new Map<string, CountedGroup>();
  const byProviderId = new Map<string, CountedGroup>();
  for (const { accountId, rows } of copies)
    for (const row of rows) {
      if (countedBy.get(row.id) !== null) continue;
      const pooled = { accountId, isTaken: false };
      add(byKey, keyOf(row, row.day), pooled);
      if (row.providerId !== null) add(byProviderId, providerKeyOf(row), pooled);
    }
  return {
    takeSame: (row: HistoryRow) =>
      (row.providerId === null ? null : take(byProviderId.get(providerKeyOf(row)))) ??
      take(byKey.get(keyOf(row, row.day))),
    takeNear: (row: HistoryRow) =>
      DAY_OFFSETS.reduce<string | null>(
        (found, days) => found ?? take(byKey.get(keyOf(row, addDays(row.day, days)))),
        null,
      ),
  };
}

/** Equal transactions in order, and a lower bound of how many are matched. */
interface CountedGroup {
  readonly members: CountedRow[];
  taken: number;
}

function add(index: Map<string, CountedGroup>, key: string, pooled: CountedRow): void {
  const group = index.get(key);
  if (group) group.members.push(pooled);
  else index.set(key, { members: [pooled], taken: 0 });
}

/**
 * Takes the first unmatched one. Matched ones are skipped once, so that many equal transactions
 * stay linear.
 */
function take(group: CountedGroup | undefined): string | null {
  if (!group) return null;
  while (group.members[group.taken]?.isTaken) group.taken += 1;
  const pooled = group.members[group.taken];
  if (!pooled) return null;
  pooled.isTaken = true;
  return pooled.accountId;
}

function providerKeyOf({ direction, currency, providerId }: HistoryRow): string {
  return `${direction} ${currency} ${providerId}`;
}

function keyOf({ direction, minor, currency }: HistoryRow, day: Day): string {
  return `${day} ${direction} ${minor} ${currency}`;
}

interface Coverage {
  readonly accountId: string;
  readonly first: Day;
  readonly until: Day;
  /** Whether the copy is complete on a day. A day without rows may be a gap in its history. */
  readonly covers: (day: Day) => boolean;
}

/** The first day may be cut off by the bank's history, and the last days may be incomplete. */
function coverageOf({ accountId, rows, until }: AccountHistory): Coverage {
  const days = new Set(rows.map(({ day }) => day));
  const first = [...days].reduce((least, day) => (day < least ? day : least), "9999-12-31");
  const last = until === null ? "" : addDays(until, -MAX_LATE_DAYS);
  return {
    accountId,
    first,
    until: until ?? "",
    covers: (day) => days.has(day) && day > first && day < last,
  };
}

/**
 * A pending transaction is temporary: where a fresher copy lacks it, it was dropped or posted
 * differently.
 */
function fresherCopyOf(
  { status, day }: HistoryRow,
  { until }: AccountHistory,
  others: readonly Coverage[],
): string | null {
  if (status !== "PENDING") return null;
  const fresher = others.find(
    (other) => other.until >= (until ?? "") && day > other.first && day <= other.until,
  );
  return fresher?.accountId ?? null;
}
