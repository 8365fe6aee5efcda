/** Work that survives a restart. */
export type Job =
  /** Sync an item with Pluggy, or delete it if that was requested. */
  | {
      readonly kind: "sync-item";
      readonly itemId: string;
      /** The claimed owner of an item that is not stored yet. It only decides whose slots are used. */
      readonly userId?: string;
    }
  /** Send the first report of a new bank. */
  | { readonly kind: "send-first-report"; readonly itemId: string }
  /** Notify the user of a connection: broken, working again, consent ending. */
  | { readonly kind: "notify-item-status"; readonly itemId: string }
  /** Delete everything of a user, once their connections are deleted. */
  | { readonly kind: "forget-user"; readonly userId: string }
  /** Announce after the first report when summaries come. */
  | { readonly kind: "announce-summaries"; readonly userId: string }
  /** Show the result of a `/refresh` in its message. */
  | { readonly kind: "answer-refresh"; readonly refreshId: string; readonly userId: string }
  /** Send the confirmation of a deletion. */
  | { readonly kind: "confirm-deletion"; readonly confirmationId: string }
  /** Recompute the civil days of a user's transactions after a change of time zone. */
  | { readonly kind: "recompute-days"; readonly userId: string }
  /** Sum the movements of a user that are older than what is kept, and let them go. */
  | { readonly kind: "let-go"; readonly userId: string }
  /** Show in a user's stored transactions what the user said of them. */
  | { readonly kind: "apply-teaching"; readonly userId: string }
  /** Find the bills of a user that are due soon. */
  | { readonly kind: "find-due-bills"; readonly userId: string }
  /** Show what a user typed of cash, and ask what of it a bank reports too. */
  | { readonly kind: "follow-cash"; readonly userId: string }
  /** Send a user's alerts that wait, once they were gathered. */
  | { readonly kind: "send-alerts"; readonly userId: string }
  /** Stored by older versions only, which may run beside: every process sends summaries without a job. */
  | { readonly kind: "send-summaries" }
  /** Make sure that exactly one webhook of ours is registered with Pluggy. */
  | { readonly kind: "register-webhook" };

/** The deduplication key of a job: the same work is never queued twice. */
export function jobKey(job: Job): string {
  if ("refreshId" in job) return `${job.kind} ${job.refreshId}`;
  if ("itemId" in job) return `${job.kind} ${job.itemId}`;
  if ("confirmationId" in job) return `${job.kind} ${job.confirmationId}`;
  return "userId" in job ? `${job.kind} ${job.userId}` : job.kind;
}

/** The result of a run: done, or another run `after` so many milliseconds. */
export type JobOutcome =
  { readonly kind: "done" } | { readonly kind: "again"; readonly after: number };
