import type { Day } from "../domain/day.ts";
import type { Transactions } from "../usecases/ports/transactions.ts";
import { LIVE, type TransactionModel, type TransactionRow } from "./transaction-model.ts";

/** Small, because a batch is decoded and looked at without a turn of the event loop. */
const BATCH_SIZE = 500;

const FIELDS = {
  date: 1,
  direction: 1,
  minor: 1,
  currency: 1,
  flow: 1,
  categoryId: 1,
  description: 1,
  merchant: 1,
  merchantKey: 1,
  merchantName: 1,
  instalment: 1,
  status: 1,
  "facts.billId": 1,
  "facts.billForecast": 1,
  "facts.feeType": 1,
} as const;

type FoundRow = Pick<
  TransactionRow,
  "_id" | "facts" | Exclude<keyof typeof FIELDS, `facts.${string}`>
>;
type CardBatches = ReturnType<Transactions["cardRows"]>;
type DatedCardRow = CardBatches extends AsyncIterable<readonly (infer Each)[]> ? Each : never;

/** A card's live rows from a day on, as its bills read them. */
export async function* cardRows(
  transactions: TransactionModel,
  accountId: string,
  first: Day,
): CardBatches {
  let batch: DatedCardRow[] = [];
  const cursor = transactions
    .find({ accountId, ...LIVE, day: { $gte: first } }, FIELDS)
    .lean<FoundRow>()
    .cursor({ batchSize: BATCH_SIZE });
  for await (const row of cursor) {
    batch.push(cardRowOf(row, accountId));
    if (batch.length < BATCH_SIZE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Field by field, as `transactionOf` has them: it takes several times as long, and there may be 100,000. */
function cardRowOf(row: FoundRow, accountId: string): DatedCardRow {
  const { facts } = row;
  return {
    id: row._id,
    accountId,
    date: row.date,
    direction: row.direction,
    minor: row.minor,
    currency: row.currency,
    flow: row.flow,
    categoryId: row.categoryId,
    description: row.description,
    merchantKey: row.merchantKey ?? null,
    merchantName: row.merchantName ?? row.merchant ?? row.description,
    instalment: row.instalment,
    status: row.status,
    facts: {
      billId: facts?.billId ?? null,
      billForecast: facts?.billForecast ?? null,
      feeType: facts?.feeType ?? null,
    },
  };
}
