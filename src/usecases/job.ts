/** Work that must survive a restart. */
export type Job =
  /** Make our copy of a connection's movements match Pluggy's. */
  | { readonly kind: "sync-item"; readonly itemId: string }
  /** Send the first report of a bank that was just connected. */
  | { readonly kind: "welcome-item"; readonly itemId: string };

/** The same work is never queued twice: the key tells what is the same. */
export function jobKey(job: Job): string {
  return `${job.kind} ${job.itemId}`;
}

/** What a finished job asks of the queue: nothing, or another run after so many milliseconds. */
export type JobOutcome =
  { readonly kind: "done" } | { readonly kind: "again"; readonly after: number };
