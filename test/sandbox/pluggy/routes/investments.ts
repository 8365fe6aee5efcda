import { renderInvestments, renderMovements } from "../data/render-investments.ts";
import { badRequest, notFound } from "../errors.ts";
import type { WireInvestment } from "../model.ts";
import { pageOf } from "../page.ts";
import type { Answer, Route, RouteContext } from "../route.ts";
import { dayOf } from "../days.ts";
import type { Sandbox } from "../sandbox.ts";
import type { ItemRecord } from "../store.ts";
import { requiredUuidQuery, uuidParam } from "../validate.ts";
import { productById, productsOf } from "./item-products.ts";

const TYPES = ["COE", "EQUITY", "ETF", "FIXED_INCOME", "MUTUAL_FUND", "SECURITY", "OTHER"];
const PAGE_SIZE = 500;

const rendered =
  (sandbox: Sandbox) =>
  (item: ItemRecord): WireInvestment[] =>
    renderInvestments(item, dayOf(sandbox.options.clock.now()));

function list({ sandbox, query }: RouteContext): Answer {
  const itemId = requiredUuidQuery(query, "itemId");
  const type = query.get("type");
  if (type !== null && !TYPES.includes(type))
    throw badRequest(`type must be one of the following values: ${TYPES.join(", ")}`);
  const all = productsOf(sandbox, itemId, rendered(sandbox));
  const found = all.filter((investment) => type === null || investment.type === type);
  return { body: pageOf(found, query, PAGE_SIZE) };
}

function investmentOf({ sandbox, params }: RouteContext): WireInvestment {
  const found = productById(sandbox, uuidParam(params), rendered(sandbox));
  if (found === undefined) throw notFound("investment", "INVESTMENT_NOT_FOUND");
  return found;
}

export const investmentRoutes: Route[] = [
  { method: "GET", path: "/investments", access: "api-key", perMinute: 360, handle: list },
  {
    method: "GET",
    path: "/investments/:id",
    access: "api-key",
    perMinute: 360,
    handle: (context) => ({ body: investmentOf(context) }),
  },
  {
    method: "GET",
    path: "/investments/:id/transactions",
    access: "api-key",
    perMinute: 360,
    handle: (context) => ({
      body: pageOf(renderMovements(investmentOf(context)), context.query, PAGE_SIZE),
    }),
  },
];
