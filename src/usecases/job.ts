/** Work that must survive a restart. The key makes a job unique: the same work is never queued twice. */
export type Job = { readonly kind: "sync-item"; readonly itemId: string };

export function jobKey(job: Job): string {
  return `${job.kind} ${job.itemId}`;
}

/** What a finished job asks of the queue: nothing, or another run after a pause. */
export type JobOutcome =
  { readonly kind: "done" } | { readonly kind: "again"; readonly after: number };
