import type { Account } from "./account.ts";
import type { BankItem } from "./bank-item.ts";
import { addDays, daysBetween, type Day } from "./day.ts";
import { isCountedFlow, type Flow } from "./flow.ts";
import { groupBy } from "./group-by.ts";

/** The first day from which our data contain all transactions of an account. */
export interface AccountCoverage {
  /** The account and the copies it supersedes. */
  readonly accountIds: readonly string[];
  readonly itemId: string;
  readonly bankName: string;
  readonly account: string;
  readonly lastDigits: string | null;
  readonly since: Day;
}

/** An account, or a whole bank (`account` is null), left out of a comparison. */
export interface LeftOutAccount {
  readonly bankName: string;
  readonly account: string | null;
  readonly lastDigits: string | null;
  /** The first day with data. */
  readonly since: Day;
}

export interface CoverageFacts {
  readonly accounts: readonly Account[];
  readonly items: readonly Pick<BankItem, "id" | "bankName" | "linkedAt">[];
  /** The first day with a transaction, by account id. */
  readonly firstDays: ReadonlyMap<string, Day>;
}

/** Banks deliver at most a year of history from before the connection. */
const HISTORY_DAYS = 365;
/** An account may have no transactions for this long before its first one. */
const MAX_QUIET_DAYS = 30;

/**
 * The coverage of each account of a bank with transactions: from its first transaction on, because banks do
 * not say how much history they deliver, and some deliver three weeks only. Up to `MAX_QUIET_DAYS`
 * before it count as covered where another account of the connection has data, or where the bank's
 * year of history begins.
 */
export function coverageOf({ accounts, items, firstDays }: CoverageFacts): AccountCoverage[] {
  // Cash is complete whenever it begins: what was paid in cash before was withdrawn from a bank.
  const ofBanks = accounts.filter(({ type }) => type !== "CASH");
  const byId = new Map(ofBanks.map((account) => [account.id, account]));
  const copies = groupBy(ofBanks, (account) => currentCopyOf(account, byId).id);
  const known = [...copies].flatMap(([headId, group]) => {
    const head = byId.get(headId);
    const since = earliest(group.flatMap(({ id }) => firstDays.get(id) ?? []));
    if (!head || since === null) return [];
    const item = items.find(({ id }) => id === head.itemId);
    return [
      {
        accountIds: group.map(({ id }) => id),
        itemId: head.itemId,
        bankName: item?.bankName ?? "",
        account: head.name,
        lastDigits: head.lastDigits,
        since: item ? coverageStart(since, historyStart(item)) : since,
      },
    ];
  });
  return known.map((one) => {
    const connection = known.filter(({ itemId }) => itemId === one.itemId);
    return { ...one, since: coverageStart(one.since, firstSince(connection, one.since)) };
  });
}

/**
 * The copy at the end of the chain of superseding accounts; stops at cycles and missing accounts.
 */
function currentCopyOf(account: Account, byId: ReadonlyMap<string, Account>): Account {
  const seen = new Set([account.id]);
  let head = account;
  for (;;) {
    const next = byId.get(head.supersededBy ?? "");
    if (!next || seen.has(next.id)) return head;
    seen.add(next.id);
    head = next;
  }
}

function historyStart({ linkedAt }: Pick<BankItem, "linkedAt">): Day {
  return addDays(linkedAt.toISOString().slice(0, 10), -HISTORY_DAYS);
}

/**
 * `start` where the first transaction follows soon after it, else the day of the first transaction.
 */
function coverageStart(since: Day, start: Day): Day {
  const quiet = daysBetween(start, since);
  return quiet > 0 && quiet <= MAX_QUIET_DAYS ? start : since;
}

/** A sum of one account and flow. */
export interface AccountRow {
  readonly accountId: string;
  readonly flow: Flow;
}

export interface ComparableRows<Row> {
  readonly now: readonly Row[];
  readonly before: readonly Row[];
  /** The ids of the accounts left out of both, and their names. */
  readonly lateIds: ReadonlySet<string>;
  readonly without: readonly LeftOutAccount[];
}

/**
 * The rows of two periods that can be compared: those of accounts covered from `first` on, the
 * first day of the earlier period. Null where none of them counts as spending or income.
 */
export function comparableRows<Row extends AccountRow>(
  { now, before }: { readonly now: readonly Row[]; readonly before: readonly Row[] },
  coverage: readonly AccountCoverage[],
  first: Day,
): ComparableRows<Row> | null {
  const late = lateAccounts([...now, ...before], coverage, first);
  const lateIds = new Set(late.flatMap(({ accountIds }) => accountIds));
  if (late.length === 0) return { now, before, lateIds, without: [] };
  const isCovered = ({ accountId }: Row) => !lateIds.has(accountId);
  const covered = { now: now.filter(isCovered), before: before.filter(isCovered) };
  if (![...covered.now, ...covered.before].some(isCounted)) return null;
  return { ...covered, lateIds, without: nameLateAccounts(late, coverage) };
}

/** The accounts with spending or income among the rows whose coverage begins after `first`. */
export function lateAccounts(
  rows: readonly AccountRow[],
  coverage: readonly AccountCoverage[],
  first: Day,
): AccountCoverage[] {
  return countedCoverage(rows, coverage).filter(({ since }) => since > first);
}

/** The accounts with spending or income among the rows. */
export function countedCoverage(
  rows: readonly AccountRow[],
  coverage: readonly AccountCoverage[],
): AccountCoverage[] {
  const ids = new Set(rows.filter(isCounted).map(({ accountId }) => accountId));
  return coverage.filter(({ accountIds }) => accountIds.some((id) => ids.has(id)));
}

/**
 * The first day from which every account with spending or income among the rows is covered; null
 * without any.
 */
export function allCoveredSince(
  rows: readonly AccountRow[],
  coverage: readonly AccountCoverage[],
): Day | null {
  return countedCoverage(rows, coverage).reduce<Day | null>(
    (latest, { since }) => (since > (latest ?? "") ? since : latest),
    null,
  );
}

/** A bank whose every account is late is named once. */
function nameLateAccounts(
  late: readonly AccountCoverage[],
  coverage: readonly AccountCoverage[],
): LeftOutAccount[] {
  return late.flatMap((one): LeftOutAccount[] => {
    const { bankName, account, lastDigits, since } = one;
    const connection = coverage.filter(({ itemId }) => itemId === one.itemId);
    if (bankName === "" || !connection.every((other) => late.includes(other)))
      return [{ bankName, account, lastDigits, since }];
    const isFirst = connection[0] === one;
    const whole = {
      bankName,
      account: null,
      lastDigits: null,
      since: firstSince(connection, since),
    };
    return isFirst ? [whole] : [];
  });
}

function firstSince(connection: readonly AccountCoverage[], day: Day): Day {
  return connection.reduce((first, { since }) => (since < first ? since : first), day);
}

/** Whether a sum is spending or income. */
export function isCounted({ flow }: Pick<AccountRow, "flow">): boolean {
  return isCountedFlow(flow);
}

function earliest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>(
    (first, day) => (first === null || day < first ? day : first),
    null,
  );
}
