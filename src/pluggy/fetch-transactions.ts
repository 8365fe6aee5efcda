import type { Account } from "../domain/account.ts";
import { isCountable } from "../domain/money.ts";
import { BankError } from "../errors.ts";
import type { TransactionsPage, TransactionFilter } from "../usecases/ports/bank.ts";
import type { QuietPluggyClient } from "./client.ts";
import { readAnswer } from "./read-answer.ts";
import { readRows } from "./read-rows.ts";
import { transactionSchema, transactionsPageSchema } from "./schemas.ts";
import { toTransaction } from "./to-transaction.ts";

type AskedAccount = Pick<Account, "id" | "currency" | "holder">;
type CursorOptions = NonNullable<Parameters<QuietPluggyClient["fetchTransactionsCursor"]>[1]>;

/** Half a million transactions of one account: more is a server that repeats itself. */
const MOST_PAGES = 1000;
/** Pluggy takes 500, but they travel in the address, and 16 kB is what servers commonly accept. */
const IDS_AT_ONCE = 200;

/** An account's transactions page by page, so that a whole history is never in memory. */
export async function* fetchTransactions(
  client: QuietPluggyClient,
  account: AskedAccount,
  filter: TransactionFilter,
  after: string | null = null,
): AsyncGenerator<TransactionsPage> {
  for (const options of optionsFor(filter)) yield* walk(client, account, options, after);
}

function optionsFor(filter: TransactionFilter): CursorOptions[] {
  if (filter.kind === "all") return [{}];
  if (filter.kind === "created-from") return [{ createdAtFrom: filter.instant.toISOString() }];
  const { ids } = filter;
  return Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_, index) => ({
    ids: ids.slice(index * IDS_AT_ONCE, (index + 1) * IDS_AT_ONCE),
  }));
}

/** Follows `next` until it is null: pages may be short, or empty, and yet not the last. */
async function* walk(
  client: QuietPluggyClient,
  account: AskedAccount,
  filter: CursorOptions,
  after: string | null,
): AsyncGenerator<TransactionsPage> {
  const schema = schemaFor(account);
  const seen = new Set<string>();
  const about = { holder: account.holder, fingerprint: client.fingerprint };
  let options = after === null ? filter : { ...filter, ...parametersOf(after, account.id) };
  for (;;) {
    const page = readAnswer(
      transactionsPageSchema,
      await client.fetchTransactionsCursor(account.id, options),
      "GET v2/transactions",
    );
    const { rows, unreadable } = readRows(schema, page.results, "GET v2/transactions");
    if (page.results.length > 0)
      yield { rows: rows.map((row) => toTransaction(row, about)), unreadable, next: page.next };
    if (page.next === null) return;
    if (seen.has(page.next) || seen.size >= MOST_PAGES)
      throw new BankError("unreachable", "Pluggy's pages of movements go round in a circle");
    seen.add(page.next);
    options = { ...filter, ...parametersOf(page.next, account.id) };
  }
}

/** A transaction of another account is not believed, and an amount that cannot be counted is none. */
function schemaFor(account: AskedAccount) {
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
 * `next` is a query that only Pluggy understands (`?accountId=…&after=…`), so all of it is sent
 * back; the filter goes with it, since nothing promises that it is kept.
 */
function parametersOf(next: string, accountId: string): Record<string, string> {
  // A bare plus is a letter of a base64 cursor, not a space.
  const query = next.slice(next.indexOf("?") + 1).replaceAll("+", "%2B");
  const parameters = Object.fromEntries(new URLSearchParams(query));
  const { accountId: named = accountId, after } = parameters;
  if (named !== accountId || !after)
    throw new BankError("unreachable", "Pluggy's next page of movements is not of this account");
  return parameters;
}
