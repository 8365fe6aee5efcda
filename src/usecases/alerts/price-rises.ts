import type { NewAlert } from "../../domain/alerts/alert.ts";
import { priceRiseAt, type PriceRise } from "../../domain/recurrence/price-rise.ts";
import type { Transaction } from "../../domain/transaction.ts";
import { recurringDecisions } from "../../domain/understanding/build-teaching.ts";
import { once } from "../once.ts";
import type { Ports } from "../ports.ts";
import { loadTaught, type TeachingPorts } from "../teaching/load-teaching.ts";

export type PricePorts = TeachingPorts & Pick<Ports, "transactions">;

/** The transaction of a series that is the first at a higher price; null where it is none. */
export type PriceReader = (row: Transaction) => Promise<PriceRise | null>;

/** Reads each merchant's transactions once, and what the user said. */
export function priceReader(ports: PricePorts, userId: string): PriceReader {
  const taught = once(() => loadTaught(ports, userId));
  const merchants = new Map<string, ReturnType<typeof rowsOf>>();
  const rowsOf = (merchantKey: string) => {
    const rows = ports.transactions.ofMerchants(userId, "out", [merchantKey]);
    merchants.set(merchantKey, rows);
    return rows;
  };
  return async ({ id, merchantKey, direction, flow }) => {
    if (merchantKey === null || direction !== "out" || flow !== "spending") return null;
    const rows = await (merchants.get(merchantKey) ?? rowsOf(merchantKey));
    const decided = recurringDecisions((await taught()).said).find(
      (one) => one.merchantKey === merchantKey && one.direction === direction,
    );
    return priceRiseAt(id, rows, decided?.said.decision ?? null);
  };
}

/** What is told of prices: each new price of a merchant once. */
export async function priceRises(
  ports: PricePorts,
  userId: string,
  fresh: readonly Transaction[],
): Promise<NewAlert[]> {
  const riseOf = priceReader(ports, userId);
  const found: NewAlert[] = [];
  for (const row of fresh) {
    const rise = await riseOf(row);
    if (rise === null || row.merchantKey === null) continue;
    const threshold = `${rise.currency} ${rise.now}`;
    const about = { kind: "price-rise", subject: row.merchantKey, period: "", threshold } as const;
    found.push({ ...about, itemId: row.itemId, transactionId: row.id });
  }
  return found;
}
