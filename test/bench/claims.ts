import { openDatabase } from "../support/mongo-database.ts";
import { storeHeldJobs } from "../support/held-jobs.ts";
import { LANES } from "../../src/usecases/jobs/job-route.ts";
import { median, type Result } from "./result.ts";

const CLAIMS = 200;
const HELD = 10_000;
/** Due jobs of one owner, who has their share of the slots. A person has about three for each bank. */
const OWNED = 5000;
const OWNER = "flood";

const OPEN = LANES.map((lane) => ({ lane, fullOwners: [OWNER] }));

/**
 * How long a claim takes on the database at hand: alone, beside ten thousand held jobs, and beside those of an
 * owner that it has to pass over.
 */
export async function claims(): Promise<Result[]> {
  const database = await openDatabase();
  try {
    const { jobs } = database.stores;
    const now = new Date();
    await claimTimes();
    const alone = median(await claimTimes());
    await storeHeldJobs({ connection: database.connection, jobs }, HELD, now);
    const beside = median(await claimTimes());
    await storeOwned();
    const passing = median(await claimTimes());
    return [
      {
        what: `the same, passing over ${OWNED.toLocaleString("en")} due jobs of an owner with their share`,
        measured: `${passing.toFixed(1)} ms`,
        target: "none: it grows with them",
      },
      {
        what: `a claim beside ${HELD.toLocaleString("en")} held jobs`,
        measured: `${beside.toFixed(1)} ms (without them ${alone.toFixed(1)} ms)`,
        target: "1.5 times",
      },
    ];

    async function storeOwned(): Promise<void> {
      const owned = Array.from({ length: OWNED }, (_, index) => `owned-${index}`);
      const route = { lane: "first", owner: OWNER } as const;
      await jobs.pushAll(
        owned.map((itemId) => ({ kind: "sync-item", itemId })),
        new Date(now.getTime() - 1000),
        owned.map(() => route),
      );
    }

    async function claimTimes(): Promise<number[]> {
      const ids = Array.from({ length: CLAIMS }, (_, index) => `free-${index}`);
      await jobs.pushAll(
        ids.map((itemId) => ({ kind: "sync-item", itemId })),
        now,
      );
      const leasedUntil = new Date(now.getTime() + 3_600_000);
      const times: number[] = [];
      for (const id of ids) {
        const begin = performance.now();
        const claimed = await jobs.claim(now, { leaseId: id, leasedUntil }, OPEN);
        times.push(performance.now() - begin);
        if (claimed) await jobs.finish(claimed.lease);
      }
      return times;
    }
  } finally {
    await database.close();
  }
}
