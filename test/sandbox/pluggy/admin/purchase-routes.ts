import { notFound } from "../errors.ts";
import { nowIso } from "../sandbox.ts";
import type { ItemRecord } from "../store.ts";
import type { AdminRoute } from "./admin-route.ts";

const SHOWN = 20;

/** The newest purchases of an item, newest first, without future instalments. */
function newestPurchases({ books, drafts }: ItemRecord, now: string) {
  return books
    .flatMap(({ role, rows }) => [...rows.values()].map((row) => ({ role, row })))
    .filter(({ row }) => row.type === "DEBIT" && row.date <= now)
    .filter(({ row }) => row.creditCardMetadata?.installmentNumber === undefined)
    .filter(({ row }) => drafts.get(row.id)?.flow === "spending")
    .toSorted((a, b) => b.row.date.localeCompare(a.row.date))
    .slice(0, SHOWN)
    .map(({ role, row }) => ({
      id: row.id,
      account: role,
      description: row.description,
      /** Cents of the account's currency. */
      minor: drafts.get(row.id)?.minor ?? 0,
      currency: role === "dollars" ? "USD" : "BRL",
      status: row.status,
      at: row.date,
    }));
}

/** `GET /__sandbox/purchases?itemId=`: the purchases that can be corrected, removed or posted. */
export const purchaseRoutes: AdminRoute[] = [
  {
    method: "GET",
    path: "/__sandbox/purchases",
    handle: ({ sandbox, query }) => {
      const item = sandbox.store.items.get(query.get("itemId") ?? "");
      if (item === undefined) throw notFound("item", "ITEM_NOT_FOUND");
      return { body: newestPurchases(item, nowIso(sandbox)) };
    },
  },
];
