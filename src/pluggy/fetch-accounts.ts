import type { Account } from "../domain/account.ts";
import type { BankItem } from "../domain/bank-item.ts";
import type { BankPage } from "../usecases/ports/bank.ts";
import type { PluggyApiClient } from "./client.ts";
import { validateResponse } from "./validate-response.ts";
import { readPages } from "./read-pages.ts";
import { readRows } from "./read-rows.ts";
import { accountSchema, accountsPageSchema } from "./schemas.ts";
import { toAccount } from "./to-account.ts";

/** All accounts of an item. Throws a `BankError`. */
export async function fetchAccounts(
  client: PluggyApiClient,
  item: Pick<BankItem, "id" | "userId">,
): Promise<BankPage<Account>> {
  const fetchPage = async (page: number) =>
    validateResponse(
      accountsPageSchema,
      page === 1
        ? await client.fetchAccounts(item.id)
        : await client.fetchAccountsPage(item.id, page),
      "GET accounts",
    );
  const results = await readPages(fetchPage, "accounts");
  const { rows, unreadable } = readRows(schemaFor(item.id), results, "GET accounts");
  return {
    rows: rows.map((row) => toAccount(row, item.userId, client.keyedHash)),
    unreadable,
  };
}

/** The item decides the owner, so each account's item id is checked. */
function schemaFor(itemId: string) {
  return accountSchema.refine((row) => row.itemId === itemId, { path: ["itemId"] });
}
