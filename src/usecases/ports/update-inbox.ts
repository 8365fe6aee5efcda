/** An update of Telegram that is still to be handled. */
export interface StoredUpdate {
  readonly id: number;
  /** Updates of one chat are handled one after the other. */
  readonly chat: string;
  /** The update as Telegram sent it, in JSON: it holds a user's words, and goes once it is handled. */
  readonly content: string;
}

export interface PendingUpdate extends StoredUpdate {
  /** How often it was taken over from a process that died: it may be what processes die of. */
  readonly attempts: number;
}

export interface ChatLease {
  readonly leaseId: string;
  readonly leasedUntil: Date;
}

/**
 * The updates of Telegram that were received and are not handled yet, shared by every process. A chat
 * is worked on by one process at a time, under a lease.
 */
export interface UpdateInbox {
  /** Stores each update once, whatever the number of its deliveries; answers the ids that are new. */
  addAll(updates: readonly StoredUpdate[], now: Date): Promise<ReadonlySet<number>>;
  /** Takes a chat; false while another lease on it runs. */
  claimChat(chat: string, lease: ChatLease, now: Date): Promise<boolean>;
  /** Keeps those of the chats that are still held under the lease. */
  renewChats(chats: readonly string[], lease: ChatLease): Promise<void>;
  /** Ends the lease on a chat, where it is still this one. */
  releaseChat(chat: string, leaseId: string): Promise<void>;
  /** The chat's updates that are to be handled, in order. */
  pendingOf(chat: string): Promise<PendingUpdate[]>;
  countAttempt(id: number): Promise<void>;
  /** It is handled: its id stays for two days, so that repetitions are known, and nothing else. */
  settle(id: number): Promise<void>;
  /** Chats with updates that were received by `before`, and that nobody holds. */
  abandonedChats(before: Date, now: Date, limit: number): Promise<string[]>;
  /** Every lease there is. */
  leases(): Promise<string[]>;
  /** Ends leases whose holders are known to be gone. */
  expire(leaseIds: readonly string[]): Promise<void>;
}
