import { compareTransactions } from "../../domain/compare-transactions.ts";
import { groupCopies, possiblePairs, type CopyPair } from "../../domain/group-copies.ts";
import { dayIn, type Day, type TimeZone } from "../../domain/day.ts";
import type { ConnectedAccount } from "../../domain/same-account.ts";
import {
  resolveDuplicates,
  type AccountHistory,
  type HistoryRow,
} from "../../domain/resolve-duplicates.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

type DeduplicationPorts = Pick<Ports, "items" | "accounts" | "transactions">;

/** Transactions per account that are compared to find out whether two accounts are one. */
const MAX_COMPARED = 300;
/**
 * After a change everything is read again: if two syncs of one user end at once, the last to write has
 * then seen what the other wrote.
 */
const MAX_ROUNDS = 5;
const LAST_DAY: Day = "9999-12-31";

/**
 * Finds accounts that are stored more than once, because a bank was connected anew or twice or changed
 * its account ids, and assigns each transaction to one copy. Everything is recomputed from what is
 * stored, so it may run at any time, and the order of syncs does not matter.
 */
export async function deduplicateAccounts(ports: DeduplicationPorts, user: User): Promise<void> {
  const groups = await findCopies(ports, user.id);
  await ports.transactions.clearReportingAccounts(
    user.id,
    groups.flatMap((group) => group.map(({ account }) => account.id)),
  );
  for (const group of groups)
    for (let round = 1; round <= MAX_ROUNDS; round += 1)
      if (!(await deduplicateGroup(ports, group, user.timeZone))) break;
}

/** Groups the copies of each account, and stores which account supersedes which. */
async function findCopies(
  ports: DeduplicationPorts,
  userId: string,
): Promise<ConnectedAccount[][]> {
  const [items, accounts] = await Promise.all([
    ports.items.ofUser(userId),
    ports.accounts.ofUser(userId),
  ]);
  const copies = accounts.flatMap((account) => {
    const item = items.find(({ id }) => id === account.itemId);
    return item ? [{ account, item }] : [];
  });
  const pairs: CopyPair[] = [];
  for (const pair of possiblePairs(copies)) if (await isOneAccount(ports, pair)) pairs.push(pair);
  const groups = groupCopies(copies, pairs);
  for (const { id, supersededBy } of accounts) {
    const group = groups.find((one) => one.some(({ account }) => account.id === id));
    const head = group?.[0]?.account.id ?? id;
    const successor = head === id ? null : head;
    if (successor !== supersededBy) await ports.accounts.setSupersededBy(id, successor);
  }
  return groups;
}

/** If the facts are inconclusive, the transactions of the days that both cover decide. */
async function isOneAccount(
  ports: DeduplicationPorts,
  { a, b, match }: CopyPair,
): Promise<boolean> {
  if (match === "same") return true;
  const [first, second] = [a.account.id, b.account.id];
  const span = await sharedDays(ports, first, second);
  if (span === null) return match === "likely";
  const verdict = compareTransactions(
    await ports.transactions.newestOfAccount(first, span, MAX_COMPARED),
    await ports.transactions.newestOfAccount(second, span, MAX_COMPARED),
  );
  return match === "possible" ? verdict === "same" : verdict !== "different";
}

/** The days from the later first transaction to the earlier last one; null if there are none. */
async function sharedDays(
  { transactions }: DeduplicationPorts,
  a: string,
  b: string,
): Promise<{ first: Day; last: Day } | null> {
  const [firstA, firstB, lasts] = await Promise.all([
    transactions.firstDayOfAccount(a),
    transactions.firstDayOfAccount(b),
    transactions.latestDays([a, b], LAST_DAY),
  ]);
  const [lastA, lastB] = [lasts.get(a), lasts.get(b)];
  if (!firstA || !firstB || !lastA || !lastB) return null;
  const [first, last] = [firstA > firstB ? firstA : firstB, lastA < lastB ? lastA : lastB];
  return first <= last ? { first, last } : null;
}

/** Assigns the transactions of a group; true if something changed. */
async function deduplicateGroup(
  { transactions }: DeduplicationPorts,
  group: readonly ConnectedAccount[],
  zone: TimeZone,
): Promise<boolean> {
  const histories: AccountHistory[] = [];
  const stored = new Map<string, string | null>();
  for (const copy of group) {
    const rows: HistoryRow[] = [];
    for await (const batch of transactions.historyRows(copy.account.id))
      for (const { reportingAccountId, ...row } of batch) {
        rows.push(row);
        stored.set(row.id, reportingAccountId);
      }
    histories.push({ accountId: copy.account.id, rows, until: lastNewsOf(copy, zone) });
  }
  const changed = [...resolveDuplicates(histories)]
    .filter(([id, reportingAccountId]) => stored.get(id) !== reportingAccountId)
    .map(([id, reportingAccountId]) => ({ id, reportingAccountId }));
  await transactions.setReportingAccounts(changed);
  return changed.length > 0;
}

function lastNewsOf({ account, item }: ConnectedAccount, zone: TimeZone): Day | null {
  const { lastUpdatedAt } = item;
  if (lastUpdatedAt === null) return null;
  const ends = [account.closedAt, account.syncCheckpoint.failingSince].filter(
    (end) => end !== null,
  );
  return dayIn(new Date(Math.min(...[lastUpdatedAt, ...ends].map(Number))), zone);
}
