import type { Account } from "../../domain/account.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import { dayIn, daysBetween, type Day, type TimeZone } from "../../domain/day.ts";
import { notUpdated, missingAccountKinds } from "../../domain/not-updated.ts";
import { accessLoss } from "../../domain/lost-access.ts";
import type { BankFreshness } from "../../domain/report.ts";
import type { ReportRequest } from "./report-request.ts";

/** A bank is behind when its newest transaction is this many days older than the newest of all banks. */
const MIN_DAYS_BEHIND = 3;

/** How far each bank's transactions reach: by the newest transaction, not by when the bank was last asked. */
export async function findDataReach({
  now,
  user,
  ...request
}: ReportRequest): Promise<BankFreshness[]> {
  const overviews = await request.overviews();
  const banks = overviews
    .filter(({ accounts }) => accounts.some(({ supersededBy }) => supersededBy === null))
    .map(({ item, accounts }) => ({
      bankName: item.bankName,
      ...(item.qualifier && { qualifier: item.qualifier }),
      ...lossOf(item, now),
      ...staleOf(item, accounts, { now, zone: user.timeZone }),
      ...missingKindsOf(item, accounts),
      last: newest(accounts.map(({ latestDay }) => latestDay)),
      unreadable: accounts
        .filter(({ supersededBy }) => supersededBy === null)
        .reduce((sum, { syncCheckpoint }) => sum + syncCheckpoint.unreadable.length, 0),
    }));
  const last = newest(banks.map((bank) => bank.last));
  return banks.map((bank) => ({ ...bank, isBehind: isBehind(bank.last, last) }));
}

function lossOf(item: BankItem, now: Date): Pick<BankFreshness, "lost"> {
  const because = accessLoss(item, now);
  return because === null ? {} : { lost: { itemId: item.id, because } };
}

/**
 * The accounts that cannot be read, or that Pluggy could not update for days. Empty where the whole
 * bank has lost its access: that is reported instead.
 */
function staleOf(
  item: BankItem,
  accounts: readonly Account[],
  { now, zone }: { now: Date; zone: TimeZone },
): Pick<BankFreshness, "stale"> {
  if (accessLoss(item, now) !== null) return {};
  const stale = accounts
    .filter(({ supersededBy }) => supersededBy === null)
    .flatMap(({ name, type, lastDigits, ...account }) => {
      const found = notUpdated({ ...account, type }, item);
      if (!found) return [];
      const since = found.since && dayIn(found.since, zone);
      const isRecent = since !== null && daysBetween(since, dayIn(now, zone)) < MIN_DAYS_BEHIND;
      if (isRecent && account.syncCheckpoint.failingSince === null) return [];
      return [{ name, type, lastDigits, since }];
    });
  return stale.length === 0 ? {} : { stale };
}

function missingKindsOf(
  item: BankItem,
  accounts: readonly Account[],
): Pick<BankFreshness, "missingKinds"> {
  const missingKinds = missingAccountKinds(item, accounts);
  return missingKinds.length === 0 ? {} : { missingKinds };
}

function newest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((latest, day) => (day !== null && day > (latest ?? "") ? day : latest), null);
}

function isBehind(day: Day | null, newestOfAll: Day | null): boolean {
  if (newestOfAll === null) return false;
  return day === null || daysBetween(day, newestOfAll) >= MIN_DAYS_BEHIND;
}
