import { forbidden, notFound } from "../errors.ts";
import type { WireBill } from "../model.ts";
import { pageOf } from "../page.ts";
import type { Answer, Route, RouteContext } from "../route.ts";
import type { Sandbox } from "../sandbox.ts";
import { findBook } from "../store.ts";
import { requiredUuidQuery, uuidParam } from "../validate.ts";

/** The bills of a card, the newest first. */
function billsOf({ store }: Sandbox, accountId: string): WireBill[] {
  const found = findBook(store, accountId);
  if (found === undefined || found.item.revoked) return [];
  return [...(store.extraBills.get(accountId) ?? []), ...found.book.bills].map((bill) => ({
    ...bill,
    ...store.distortions.get(bill.id),
  }));
}

function list({ sandbox, query }: RouteContext): Answer {
  const accountId = requiredUuidQuery(query, "accountId");
  if (sandbox.store.refusedBills.has(accountId)) throw forbidden();
  return { body: pageOf(billsOf(sandbox, accountId), query) };
}

function get({ sandbox, params }: RouteContext): Answer {
  const id = uuidParam(params);
  const bill = [...sandbox.store.items.values()]
    .flatMap(({ books }) => books)
    .flatMap(({ account }) => billsOf(sandbox, account.id))
    .find((candidate) => candidate.id === id);
  if (bill === undefined) throw notFound("bill", "BILL_NOT_FOUND");
  return { body: bill };
}

export const billRoutes: Route[] = [
  { method: "GET", path: "/bills", access: "api-key", handle: list },
  { method: "GET", path: "/bills/:id", access: "api-key", handle: get },
];
