import { badRequest, forbidden, notFound } from "../errors.ts";
import { mayReach } from "../items/find-item.ts";
import type { WireAccount } from "../model.ts";
import { pageOf } from "../page.ts";
import type { Answer, Route, RouteContext } from "../route.ts";
import { nowIso } from "../sandbox.ts";
import { findBook } from "../store.ts";
import { requiredUuidQuery, uuidParam } from "../validate.ts";

/** A connect token sees a minimum of fields. */
function reduced(account: WireAccount): Partial<WireAccount> {
  const { id, itemId, type, subtype, number, balance, name, currencyCode } = account;
  return { id, itemId, type, subtype, number, balance, name, currencyCode };
}

/** A deleted item, or one without consent, has an empty list. */
function list(context: RouteContext): Answer {
  const { sandbox, query, principal } = context;
  const itemId = requiredUuidQuery(query, "itemId");
  const type = query.get("type");
  if (type !== null && type !== "BANK" && type !== "CREDIT") {
    throw badRequest("type must be one of the following values: BANK, CREDIT");
  }
  const item = sandbox.store.items.get(itemId);
  if (item === undefined) {
    if (principal.kind === "connect-token") throw forbidden();
    return { body: pageOf([], query, 500) };
  }
  if (!mayReach(context, item)) throw forbidden();
  const { distortions } = sandbox.store;
  const accounts = item.revoked
    ? []
    : item.books.map(({ account }) => ({ ...account, ...distortions.get(account.id) }));
  const found = accounts.filter((account) => type === null || account.type === type);
  const shown = principal.kind === "api-key" ? found : found.map(reduced);
  return { body: pageOf<Partial<WireAccount>>(shown, query, 500) };
}

function accountOf({ sandbox, params }: RouteContext): WireAccount {
  const found = findBook(sandbox.store, uuidParam(params));
  if (found === undefined) throw notFound("account", "ACCOUNT_NOT_FOUND");
  return found.book.account;
}

function balance(context: RouteContext): Answer {
  const { balance: amount, currencyCode } = accountOf(context);
  return { body: { balance: amount, currencyCode, updateDateTime: nowIso(context.sandbox) } };
}

export const accountRoutes: Route[] = [
  { method: "GET", path: "/accounts", access: "connect-token", perMinute: 360, handle: list },
  {
    method: "GET",
    path: "/accounts/:id",
    access: "api-key",
    perMinute: 360,
    handle: (context) => ({ body: accountOf(context) }),
  },
  { method: "GET", path: "/accounts/:id/balance", access: "api-key", handle: balance },
  {
    method: "GET",
    path: "/accounts/:id/statements",
    access: "api-key",
    handle: (context) => {
      accountOf(context);
      return { body: pageOf([], context.query) };
    },
  },
];
