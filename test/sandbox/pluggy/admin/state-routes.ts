import { SANDBOX_CREDENTIALS } from "../credentials.ts";
import type { Sandbox } from "../sandbox.ts";
import type { ItemRecord } from "../store.ts";
import { truthReport } from "../truth.ts";
import type { TruthFilter } from "../truth.ts";
import type { AdminRoute } from "./admin-route.ts";

function summaryOf({ wire, books, revoked, stalled }: ItemRecord) {
  const { id, status, executionStatus, clientUserId, connector } = wire;
  return {
    id,
    bank: connector.name,
    connectorId: connector.id,
    status,
    executionStatus,
    clientUserId,
    lastUpdatedAt: wire.lastUpdatedAt,
    nextAutoSyncAt: wire.nextAutoSyncAt,
    revoked,
    stalled,
    accounts: books.map(({ role, account, rows }) => ({
      id: account.id,
      role,
      name: account.name,
      type: account.type,
      balance: account.balance,
      currencyCode: account.currencyCode,
      rows: rows.size,
    })),
  };
}

function stateOf(sandbox: Sandbox) {
  const { clock } = sandbox.options;
  return {
    now: new Date(clock.now()).toISOString(),
    items: [...sandbox.store.items.values()].map(summaryOf),
    webhooks: [...sandbox.store.webhooks.values()].map(({ id, url, event, disabledAt }) => ({
      id,
      url,
      event,
      disabledAt,
    })),
    hasCategories: sandbox.store.hasCategories,
    faults: sandbox.faults.list(),
    credentials: SANDBOX_CREDENTIALS,
  };
}

function filterOf(query: URLSearchParams): TruthFilter {
  const clientUserId = query.get("clientUserId");
  const itemIds = query.get("itemIds");
  return {
    ...(clientUserId === null ? {} : { clientUserId }),
    ...(itemIds === null ? {} : { itemIds: itemIds.split(",") }),
  };
}

/** Read-only routes: the state of the sandbox, its requests, and the true labels. */
export const stateRoutes: AdminRoute[] = [
  {
    method: "GET",
    path: "/__sandbox/state",
    handle: ({ sandbox }) => ({ body: stateOf(sandbox) }),
  },
  {
    method: "GET",
    path: "/__sandbox/credentials",
    handle: () => ({ body: SANDBOX_CREDENTIALS }),
  },
  {
    method: "GET",
    path: "/__sandbox/journal",
    handle: ({ sandbox }) => ({ body: sandbox.journal.entries() }),
  },
  {
    method: "DELETE",
    path: "/__sandbox/journal",
    handle: ({ sandbox }) => {
      sandbox.journal.clear();
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: "/__sandbox/deliveries",
    handle: ({ sandbox }) => ({ body: sandbox.sender.deliveries() }),
  },
  {
    method: "GET",
    path: "/__sandbox/truth",
    handle: ({ sandbox }) => ({ body: [...sandbox.store.truth.values()] }),
  },
  {
    method: "GET",
    path: "/__sandbox/truth-report",
    handle: ({ sandbox, query }) => ({
      body: truthReport(
        sandbox.store.truth,
        { from: query.get("from") ?? "0000-01-01", to: query.get("to") ?? "9999-12-31" },
        filterOf(query),
      ),
    }),
  },
];
