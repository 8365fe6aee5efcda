import type { Connection } from "mongoose";
import type { JobStore } from "../usecases/ports/job-store.ts";
import type { Ports } from "../usecases/ports.ts";
import type { WebhookRecords } from "../usecases/ports/webhook-records.ts";
import type { UpdateInbox } from "../usecases/update-inbox.ts";
import { createAccountsStore } from "./accounts-store.ts";
import { createDeletionTracesStore } from "./deletion-traces-store.ts";
import { createDeliveriesStore } from "./deliveries-store.ts";
import { createEventsStore } from "./events-store.ts";
import { createDeletionConfirmationsStore } from "./deletion-confirmations-store.ts";
import { createItemsStore } from "./items-store.ts";
import { createJobsStore } from "./jobs-store.ts";
import { createLinksStore } from "./links-store.ts";
import { createRefreshesStore } from "./refreshes-store.ts";
import { createTransactionsStore } from "./transactions-store.ts";
import { createUpdateInbox } from "./update-inbox-store.ts";
import { createUsersStore } from "./users-store.ts";
import { createWebhookRecordsStore } from "./webhook-records-store.ts";

export type Stores = Pick<
  Ports,
  | "users"
  | "links"
  | "items"
  | "accounts"
  | "transactions"
  | "events"
  | "deliveries"
  | "deletionTraces"
  | "refreshes"
  | "deletionConfirmations"
> & {
  readonly webhookRecords: WebhookRecords;
  readonly jobs: JobStore;
  readonly updateInbox: UpdateInbox;
};

/** Every store there is, so that `ensureIndexes` forgets none. */
export function createStores(connection: Connection): Stores {
  return {
    users: createUsersStore(connection),
    links: createLinksStore(connection),
    items: createItemsStore(connection),
    accounts: createAccountsStore(connection),
    transactions: createTransactionsStore(connection),
    events: createEventsStore(connection),
    deliveries: createDeliveriesStore(connection),
    deletionTraces: createDeletionTracesStore(connection),
    refreshes: createRefreshesStore(connection),
    deletionConfirmations: createDeletionConfirmationsStore(connection),
    webhookRecords: createWebhookRecordsStore(connection),
    jobs: createJobsStore(connection),
    updateInbox: createUpdateInbox(connection),
  };
}
