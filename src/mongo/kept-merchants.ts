import { setImmediate } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { COUNTED_FLOWS } from "../domain/flow.ts";
import { prepareMerchants } from "../domain/questions/vocabulary.ts";
import type { Transactions } from "../usecases/ports/transactions.ts";
import { MERCHANT_KEY, MERCHANT_NAME } from "./selected-rows.ts";
import { COUNTED, type TransactionModel } from "./transaction-model.ts";

type Merchants = Awaited<ReturnType<Transactions["keptMerchants"]>>;

/** A name is about 100 bytes: 10 MB. */
const MAX_NAMES = 100_000;
const TTL_MS = 10 * 60_000;

/** Keeps the names of a user's merchants in memory, ready to be looked up: every sentence is read with them. */
export function keptMerchants(transactions: TransactionModel): Transactions["keptMerchants"] {
  const kept = new LRUCache<string, Merchants>({
    maxSize: MAX_NAMES,
    sizeCalculation: (names) => names.length + 1,
    ttl: TTL_MS,
  });
  return async ({ id, figuresVersion }) => {
    const key = JSON.stringify([id, figuresVersion]);
    const known = kept.get(key);
    if (known) return known;
    const names = await readMerchants(transactions, id);
    const steps = prepareMerchants(names);
    while (steps.next().done !== true) await setImmediate();
    kept.set(key, names);
    return names;
  };
}

/** Of a merchant's names the last in order, as in its sums. */
async function readMerchants(transactions: TransactionModel, userId: string): Promise<Merchants> {
  const groups = transactions
    .aggregate<{ _id: string; name: string }>([
      { $match: { userId, ...COUNTED, flow: { $in: [...COUNTED_FLOWS] } } },
      { $group: { _id: MERCHANT_KEY, name: { $max: MERCHANT_NAME } } },
    ])
    .option({ batchSize: BATCH_SIZE })
    .cursor();
  const names: Merchants[number][] = [];
  for await (const { _id: key, name } of groups) names.push({ key, name });
  return names;
}

/** As for sums: decoding ten thousand at once would block the event loop. */
const BATCH_SIZE = 1000;
