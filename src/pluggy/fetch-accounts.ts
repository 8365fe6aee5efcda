import type { Account } from "../domain/account.ts";
import type { BankItem } from "../domain/bank-item.ts";
import { BankError } from "../errors.ts";
import type { QuietPluggyClient } from "./client.ts";
import { readAnswer } from "./read-answer.ts";
import { readPages } from "./read-pages.ts";
import { accountsPageSchema } from "./schemas.ts";
import { toAccount } from "./to-account.ts";

/** Every account of a connection. */
export async function fetchAccounts(
  client: QuietPluggyClient,
  item: Pick<BankItem, "id" | "userId">,
): Promise<Account[]> {
  const fetchPage = async (page: number) =>
    readAnswer(
      accountsPageSchema,
      page === 1
        ? await client.fetchAccounts(item.id)
        : await client.fetchAccountsPage(item.id, page),
      "GET accounts",
    );
  const rows = await readPages(fetchPage, "accounts");
  // Whose money it is hangs on this, so it is checked and not assumed.
  if (rows.some(({ itemId }) => itemId !== item.id))
    throw new BankError("unreachable", "Pluggy gave an account of another item");
  return rows.map((row) => toAccount(row, item.userId, client.fingerprint));
}
