/** Work that must survive a restart. */
export type Job =
  /** Make our copy of a connection's transactions match Pluggy's, or remove it when the user wants so. */
  | {
      readonly kind: "sync-item";
      readonly itemId: string;
      /** Whose the item is said to be, where we do not have it yet: it only decides whose slots are used. */
      readonly userId?: string;
    }
  /** Send the first report of a bank that was just connected. */
  | { readonly kind: "send-first-report"; readonly itemId: string }
  /** Tell the user what changed about a connection: broken, working again, consent ending. */
  | { readonly kind: "notify-item-status"; readonly itemId: string }
  /** Delete everything of a user who left, once their connections are gone. */
  | { readonly kind: "forget-user"; readonly userId: string }
  /** Say after the first report when summaries come by themselves. */
  | { readonly kind: "announce-summaries"; readonly userId: string }
  /** Say in the message of a `/refresh` what came of it. */
  | { readonly kind: "answer-refresh"; readonly refreshId: string; readonly userId: string }
  /** Say the last word about something that was deleted. */
  | { readonly kind: "confirm-deletion"; readonly confirmationId: string }
  /** Find the civil days of a user's transactions again after they moved to another time zone. */
  | { readonly kind: "recompute-days"; readonly userId: string }
  /** Send the summaries that are owed, some at a time. */
  | { readonly kind: "send-summaries" }
  /** Make sure that exactly one webhook of ours is registered with Pluggy. */
  | { readonly kind: "register-webhook" };

/** The same work is never queued twice: the key tells what is the same. */
export function jobKey(job: Job): string {
  if ("refreshId" in job) return `${job.kind} ${job.refreshId}`;
  if ("itemId" in job) return `${job.kind} ${job.itemId}`;
  if ("confirmationId" in job) return `${job.kind} ${job.confirmationId}`;
  return "userId" in job ? `${job.kind} ${job.userId}` : job.kind;
}

/** What a finished job asks of the queue: nothing, or another run after so many milliseconds. */
export type JobOutcome =
  { readonly kind: "done" } | { readonly kind: "again"; readonly after: number };
