import type { Account } from "../../domain/account.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import { nameBanks, type NamedBank } from "../../domain/bank-name.ts";
import { dayIn, type Day } from "../../domain/day.ts";
import type { User } from "../../domain/user.ts";
import { activeItems } from "../../domain/active-items.ts";
import { banksOf } from "./banks-of.ts";
import { figuresOf, type Figures } from "../kept/figures.ts";
import type { Ports } from "../ports.ts";

export interface AccountOverview {
  readonly item: NamedBank;
  /** `latestDay` is the newest day with a transaction: how far the figures reach. */
  readonly accounts: readonly (Account & { readonly latestDay: Day | null })[];
}

/** Each bank with its accounts, without banks that are superseded in every account by a newer connection. */
export async function listAccounts(
  ports: Pick<Ports, "items" | "accounts" | "transactions" | "monthSums" | "clock">,
  user: User,
): Promise<AccountOverview[]> {
  return accountOverviews(figuresOf(ports, user), user, ports.clock.now(), {
    banks: () => banksOf(ports, user.id),
    accounts: () => ports.accounts.ofUser(user.id),
  });
}

/** The same at an instant, from the user's banks and accounts. */
export async function accountOverviews(
  figures: Pick<Figures, "latestDays">,
  { timeZone }: User,
  now: Date,
  read: {
    readonly banks: () => Promise<readonly BankItem[]>;
    readonly accounts: () => Promise<readonly Account[]>;
  },
): Promise<AccountOverview[]> {
  const [banks, accounts] = await Promise.all([read.banks(), read.accounts()]);
  const ids = accounts.map(({ id }) => id);
  const latestDays = await figures.latestDays(ids, dayIn(now, timeZone));
  // An older copy of an account may have newer transactions than the current one.
  const latestOf = (id: string) =>
    accounts
      .filter((account) => account.id === id || account.supersededBy === id)
      .map((account) => latestDays.get(account.id) ?? null)
      .reduce((latest, day) => ((day ?? "") > (latest ?? "") ? day : latest));
  const current = activeItems(banks, accounts);
  return nameBanks(current, accounts, timeZone).map((item) => ({
    item,
    accounts: accounts
      .filter((account) => account.itemId === item.id)
      .map((account) => ({ ...account, latestDay: latestOf(account.id) })),
  }));
}
