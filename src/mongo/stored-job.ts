import { jobKey, type Job } from "../usecases/jobs/job.ts";

/** Kinds that are stored under their names of older versions, which may run on the same database. */
const STORED_KINDS: Readonly<Partial<Record<Job["kind"], string>>> = {
  "send-first-report": "welcome-item",
  "notify-item-status": "tell-item",
  "announce-summaries": "tell-summaries",
  "answer-refresh": "tell-refresh",
  "confirm-deletion": "say-farewell",
  "recompute-days": "redate-user",
};

const CODE_KINDS = new Map(
  Object.entries(STORED_KINDS).map(([kind, stored]) => [stored, kind] as const),
);

/** A job as the database has it. */
export interface StoredJob {
  readonly kind: string;
  readonly farewellId?: string;
}

export function storedJob(job: Job): StoredJob {
  const kind = STORED_KINDS[job.kind] ?? job.kind;
  return job.kind === "confirm-deletion"
    ? { kind, farewellId: job.confirmationId }
    : { ...job, kind };
}

export function jobOf({ farewellId, ...stored }: StoredJob): Job {
  const kind = CODE_KINDS.get(stored.kind) ?? stored.kind;
  const id = farewellId === undefined ? {} : { confirmationId: farewellId };
  return { ...stored, ...id, kind } as Job;
}

/** The id of a job's document. */
export function storedKey(job: Job): string {
  return storedJob(job).kind + jobKey(job).slice(job.kind.length);
}
