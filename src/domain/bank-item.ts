import type { ItemState } from "./item-state.ts";
import type { ConnectionIssue } from "./connection-issue.ts";

/** A part of a connection that the last fetch could not update, though others went well. */
export interface LaggingProduct {
  readonly product: "accounts" | "cards" | "transactions";
  /** When it was updated last; null where Pluggy does not say. */
  readonly since: Date | null;
}

/** A bank connection as Pluggy reports it. */
export interface BankConnection {
  readonly id: string;
  readonly bank: string;
  readonly connectorId: number;
  /** The random id of the user it was made for; the proof of whose it is. */
  readonly clientUserId: string | null;
  readonly state: ItemState;
  /** When the bank last delivered, null before the first time. */
  readonly lastUpdatedAt: Date | null;
  readonly nextAutoSyncAt: Date | null;
  readonly consentExpiresAt: Date | null;
  readonly lagging: readonly LaggingProduct[];
}

/** When our copy of a connection was made; how far it reaches, each account knows. */
export interface SyncCheckpoint {
  /** When the last sync ended. Null: it never synced. */
  readonly syncedAt: Date | null;
  /** When the sync began that was put aside; it goes on with the accounts that were not tried since. */
  readonly startedAt?: Date | null;
}

/** A bank connection of one user, as we keep it. */
export interface BankItem {
  readonly id: string;
  readonly userId: string;
  readonly bank: string;
  readonly connectorId: number;
  readonly state: ItemState;
  readonly lastUpdatedAt: Date | null;
  readonly nextAutoSyncAt: Date | null;
  readonly consentExpiresAt: Date | null;
  /** What the last fetch could not update, though it went well else. */
  readonly lagging: readonly LaggingProduct[];
  readonly linkedAt: Date;
  readonly syncCheckpoint: SyncCheckpoint;
  /** The chat message that shows the first sync's progress. */
  readonly progressMessageId: number | null;
  /** When the first report was sent; null until then. */
  readonly welcomedAt: Date | null;
  /** The incident that the user was told of and that is not mended yet. */
  readonly issue: ConnectionIssue | null;
  /** The end of consent that the user was warned of. */
  readonly consentWarnedFor: Date | null;
  /** When the user asked for everything of it to be deleted; null while it stays. */
  readonly deletionRequestedAt: Date | null;
  /** How many of the accounts that the bank told last make no sense, and are left out. */
  readonly unreadableAccounts: number;
}

/** What we keep of a connection that was just bound to its user. */
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
  };
}

/** The part of an item that Pluggy decides. */
export type ReportedState = Pick<
  BankItem,
  | "bank"
  | "connectorId"
  | "state"
  | "lastUpdatedAt"
  | "nextAutoSyncAt"
  | "consentExpiresAt"
  | "lagging"
>;

export function stateOf(connection: BankConnection): ReportedState {
  const { bank, connectorId, state, lastUpdatedAt, nextAutoSyncAt } = connection;
  const { consentExpiresAt, lagging } = connection;
  return { bank, connectorId, state, lastUpdatedAt, nextAutoSyncAt, consentExpiresAt, lagging };
}
