import type { Alert } from "../../domain/alerts/alert.ts";
import type { Batches } from "./batches.ts";

/** Alerts that wait, and those that were sent or dropped: each exists once. `Notices` marks one as sent. */
export interface Alerts {
  /** Stores those that are not stored yet; stored ones are not changed. */
  addAll(alerts: readonly Alert[]): Promise<void>;
  /** All of a user, those that may be sent first first. */
  ofUser(userId: string): Promise<Alert[]>;
  /** Marks waiting ones as not to be sent any more. */
  drop(ids: readonly string[], at: Date): Promise<void>;
  /** Removes waiting ones, so that they may be found again. */
  forget(ids: readonly string[]): Promise<void>;
  /** Stores that the transaction of an alert has another id by now. */
  setTransaction(id: string, of: Pick<Alert, "transactionId" | "itemId">): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Ids of users with waiting ones. */
  usersWaiting(): Batches<string>;
  /** Removes those about accounts and transactions of a bank. */
  removeOfItem(itemId: string): Promise<void>;
  removeOfUser(userId: string): Promise<void>;
}
