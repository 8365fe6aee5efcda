import { openDatabase } from "../support/mongo-database.ts";
import { storeHeldJobs } from "../support/held-jobs.ts";
import { median, type Result } from "./result.ts";

const CLAIMS = 200;
const HELD = 10_000;

/** How long a claim takes on the database at hand, without held jobs and beside ten thousand. */
export async function claims(): Promise<Result[]> {
  const database = await openDatabase();
  try {
    const { jobs } = database.stores;
    const now = new Date();
    await claimTimes();
    const alone = median(await claimTimes());
    await storeHeldJobs({ connection: database.connection, jobs }, HELD, now);
    const beside = median(await claimTimes());
    return [
      {
        what: `a claim beside ${HELD.toLocaleString("en")} held jobs`,
        measured: `${beside.toFixed(1)} ms (without them ${alone.toFixed(1)} ms)`,
        target: "1.5 times",
      },
    ];

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
        const claimed = await jobs.claim(now, { leaseId: id, leasedUntil });
        times.push(performance.now() - begin);
        if (claimed) await jobs.finish(claimed.lease);
      }
      return times;
    }
  } finally {
    await database.close();
  }
}
