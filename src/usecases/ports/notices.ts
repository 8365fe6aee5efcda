import type { ConnectionIssue } from "../../domain/connection-issue.ts";

/** Which notice is sent at most once, and of what. */
export type NoticeKey =
  /** The first report of an item, sent `at`. */
  | { readonly kind: "first-report"; readonly itemId: string; readonly at: Date }
  /** A consent that ends at `end`; `warnedFor` is the end that the user was warned of before. */
  | {
      readonly kind: "consent-ending";
      readonly itemId: string;
      readonly warnedFor: Date | null;
      readonly end: Date;
    }
  /** An issue that began, changed or ended: `reported` is what the user knows, `current` what is so. */
  | {
      readonly kind: "issue";
      readonly itemId: string;
      readonly reported: ConnectionIssue | null;
      readonly current: ConnectionIssue | null;
    }
  /** An alert that waits, sent `at`. */
  | { readonly kind: "alert"; readonly alertId: string; readonly at: Date }
  /** Whether typed cash is the same as a transaction of a bank, asked `at`. */
  | { readonly kind: "cash-question"; readonly entryId: string; readonly at: Date }
  /** When a user's summaries come. */
  | { readonly kind: "summaries-planned"; readonly userId: string };

/** The record of which notices were sent, shared by all processes. */
export interface Notices {
  /**
   * Marks a notice as sent; false when it was marked before, or its user or item is gone. Atomic: of
   * several processes one gets true and sends. To be called before sending, so that a process that
   * is killed in between loses the notice and does not send it twice.
   */
  claim(key: NoticeKey): Promise<boolean>;
  /** Removes the mark of a notice that counts as not sent. */
  release(key: NoticeKey): Promise<void>;
}
