import type { Account } from "../domain/account.ts";
import type { BankItem } from "../domain/bank-item.ts";
import { BankError } from "../errors.ts";
import type { QuietPluggyClient } from "./client.ts";
import { readAnswer } from "./read-answer.ts";
import { accountsPageSchema } from "./schemas.ts";
import { toAccount } from "./to-account.ts";

const MOST_PAGES = 50;

/** Every account of a connection. The SDK asks for one page of 20 and would lose the rest silently. */
export async function fetchAccounts(
  client: QuietPluggyClient,
  item: Pick<BankItem, "id" | "userId">,
): Promise<Account[]> {
  const first = read(await client.fetchAccounts(item.id));
  const rows = [...first.results];
  const pages = first.totalPages ?? 1;
  if (pages > MOST_PAGES)
    throw new BankError("unreachable", `Pluggy speaks of ${pages} pages of accounts`);
  for (let page = 2; page <= pages; page += 1)
    rows.push(...read(await client.fetchAccountsPage(item.id, page)).results);
  // Whose money it is hangs on this, so it is checked and not assumed.
  if (rows.some(({ itemId }) => itemId !== item.id))
    throw new BankError("unreachable", "Pluggy gave an account of another item");
  return rows.map((row) => toAccount(row, item.userId));
}

function read(answer: unknown) {
  return readAnswer(accountsPageSchema, answer, "GET accounts");
}
