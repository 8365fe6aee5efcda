import type { AlertKind } from "./alert-kind.ts";

/** Connections are told by notices of their own; a proposal of a limit is told like an alert. */
export type StoredAlertKind = Exclude<AlertKind, "connection"> | "large-proposal";

/** What an alert is about: each exists once. */
export interface AlertSubject {
  readonly kind: StoredAlertKind;
  /** A transaction, a budget, a card, an account or a merchant, by its id or key. */
  readonly subject: string;
  /** The days it is about, where it comes again: a budget's month, the due day of a bill. Else empty. */
  readonly period: string;
  /** A per cent, a number of days, a limit or a price. Empty where there is only one. */
  readonly threshold: string;
}

/** An alert of a user. It waits until it is sent or dropped; it stays, so that it comes once. */
export interface Alert extends AlertSubject {
  /** Made of user and subject. */
  readonly id: string;
  readonly userId: string;
  /** The bank of the account or the transaction it is about; null where it is about neither. */
  readonly itemId: string | null;
  /** The transaction it is about; a bank may give that another id. Null where it is about none. */
  readonly transactionId: string | null;
  /** Before when it is not sent. */
  readonly sendAt: Date;
  /** Alerts of one message have the same time. */
  readonly sentAt: Date | null;
  /** When it was found to be over, or passed by a higher threshold. */
  readonly droppedAt: Date | null;
}

export type NewAlert = AlertSubject & Pick<Alert, "itemId" | "transactionId">;

export function alertOf(userId: string, given: NewAlert, sendAt: Date): Alert {
  const { kind, subject, period, threshold, itemId, transactionId } = given;
  const id = JSON.stringify([userId, kind, subject, period, threshold]);
  const about = { kind, subject, period, threshold, itemId, transactionId };
  return { id, userId, ...about, sendAt, sentAt: null, droppedAt: null };
}
