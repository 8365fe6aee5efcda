import type { Connection } from "mongoose";
import type { Stores } from "../usecases/ports.ts";
import type { JobStore } from "../usecases/ports/job-store.ts";
import type { WebhookRecords } from "../usecases/ports/webhook-records.ts";
import type { PollingLease } from "../usecases/ports/polling-lease.ts";
import type { SharedPace } from "../usecases/ports/shared-pace.ts";
import type { Heartbeats, Incidents, Installation } from "../usecases/ports/operation.ts";
import type { UsageLimits } from "../usecases/ports/usage-limits.ts";
import type { UpdateInbox } from "../usecases/ports/update-inbox.ts";
import { createAccountsStore } from "./accounts-store.ts";
import { createAlertsStore } from "./alerts-store.ts";
import { createBillsStore } from "./bills-store.ts";
import { createBudgetsStore } from "./budgets-store.ts";
import { createCashEntriesStore } from "./cash-entries-store.ts";
import { createCooldownsStore } from "./cooldowns-store.ts";
import { createDeletionTracesStore } from "./deletion-traces-store.ts";
import { createDeliveriesStore } from "./deliveries-store.ts";
import { createEventsStore } from "./events-store.ts";
import { createDeletionConfirmationsStore } from "./deletion-confirmations-store.ts";
import { createItemsStore } from "./items-store.ts";
import { createJobsStore } from "./jobs-store.ts";
import { createLinksStore } from "./links-store.ts";
import {
  createHeartbeatsStore,
  createIncidentsStore,
  createInstallation,
} from "./operation-stores.ts";
import { createMonthSumsStore } from "./month-sums-store.ts";
import { createNoticesStore } from "./notices-store.ts";
import { createPollingLeaseStore } from "./polling-lease-store.ts";
import { createPositionsStore } from "./positions-store.ts";
import { createRefreshesStore } from "./refreshes-store.ts";
import { createRecurringStore } from "./recurring-store.ts";
import {
  createChoicesStore,
  createMerchantsStore,
  createNotesStore,
  createRecurrencesStore,
  createRulesStore,
} from "./taught-stores.ts";
import { createSharedPaceStore } from "./shared-pace-store.ts";
import { createTransactionsStore } from "./transactions-store.ts";
import { createUpdateInbox } from "./update-inbox-store.ts";
import { createUsageLimitsStore } from "./usage-limits-store.ts";
import { createUsersStore } from "./users-store.ts";
import { createWebhookRecordsStore } from "./webhook-records-store.ts";

export interface DatabaseStores extends Stores {
  readonly webhookRecords: WebhookRecords;
  readonly jobs: JobStore;
  readonly updateInbox: UpdateInbox;
  readonly incidents: Incidents;
  readonly heartbeats: Heartbeats;
  readonly installation: Installation;
  readonly pollingLease: PollingLease;
  readonly sharedPace: SharedPace;
  readonly usageLimits: UsageLimits;
}

/** Creates every store, so that `ensureIndexes` misses none. What is stored as a keyed hash has it under `hashKey`. */
export function createStores(connection: Connection, hashKey: string): DatabaseStores {
  return {
    users: createUsersStore(connection),
    links: createLinksStore(connection),
    items: createItemsStore(connection),
    accounts: createAccountsStore(connection),
    transactions: createTransactionsStore(connection),
    monthSums: createMonthSumsStore(connection),
    bills: createBillsStore(connection),
    positions: createPositionsStore(connection),
    choices: createChoicesStore(connection),
    notes: createNotesStore(connection),
    rules: createRulesStore(connection),
    merchants: createMerchantsStore(connection),
    recurrences: createRecurrencesStore(connection),
    recurring: createRecurringStore(connection),
    budgets: createBudgetsStore(connection),
    cashEntries: createCashEntriesStore(connection),
    events: createEventsStore(connection),
    deliveries: createDeliveriesStore(connection),
    alerts: createAlertsStore(connection),
    notices: createNoticesStore(connection),
    deletionTraces: createDeletionTracesStore(connection),
    refreshes: createRefreshesStore(connection),
    deletionConfirmations: createDeletionConfirmationsStore(connection),
    cooldowns: createCooldownsStore(connection),
    webhookRecords: createWebhookRecordsStore(connection),
    jobs: createJobsStore(connection),
    updateInbox: createUpdateInbox(connection),
    incidents: createIncidentsStore(connection),
    heartbeats: createHeartbeatsStore(connection),
    installation: createInstallation(connection),
    pollingLease: createPollingLeaseStore(connection),
    sharedPace: createSharedPaceStore(connection, hashKey),
    usageLimits: createUsageLimitsStore(connection, hashKey),
  };
}
