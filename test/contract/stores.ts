import { describe } from "vitest";
import type { Stores } from "../../src/usecases/ports.ts";
import type { WebhookRecords } from "../../src/usecases/ports/webhook-records.ts";
import {
  makeChoice,
  makeNote,
  makeTaughtMerchant,
  makeRecurrence,
  makeRule,
} from "../support/make-taught.ts";
import { accountsContract } from "./accounts.ts";
import { alertsContract } from "./alerts.ts";
import { billsContract } from "./bills.ts";
import { budgetsContract } from "./budgets.ts";
import { cashEntriesContract } from "./cash-entries.ts";
import { changingTransactionsContract } from "./changing-transactions.ts";
import { concernedTransactionsContract } from "./concerned-transactions.ts";
import { copiedTransactionsContract } from "./copied-transactions.ts";
import { deletionConfirmationsContract } from "./deletion-confirmations.ts";
import { deletionTracesContract } from "./deletion-traces.ts";
import { cooldownsContract } from "./cooldowns.ts";
import { deliveriesContract } from "./deliveries.ts";
import { eventsContract } from "./events.ts";
import { itemsContract } from "./items.ts";
import { itemMaintenanceContract } from "./item-maintenance.ts";
import { keptUsersContract } from "./kept-users.ts";
import { lettingGoContract } from "./letting-go.ts";
import { linksContract } from "./links.ts";
import { exportedTransactionsContract } from "./exported-transactions.ts";
import { transactionRangesContract } from "./transaction-ranges.ts";
import { selectedTransactionsContract } from "./selected-transactions.ts";
import { transactionSumsContract } from "./transaction-sums.ts";
import { positionsContract } from "./positions.ts";
import { monthSumsContract } from "./month-sums.ts";
import { noticesContract } from "./notices.ts";
import { refreshesContract } from "./refreshes.ts";
import { recurringContract } from "./recurring.ts";
import { searchedTransactionsContract } from "./searched-transactions.ts";
import { recurringTransactionsContract } from "./recurring-transactions.ts";
import { recomputableTransactionsContract } from "./recomputable-transactions.ts";
import { taughtContract } from "./taught.ts";
import { taughtTransactionsContract } from "./taught-transactions.ts";
import { transactionsContract } from "./transactions.ts";
import { transferLegsContract } from "./transfer-legs.ts";
import { decidedTransactionsContract } from "./decided-transactions.ts";
import { dueUsersContract } from "./due-users.ts";
import { usersContract } from "./users.ts";
import { withdrawnTransactionsContract } from "./withdrawn-transactions.ts";
import { webhookRecordsContract } from "./webhook-records.ts";

/** The contract of all stores, in memory or in a database. `make` returns empty ones before each test. */
export function storeContract(
  make: () => Promise<Stores & { readonly webhookRecords: WebhookRecords }>,
): void {
  describe("users", () => {
    usersContract(async () => (await make()).users);
    keptUsersContract(async () => (await make()).users);
    dueUsersContract(async () => (await make()).users);
  });
  describe("links", () => {
    linksContract(async () => (await make()).links);
  });
  describe("items", () => {
    itemsContract(async () => (await make()).items);
    itemMaintenanceContract(async () => (await make()).items);
  });
  describe("accounts", () => {
    accountsContract(async () => (await make()).accounts);
  });
  describe("transactions", () => {
    transactionsContract(async () => (await make()).transactions);
    transferLegsContract(async () => (await make()).transactions);
    lettingGoContract(async () => (await make()).transactions);
    selectedTransactionsContract(async () => (await make()).transactions);
    transactionSumsContract(async () => (await make()).transactions);
    decidedTransactionsContract(async () => (await make()).transactions);
    transactionRangesContract(async () => (await make()).transactions);
    exportedTransactionsContract(async () => (await make()).transactions);
    changingTransactionsContract(async () => (await make()).transactions);
    copiedTransactionsContract(async () => (await make()).transactions);
    recomputableTransactionsContract(async () => (await make()).transactions);
    taughtTransactionsContract(async () => (await make()).transactions);
    searchedTransactionsContract(async () => (await make()).transactions);
  });
  describe("sums of months", () => {
    monthSumsContract(async () => (await make()).monthSums);
  });
  describe("bills", () => {
    billsContract(async () => (await make()).bills);
  });
  describe("positions", () => {
    positionsContract(async () => (await make()).positions);
  });
  describe("budgets", () => {
    budgetsContract(async () => (await make()).budgets);
  });
  describe("typed cash", () => {
    cashEntriesContract(async () => (await make()).cashEntries);
    withdrawnTransactionsContract(async () => (await make()).transactions);
  });
  describe("choices", () => {
    const [a, b] = ["row-1", "row-2"].map((transactionId) => makeChoice({ transactionId }));
    taughtContract(async () => (await make()).choices, [a, b]);
  });
  describe("notes", () => {
    const [a, b] = ["row-1", "row-2"].map((transactionId) => makeNote({ transactionId }));
    taughtContract(async () => (await make()).notes, [a, b]);
  });
  describe("rules", () => {
    const [a, b] = (["out", "in"] as const).map((direction) => makeRule({ direction }));
    taughtContract(async () => (await make()).rules, [a, b]);
  });
  describe("merchants", () => {
    const [a, b] = ["c:1", "c:2"].map((merchantKey) => makeTaughtMerchant({ merchantKey }));
    taughtContract(async () => (await make()).merchants, [a, b]);
  });
  describe("recurrences", () => {
    const [a, b] = ["c:1", "c:2"].map((merchantKey) => makeRecurrence({ merchantKey }));
    taughtContract(async () => (await make()).recurrences, [a, b]);
  });
  describe("what recurs", () => {
    recurringContract(async () => (await make()).recurring);
    concernedTransactionsContract(async () => (await make()).transactions);
    recurringTransactionsContract(async () => (await make()).transactions);
  });
  describe("events", () => {
    eventsContract(async () => (await make()).events);
  });
  describe("deliveries", () => {
    deliveriesContract(async () => (await make()).deliveries);
  });
  describe("alerts", () => {
    alertsContract(make);
  });
  describe("notices", () => {
    noticesContract(make);
  });
  describe("deletion confirmations", () => {
    deletionConfirmationsContract(async () => (await make()).deletionConfirmations);
  });
  describe("deletion traces", () => {
    deletionTracesContract(async () => (await make()).deletionTraces);
  });
  describe("refreshes", () => {
    refreshesContract(async () => (await make()).refreshes);
  });
  describe("cooldowns", () => {
    cooldownsContract(async () => (await make()).cooldowns);
  });
  describe("the webhook's record", () => {
    webhookRecordsContract(async () => (await make()).webhookRecords);
  });
}
