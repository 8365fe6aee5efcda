import type { Account } from "../../domain/account.ts";
import type { Day } from "../../domain/day.ts";
import type { Ports } from "../ports.ts";

/**
 * Stores with each account of a user the day on which its transactions begin, so that a report need not look for
 * it among all of them. May be killed and repeated, and may be late: see `Account.firstDay`.
 */
export async function keepFirstDays(
  { accounts, transactions }: Pick<Ports, "accounts" | "transactions">,
  userId: string,
): Promise<void> {
  const all = await accounts.ofUser(userId);
  const days = await transactions.firstDays(all);
  for (const { id, firstDay } of all) {
    const day = days.get(id) ?? null;
    if (day !== firstDay) await accounts.setFirstDay(id, day);
  }
}

/** The earliest of the days that are stored with accounts; null where none is. */
export function firstKeptDay(accounts: readonly Pick<Account, "firstDay">[]): Day | null {
  return accounts.flatMap(({ firstDay }) => firstDay ?? []).sort()[0] ?? null;
}
