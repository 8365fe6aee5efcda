/** An update of Telegram that is to be handled. */
export interface StoredUpdate {
  readonly id: number;
  /** Updates of one chat are handled in order. */
  readonly chat: string;
  /** The update as Telegram sent it, in JSON. It holds a user's words, and is deleted once it is handled. */
  readonly content: string;
}

export interface PendingUpdate extends StoredUpdate {
  /** How often it was claimed after a process crashed: it may be what crashes them. */
  readonly attempts: number;
}

export interface ChatLease {
  readonly leaseId: string;
  readonly leasedUntil: Date;
}

/**
 * The pending updates of Telegram, shared by all processes. The updates of a chat are handled by one
 * process at a time, under a lease.
 */
export interface UpdateInbox {
  /** Stores each update once, however often it is delivered; returns the ids that are new. */
  addAll(updates: readonly StoredUpdate[], now: Date): Promise<ReadonlySet<number>>;
  /** Claims a chat; false while another lease on it is valid. */
  claimChat(chat: string, lease: ChatLease, now: Date): Promise<boolean>;
  /** Extends the lease on those of the chats that still have it, and returns these. */
  renewChats(chats: readonly string[], lease: ChatLease): Promise<readonly string[]>;
  /** Ends the lease on a chat if it is still this one. */
  releaseChat(chat: string, leaseId: string): Promise<void>;
  /** The pending updates of a chat, in order. */
  pendingOf(chat: string): Promise<PendingUpdate[]>;
  countAttempt(id: number): Promise<void>;
  /** Marks an update as handled. Only its id stays, for as long as Telegram repeats it. */
  markHandled(id: number): Promise<void>;
  /** Chats without a lease that have updates received by `before`. */
  abandonedChats(before: Date, now: Date, limit: number): Promise<string[]>;
  /** The ids of all leases. */
  leases(): Promise<string[]>;
  /** Ends the leases of processes that are known to be gone. */
  expire(leaseIds: readonly string[]): Promise<void>;
}
