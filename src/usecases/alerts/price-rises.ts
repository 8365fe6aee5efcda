import type { NewAlert } from "../../domain/alerts/alert.ts";
import { priceRiseAt, type PriceRise } from "../../domain/recurrence/price-rise.ts";
import type { Transaction } from "../../domain/transaction.ts";
import { recurringDecisions } from "../../domain/understanding/build-teaching.ts";
import type { Ports } from "../ports.ts";
import { loadTaught, type TeachingPorts } from "../teaching/load-teaching.ts";

export type PricePorts = TeachingPorts & Pick<Ports, "transactions">;

/** The transaction of a series that is the first at a higher price; null where it is none. */
export async function priceRiseOf(
  ports: PricePorts,
  userId: string,
  { id, merchantKey, direction, flow }: Transaction,
): Promise<PriceRise | null> {
  if (merchantKey === null || direction !== "out" || flow !== "spending") return null;
  const [rows, { said }] = await Promise.all([
    ports.transactions.ofMerchants(userId, direction, [merchantKey]),
    loadTaught(ports, userId),
  ]);
  const decided = recurringDecisions(said).find(
    (one) => one.merchantKey === merchantKey && one.direction === direction,
  );
  return priceRiseAt(id, rows, decided?.said.decision ?? null);
}

/** What is told of prices: each new price of a merchant once. */
export async function priceRises(
  ports: PricePorts,
  userId: string,
  fresh: readonly Transaction[],
): Promise<NewAlert[]> {
  const found: NewAlert[] = [];
  for (const row of fresh) {
    const rise = await priceRiseOf(ports, userId, row);
    if (rise === null || row.merchantKey === null) continue;
    const threshold = `${rise.currency} ${rise.now}`;
    const about = { kind: "price-rise", subject: row.merchantKey, period: "", threshold } as const;
    found.push({ ...about, itemId: row.itemId, transactionId: row.id });
  }
  return found;
}
