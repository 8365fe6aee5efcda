import type { Account } from "../domain/account.ts";
import { isCountable } from "../domain/money.ts";
import { BankError } from "../errors.ts";
import type { TransactionsPage, TransactionFilter } from "../usecases/ports/bank.ts";
import type { PluggyApiClient } from "./client.ts";
import { validateResponse } from "./validate-response.ts";
import { readRows } from "./read-rows.ts";
import { transactionSchema, transactionsPageSchema } from "./schemas.ts";
import { toTransaction } from "./to-transaction.ts";

type RequestedAccount = Pick<Account, "id" | "currency" | "holder">;
type CursorOptions = NonNullable<Parameters<PluggyApiClient["fetchTransactionsCursor"]>[1]>;

/** Half a million transactions of one account: more means that the server repeats itself. */
const MAX_PAGES = 1000;
/** Pluggy accepts 500, but they are sent in the URL, and servers commonly accept 16 kB. */
const MAX_IDS_PER_REQUEST = 200;

/**
 * The transactions of an account page by page, so that a full history is never in memory. `after`
 * is the cursor to resume from. Throws a `BankError`.
 */
export async function* fetchTransactions(
  client: PluggyApiClient,
  account: RequestedAccount,
  filter: TransactionFilter,
  after: string | null = null,
): AsyncGenerator<TransactionsPage> {
  for (const options of optionsFor(filter)) yield* fetchPages(client, account, options, after);
}

function optionsFor(filter: TransactionFilter): CursorOptions[] {
  if (filter.kind === "all") return [{}];
  if (filter.kind === "created-from") return [{ createdAtFrom: filter.instant.toISOString() }];
  const { ids } = filter;
  return Array.from({ length: Math.ceil(ids.length / MAX_IDS_PER_REQUEST) }, (_, index) => ({
    ids: ids.slice(index * MAX_IDS_PER_REQUEST, (index + 1) * MAX_IDS_PER_REQUEST),
  }));
}

/** Follows `next` until it is null: pages may be short or empty before the last one. */
async function* fetchPages(
  client: PluggyApiClient,
  account: RequestedAccount,
  filter: CursorOptions,
  after: string | null,
): AsyncGenerator<TransactionsPage> {
  const schema = schemaFor(account);
  const seen = new Set<string>();
  const about = { holder: account.holder, keyedHash: client.keyedHash };
  let options = after === null ? filter : { ...filter, ...parametersOf(after, account.id) };
  for (;;) {
    const page = validateResponse(
      transactionsPageSchema,
      await client.fetchTransactionsCursor(account.id, options),
      "GET v2/transactions",
    );
    const { rows, unreadable } = readRows(schema, page.results, "GET v2/transactions");
    if (page.results.length > 0)
      yield { rows: rows.map((row) => toTransaction(row, about)), unreadable, next: page.next };
    if (page.next === null) return;
    if (seen.has(page.next) || seen.size >= MAX_PAGES)
      throw new BankError("unreachable", "Pluggy's transaction pages do not end");
    seen.add(page.next);
    options = { ...filter, ...parametersOf(page.next, account.id) };
  }
}

/** Rejects transactions of another account and amounts that are not countable. */
function schemaFor(account: RequestedAccount) {
  return transactionSchema
    .refine((row) => row.accountId === account.id, { path: ["accountId"] })
    .refine(
      ({ amount, amountInAccountCurrency: charged, currencyCode }) =>
        charged === null
          ? isCountable(amount, currencyCode ?? account.currency)
          : isCountable(charged, account.currency),
      { path: ["amount"] },
    );
}

/**
 * `next` is an opaque query (`?accountId=…&after=…`), which is sent back completely, together with
 * the filter, since Pluggy does not promise to keep it.
 */
function parametersOf(next: string, accountId: string): Record<string, string> {
  // A plus sign is part of a base64 cursor here, not a space.
  const query = next.slice(next.indexOf("?") + 1).replaceAll("+", "%2B");
  const parameters = Object.fromEntries(new URLSearchParams(query));
  const { accountId: named = accountId, after } = parameters;
  if (named !== accountId || !after)
    throw new BankError("unreachable", "Pluggy's next transaction page is of another account");
  return parameters;
}
