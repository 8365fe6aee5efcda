import type { Route } from "../route.ts";
import { accountRoutes } from "./accounts.ts";
import { authRoutes } from "./auth.ts";
import { billRoutes } from "./bills.ts";
import { categoryRoutes } from "./categories.ts";
import { connectorRoutes } from "./connectors.ts";
import { consentRoutes } from "./consents.ts";
import { itemRoutes } from "./items.ts";
import { investmentRoutes } from "./investments.ts";
import { loanRoutes } from "./loans.ts";
import { otherProductRoutes } from "./other-products.ts";
import { transactionRoutes } from "./transactions.ts";
import { webhookRoutes } from "./webhooks.ts";

/** The routes of Pluggy's API. */
export const ALL_ROUTES: Route[] = [
  ...authRoutes,
  ...connectorRoutes,
  ...itemRoutes,
  ...accountRoutes,
  ...transactionRoutes,
  ...billRoutes,
  ...consentRoutes,
  ...categoryRoutes,
  ...webhookRoutes,
  ...investmentRoutes,
  ...loanRoutes,
  ...otherProductRoutes,
];
