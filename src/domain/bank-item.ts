import type { ItemState } from "./item-state.ts";
import { waitsForUser, type ConnectionIssue } from "./connection-issue.ts";
import { NO_ANSWERS, type PositionProduct, type ProductAnswers } from "./position-product.ts";

/** A product that the last fetch could not update, though others succeeded. */
export interface LaggingProduct {
  readonly product: "accounts" | "cards" | "transactions" | PositionProduct;
  /** When it was last updated; null where Pluggy does not say. */
  readonly since: Date | null;
}

/** A bank connection as Pluggy reports it. */
export interface BankConnection {
  readonly id: string;
  readonly bankName: string;
  readonly connectorId: number;
  /** The random id of the user it was made for: the proof of ownership. */
  readonly clientUserId: string | null;
  readonly state: ItemState;
  /** When the bank last delivered; null before the first time. */
  readonly lastUpdatedAt: Date | null;
  readonly nextAutoSyncAt: Date | null;
  readonly consentExpiresAt: Date | null;
  readonly lagging: readonly LaggingProduct[];
}

/** The progress of an item's sync; each account has its own checkpoint. */
export interface SyncCheckpoint {
  /** When the last sync ended. Null: never synced. */
  readonly syncedAt: Date | null;
  /** When the suspended sync began; it resumes with the accounts not tried since. */
  readonly startedAt?: Date | null;
  /** Whether the connection waited for the user since then: what comes after a repair is no news. */
  readonly waitedForUser?: boolean;
}

/** A bank connection of one user, as stored. */
export interface BankItem {
  readonly id: string;
  readonly userId: string;
  readonly bankName: string;
  readonly connectorId: number;
  readonly state: ItemState;
  readonly lastUpdatedAt: Date | null;
  readonly nextAutoSyncAt: Date | null;
  readonly consentExpiresAt: Date | null;
  /** Products that the last fetch could not update, though it succeeded otherwise. */
  readonly lagging: readonly LaggingProduct[];
  readonly linkedAt: Date;
  readonly syncCheckpoint: SyncCheckpoint;
  /** The chat message that shows the progress of the first sync. */
  readonly progressMessageId: number | null;
  /** When the first report was sent; null until then. */
  readonly welcomedAt: Date | null;
  /** The issue the user was notified of and that is not resolved yet. */
  readonly issue: ConnectionIssue | null;
  /** The consent expiry the user was warned about. */
  readonly consentWarnedFor: Date | null;
  /** When the user asked to delete it with all its data; null otherwise. */
  readonly deletionRequestedAt: Date | null;
  /** How many of the accounts last reported are invalid, and left out. */
  readonly unreadableAccounts: number;
  /** What it answered when it was asked for investments and loans. */
  readonly productAnswers: ProductAnswers;
}

/** The item to store for a connection that was just linked to its user. */
export function newBankItem(connection: BankConnection, userId: string, now: Date): BankItem {
  return {
    ...stateOf(connection),
    id: connection.id,
    userId,
    linkedAt: now,
    syncCheckpoint: { syncedAt: null },
    progressMessageId: null,
    welcomedAt: null,
    issue: null,
    consentWarnedFor: null,
    deletionRequestedAt: null,
    unreadableAccounts: 0,
    productAnswers: NO_ANSWERS,
  };
}

/** The fields of an item that Pluggy decides. */
export type ReportedState = Pick<
  BankItem,
  | "bankName"
  | "connectorId"
  | "state"
  | "lastUpdatedAt"
  | "nextAutoSyncAt"
  | "consentExpiresAt"
  | "lagging"
>;

export function stateOf(connection: BankConnection): ReportedState {
  const { bankName, connectorId, state, lastUpdatedAt, nextAutoSyncAt } = connection;
  const { consentExpiresAt, lagging } = connection;
  return { bankName, connectorId, state, lastUpdatedAt, nextAutoSyncAt, consentExpiresAt, lagging };
}

/** Whether its sync brings history and no news: a first one, or one after a break that only the user could end. */
export function bringsHistory({ syncCheckpoint, state, issue }: BankItem): boolean {
  const { syncedAt, waitedForUser = false } = syncCheckpoint;
  return syncedAt === null || waitedForUser || waitsForUser(state, issue);
}
