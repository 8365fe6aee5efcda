import { renderLoans } from "../data/render-loans.ts";
import { dayOf } from "../days.ts";
import { notFound } from "../errors.ts";
import type { WireLoan } from "../model.ts";
import { pageOf } from "../page.ts";
import type { Route } from "../route.ts";
import type { Sandbox } from "../sandbox.ts";
import type { ItemRecord } from "../store.ts";
import { requiredUuidQuery, uuidParam } from "../validate.ts";
import { productById, productsOf } from "./item-products.ts";

const rendered =
  (sandbox: Sandbox) =>
  (item: ItemRecord): WireLoan[] =>
    renderLoans(item, dayOf(sandbox.options.clock.now()));

export const loanRoutes: Route[] = [
  {
    method: "GET",
    path: "/loans",
    access: "api-key",
    handle: ({ sandbox, query }) => {
      const itemId = requiredUuidQuery(query, "itemId");
      return { body: pageOf(productsOf(sandbox, itemId, rendered(sandbox)), query) };
    },
  },
  {
    method: "GET",
    path: "/loans/:id",
    access: "api-key",
    handle: ({ sandbox, params }) => {
      const loan = productById(sandbox, uuidParam(params), rendered(sandbox));
      if (loan === undefined) throw notFound("loan", "LOAN_NOT_FOUND");
      return { body: loan };
    },
  },
];
