import type { Account } from "../domain/account.ts";
import type { BankItem } from "../domain/bank-item.ts";
import { dayIn, type Day } from "../domain/day.ts";
import type { User } from "../domain/user.ts";
import type { Ports } from "./ports.ts";

export interface AccountOverview {
  readonly item: BankItem;
  /** `latestDay` is the newest day with a movement: how far the figures really reach. */
  readonly accounts: readonly (Account & { readonly latestDay: Day | null })[];
}

/** Each connected bank with its accounts. */
export async function listAccounts(
  ports: Pick<Ports, "items" | "accounts" | "transactions" | "clock">,
  user: User,
): Promise<AccountOverview[]> {
  const today = dayIn(ports.clock.now(), user.timeZone);
  const [items, accounts] = await Promise.all([
    ports.items.ofUser(user.id),
    ports.accounts.ofUser(user.id),
  ]);
  const ids = accounts.map(({ id }) => id);
  const latestDays = await ports.transactions.latestDays(ids, today);
  return items.map((item) => ({
    item,
    accounts: accounts
      .filter((account) => account.itemId === item.id)
      .map((account) => ({ ...account, latestDay: latestDays.get(account.id) ?? null })),
  }));
}
