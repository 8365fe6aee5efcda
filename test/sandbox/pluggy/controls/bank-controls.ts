import type { AccountRole } from "../data/draft.ts";
import type { Sandbox } from "../sandbox.ts";
import * as accounts from "./account-controls.ts";
import * as connections from "./connection-controls.ts";
import * as transactions from "./movement-controls.ts";
import type { NewPurchase } from "./movement-controls.ts";
import { autoSync, passDay } from "./pass-day.ts";

/**
 * What happens at the bank, by hand. Each does what a real bank would and lets Pluggy's webhooks
 * follow; ids that are unknown throw.
 */
export interface BankControls {
  /** A new transaction of today; answers its transaction id. */
  addPurchase(itemId: string, purchase?: NewPurchase): string;
  /** The amount of a row changes, to these cents. */
  correctTransaction(transactionId: string, minor: number): void;
  removeTransaction(transactionId: string): void;
  /** A row is told with these fields in place of its own, whatever they are; null tells it rightly again. */
  distortTransaction(transactionId: string, fields: Readonly<Record<string, unknown>> | null): void;
  /** The same of an account. */
  distortAccount(accountId: string, fields: Readonly<Record<string, unknown>> | null): void;
  /** A pending row is posted under another id: the answer. */
  postUnderNewId(transactionId: string): string;
  /** The id of one of the item's accounts. */
  accountId(itemId: string, role: AccountRole): string;
  /** The bank lists an account no longer. Nothing is announced. */
  closeAccount(itemId: string, role: AccountRole): void;
  /** All rows of an account get other ids. Nothing is announced. */
  renewRowIds(itemId: string, role: AccountRole): void;
  /** All accounts of the item get other ids, and their rows too. Nothing is announced. */
  renewAccountIds(itemId: string): void;
  /** The next day comes, and with it an auto-sync of every item that still has one. */
  passDay(): void;
  autoSync(itemId: string): void;
  failLogin(itemId: string): void;
  takeSiteDown(itemId: string): void;
  /** Open Finance's quota of the month is used up: a sync ends with a partial success. */
  exhaustQuota(itemId: string): void;
  /** The user withdraws the consent at the bank: lists go empty, nothing is deleted. */
  withdrawConsent(itemId: string): void;
  /** The item stays UPDATED and is never synced again, without a word. */
  stall(itemId: string): void;
  askForMfa(itemId: string): void;
  askForAction(itemId: string): void;
  /** The user says yes in the bank's app. */
  authorize(itemId: string): void;
  refuseAuthorization(itemId: string): void;
  /** One step of a running sync; for `stepMs: "driven"`. */
  step(itemId: string): void;
  /** All steps up to the end, or to where a user is asked. */
  finishSync(itemId: string): void;
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
    postUnderNewId: (id) => transactions.postUnderNewId(sandbox, id),
    accountId: (itemId, role) => accounts.accountId(sandbox, itemId, role),
    closeAccount: (itemId, role) => accounts.closeAccount(sandbox, itemId, role),
    renewRowIds: (itemId, role) => accounts.renewRowIds(sandbox, itemId, role),
    renewAccountIds: (itemId) => accounts.renewAccountIds(sandbox, itemId),
    passDay: () => passDay(sandbox),
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
    setConnectorStatus: (id, status) => connections.setConnectorStatus(sandbox, id, status),
    deleteItem: (itemId) => connections.removeItem(sandbox, itemId),
  };
}
