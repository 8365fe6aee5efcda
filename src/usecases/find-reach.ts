import type { BankItem } from "../domain/bank-item.ts";
import { daysBetween, type Day } from "../domain/day.ts";
import { accessLoss } from "../domain/lost-access.ts";
import type { BankReach } from "../domain/report.ts";
import type { User } from "../domain/user.ts";
import { listAccounts } from "./list-accounts.ts";
import type { Ports } from "./ports.ts";

/** A bank whose newest movement is older than the newest of all by this many days is said to be behind. */
const BEHIND_DAYS = 3;

/** How far each bank's movements reach, from the movements themselves and not from when we asked. */
export async function findReach(
  ports: Pick<Ports, "items" | "accounts" | "transactions" | "clock">,
  user: User,
): Promise<BankReach[]> {
  const overviews = await listAccounts(ports, user);
  const banks = overviews
    .filter(({ accounts }) => accounts.some(({ supersededBy }) => supersededBy === null))
    .map(({ item, accounts }) => ({
      bank: item.bank,
      ...(item.mark && { mark: item.mark }),
      ...lossOf(item, ports.clock.now()),
      last: newest(accounts.map(({ latestDay }) => latestDay)),
      unreadable: accounts
        .filter(({ supersededBy }) => supersededBy === null)
        .reduce((sum, { marks }) => sum + marks.unreadable.length, 0),
    }));
  const last = newest(banks.map((bank) => bank.last));
  return banks.map((bank) => ({ ...bank, isBehind: isBehind(bank.last, last) }));
}

function lossOf(item: BankItem, now: Date): Pick<BankReach, "lost"> {
  const because = accessLoss(item, now);
  return because === null ? {} : { lost: { itemId: item.id, because } };
}

function newest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((latest, day) => (day !== null && day > (latest ?? "") ? day : latest), null);
}

function isBehind(day: Day | null, newestOfAll: Day | null): boolean {
  if (newestOfAll === null) return false;
  return day === null || daysBetween(day, newestOfAll) >= BEHIND_DAYS;
}
