import type { AccountRole } from "../data/draft.ts";
import type { Sandbox } from "../sandbox.ts";
import * as accounts from "./account-controls.ts";
import * as bills from "./bill-controls.ts";
import * as connections from "./connection-controls.ts";
import * as transactions from "./transaction-controls.ts";
import type { NewPurchase } from "./transaction-controls.ts";
import { autoSync, passDay, passDayOf } from "./pass-day.ts";

/**
 * The controls of the bank. Each acts as a real bank does, and sends Pluggy's webhooks; an unknown
 * id throws.
 */
export interface BankControls {
  /** Adds a transaction of today; returns its id. */
  addPurchase(itemId: string, purchase?: NewPurchase): string;
  /** Changes the amount of a row, in cents. */
  correctTransaction(transactionId: string, minor: number): void;
  removeTransaction(transactionId: string): void;
  /** Sends a row with these fields in place of its own, of any type; null ends it. */
  distortTransaction(transactionId: string, fields: Readonly<Record<string, unknown>> | null): void;
  /** The same for an account. */
  distortAccount(accountId: string, fields: Readonly<Record<string, unknown>> | null): void;
  /** The same for a bill. No event is sent. */
  distortBill(billId: string, fields: Readonly<Record<string, unknown>> | null): void;
  /** Adds a bill to those of a card, as one that is open or sent twice; returns its id. No event is sent. */
  addBill(accountId: string, fields: Readonly<Record<string, unknown>>): string;
  /** Refuses the bills of a card, as direct connectors do. */
  refuseBills(accountId: string): void;
  /** Posts a pending row under another id, which it returns. */
  postUnderNewId(transactionId: string): string;
  /** The id of one of the item's accounts. */
  accountId(itemId: string, role: AccountRole): string;
  /** Removes an account from the bank's list. No event is sent. */
  closeAccount(itemId: string, role: AccountRole): void;
  /** Gives all rows of an account other ids. No event is sent. */
  renewRowIds(itemId: string, role: AccountRole): void;
  /** Gives all accounts of the item, and their rows, other ids. No event is sent. */
  renewAccountIds(itemId: string): void;
  /** Advances a day, with an auto-sync of every item that has one. */
  passDay(): void;
  /** New purchases of today and an auto-sync for one item; the clock stays. */
  passDayOf(itemId: string): void;
  autoSync(itemId: string): void;
  failLogin(itemId: string): void;
  takeSiteDown(itemId: string): void;
  /** Exhausts Open Finance's monthly quota: a sync ends with a partial success. */
  exhaustQuota(itemId: string): void;
  /** Withdraws the consent at the bank: lists are empty, nothing is deleted. */
  withdrawConsent(itemId: string): void;
  /** Leaves the item UPDATED and never syncs it again, silently. */
  stall(itemId: string): void;
  askForMfa(itemId: string): void;
  askForAction(itemId: string): void;
  /** Confirms in the bank's app. */
  authorize(itemId: string): void;
  refuseAuthorization(itemId: string): void;
  /** Runs one step of a sync; for `stepMs: "driven"`. */
  step(itemId: string): void;
  /** Runs all steps up to the end, or up to a question for the user. */
  finishSync(itemId: string): void;
  /**
   * Turns Pluggy's categories on or off: without them, category and merchant are null on every row
   * that is sent from then on. No event is sent.
   */
  setCategories(isOn: boolean): void;
  setConnectorStatus(connectorId: number, status: "ONLINE" | "OFFLINE" | "UNSTABLE"): void;
  deleteItem(itemId: string): void;
}

export function bankControls(sandbox: Sandbox): BankControls {
  return {
    addPurchase: (itemId, purchase) => transactions.addPurchase(sandbox, itemId, purchase),
    correctTransaction: (id, minor) => transactions.correctTransaction(sandbox, id, minor),
    removeTransaction: (id) => transactions.removeTransaction(sandbox, id),
    distortTransaction: (id, fields) => transactions.distortTransaction(sandbox, id, fields),
    distortAccount: (id, fields) => transactions.distortAccount(sandbox, id, fields),
    distortBill: (id, fields) => bills.distortBill(sandbox, id, fields),
    addBill: (id, fields) => bills.addBill(sandbox, id, fields),
    refuseBills: (id) => void sandbox.store.refusedBills.add(id),
    postUnderNewId: (id) => transactions.postUnderNewId(sandbox, id),
    accountId: (itemId, role) => accounts.accountId(sandbox, itemId, role),
    closeAccount: (itemId, role) => accounts.closeAccount(sandbox, itemId, role),
    renewRowIds: (itemId, role) => accounts.renewRowIds(sandbox, itemId, role),
    renewAccountIds: (itemId) => accounts.renewAccountIds(sandbox, itemId),
    passDay: () => passDay(sandbox),
    passDayOf: (itemId) => passDayOf(sandbox, connections.itemById(sandbox, itemId)),
    autoSync: (itemId) => autoSync(sandbox, connections.itemById(sandbox, itemId)),
    failLogin: (itemId) => connections.failLogin(sandbox, itemId),
    takeSiteDown: (itemId) => connections.takeSiteDown(sandbox, itemId),
    exhaustQuota: (itemId) => connections.exhaustQuota(sandbox, itemId),
    withdrawConsent: (itemId) => connections.withdrawConsent(sandbox, itemId),
    stall: (itemId) => connections.stall(sandbox, itemId),
    askForMfa: (itemId) => connections.askForMfa(sandbox, itemId),
    askForAction: (itemId) => connections.askForAction(sandbox, itemId),
    authorize: (itemId) => connections.authorize(sandbox, itemId),
    refuseAuthorization: (itemId) => connections.refuseAuthorization(sandbox, itemId),
    step: (itemId) => connections.stepOnce(sandbox, itemId),
    finishSync: (itemId) => connections.finishSync(sandbox, itemId),
    setCategories: (isOn) => {
      sandbox.store.hasCategories = isOn;
    },
    setConnectorStatus: (id, status) => connections.setConnectorStatus(sandbox, id, status),
    deleteItem: (itemId) => connections.removeItem(sandbox, itemId),
  };
}
