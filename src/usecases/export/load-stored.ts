import type { StoredOfUser } from "../../domain/export/personal-copy.ts";
import type { User } from "../../domain/user.ts";
import { banksOf } from "../banks/banks-of.ts";
import type { ExportPorts } from "./export-context.ts";

/** Everything that is stored of a user beside their transactions. */
export async function loadStored(ports: ExportPorts, user: User): Promise<StoredOfUser> {
  const { id } = user;
  const recurring = await ports.recurring.ofUser(id);
  return {
    user,
    banks: await banksOf(ports, id),
    accounts: await ports.accounts.ofUser(id),
    bills: await ports.bills.ofUser(id),
    positions: await ports.positions.ofUser(id),
    budgets: await ports.budgets.ofUser(id),
    choices: await ports.choices.ofUser(id),
    rules: await ports.rules.ofUser(id),
    merchants: await ports.merchants.ofUser(id),
    recurrences: await ports.recurrences.ofUser(id),
    notes: await ports.notes.ofUser(id),
    cash: await ports.cashEntries.ofUser(id),
    series: recurring?.series ?? [],
    alerts: await ports.alerts.ofUser(id),
    months: await ports.monthSums.ofUser(user),
    deliveries: await ports.deliveries.ofUser(id),
  };
}
