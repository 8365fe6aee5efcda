import type { Account } from "../domain/account.ts";
import { nameBanks, type NamedBank } from "../domain/bank-name.ts";
import { dayIn, type Day } from "../domain/day.ts";
import type { User } from "../domain/user.ts";
import { activeItems } from "../domain/active-items.ts";
import { banksOf } from "./banks-of.ts";
import type { Ports } from "./ports.ts";

export interface AccountOverview {
  readonly item: NamedBank;
  /** `latestDay` is the newest day with a transaction: how far the figures really reach. */
  readonly accounts: readonly (Account & { readonly latestDay: Day | null })[];
}

/** Each bank with its accounts, but for those whose every account goes on under a newer connection. */
export async function listAccounts(
  ports: Pick<Ports, "items" | "accounts" | "transactions" | "clock">,
  user: User,
): Promise<AccountOverview[]> {
  const today = dayIn(ports.clock.now(), user.timeZone);
  const [items, accounts] = await Promise.all([
    banksOf(ports, user.id),
    ports.accounts.ofUser(user.id),
  ]);
  const ids = accounts.map(({ id }) => id);
  const latestDays = await ports.transactions.latestDays(ids, today);
  // A copy that does not go on may tell newer days than the one that does.
  const latestOf = (id: string) =>
    accounts
      .filter((account) => account.id === id || account.supersededBy === id)
      .map((account) => latestDays.get(account.id) ?? null)
      .reduce((latest, day) => ((day ?? "") > (latest ?? "") ? day : latest));
  const current = activeItems(items, accounts);
  return nameBanks(current, accounts, user.timeZone).map((item) => ({
    item,
    accounts: accounts
      .filter((account) => account.itemId === item.id)
      .map((account) => ({ ...account, latestDay: latestOf(account.id) })),
  }));
}
