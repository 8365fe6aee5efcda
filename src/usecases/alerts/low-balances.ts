import { isTold } from "../../domain/alerts/alert-settings.ts";
import { lowChanges, overAlert, type DatedBalance } from "../../domain/alerts/low-balance.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import { notUpdated } from "../../domain/not-updated.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { storeAlerts, type StorePorts } from "./store-alerts.ts";

type LowPorts = StorePorts & Pick<Ports, "accounts">;

/**
 * Stores alerts of a bank's accounts that are low, as passed where its sync is silent, and forgets those of accounts that recovered. */
export async function changeLowBalances(
  ports: LowPorts,
  user: User,
  { item, isSilent }: { readonly item: BankItem; readonly isSilent: boolean },
  now: Date,
): Promise<void> {
  const { low } = user.alerts;
  if (low === null) return;
  const [balances, known] = await Promise.all([
    balancesOf(ports, item),
    ports.alerts.ofUser(user.id),
  ]);
  const { alerts, over } = lowChanges(balances, known, low, now);
  await ports.alerts.addAll(over.flatMap(overAlert));
  await ports.alerts.remove(over.map(({ id }) => id));
  const isTelling = !isSilent && isTold(user.alerts, "low", now);
  await storeAlerts(ports, user, !isTelling ? passing(alerts) : { alerts, passed: [] }, now);
}

function passing<Found>(passed: readonly Found[]) {
  return { alerts: [], passed };
}

/** The balances of a bank's accounts. One that the last fetch did not update is of unknown age. */
export async function balancesOf(
  { accounts }: Pick<Ports, "accounts">,
  item: BankItem,
): Promise<DatedBalance[]> {
  return (await accounts.ofItem(item.id)).map((account) => ({
    account,
    updatedAt: notUpdated(account, item) === null ? item.lastUpdatedAt : null,
  }));
}
