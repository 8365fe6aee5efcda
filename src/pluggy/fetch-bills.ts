import type { Account } from "../domain/account.ts";
import type { BankPage, ReportedBill } from "../usecases/ports/bank.ts";
import type { PluggyApiClient } from "./client.ts";
import { readPages } from "./read-pages.ts";
import { readRows } from "./read-rows.ts";
import { billSchema, billsPageSchema } from "./schemas.ts";
import { toBill } from "./to-bill.ts";
import { validateResponse } from "./validate-response.ts";

/** All bills of a card that Pluggy has. Throws a `BankError`, also where the bank gives none. */
export async function fetchBills(
  client: PluggyApiClient,
  { id, currency }: Pick<Account, "id" | "currency">,
): Promise<BankPage<ReportedBill>> {
  const fetchPage = async (page: number) =>
    validateResponse(billsPageSchema, await client.fetchBillsPage(id, page), "GET bills");
  const results = await readPages(fetchPage, "bills");
  const { rows, unreadable } = readRows(schemaFor(id), results, "GET bills");
  return { rows: rows.map((bill) => toBill(bill, currency)), unreadable };
}

/** Rejects bills of another account, and those without any day: nothing can be said of them. */
function schemaFor(accountId: string) {
  return billSchema
    .refine((bill) => bill.accountId === null || bill.accountId === accountId, {
      path: ["accountId"],
    })
    .refine(({ dueDate, billClosingDate }) => dueDate !== null || billClosingDate !== null, {
      path: ["dueDate"],
    });
}
