import { expect, test } from "vitest";
import { keepLease } from "../../src/jobs/keep-lease.ts";
import type { Job } from "../../src/usecases/jobs/job.ts";
import { fakeTime } from "../support/fake-time.ts";

const lease = { key: "sync-item item-1", leaseId: "lease-1" };
const job: Job = { kind: "sync-item", itemId: "item-1" };

/** A lease of a minute, whose renewals are answered by the test. */
function makeLease() {
  const time = fakeTime();
  const renewals: { until: Date; answer: (isOurs: boolean) => void }[] = [];
  const stop = keepLease(
    {
      store: {
        renew: (_lease, until) =>
          new Promise((resolve) => {
            renewals.push({ until, answer: resolve });
          }),
      },
      clock: time.clock,
      timers: time.timers,
      logError: (error) => {
        throw error;
      },
      leaseMs: 60_000,
    },
    { lease, job },
  );
  const answer = async (isOurs: boolean) => {
    renewals.at(-1)?.answer(isOurs);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { time, renewals, stop, answer };
}

test("a lease is renewed every third of its length", async () => {
  const { time, renewals, stop, answer } = makeLease();
  time.advance(20_000);
  await answer(true);
  time.advance(20_000);
  expect(renewals.map(({ until }) => until.toISOString())).toEqual([
    "2026-11-22T15:01:20.000Z",
    "2026-11-22T15:01:40.000Z",
  ]);
  stop();
});

test("a lease that belongs to another worker is not renewed", async () => {
  const { time, renewals, answer } = makeLease();
  time.advance(20_000);
  await answer(false);
  expect(time.waiting()).toBe(0);
  expect(renewals).toHaveLength(1);
});

test("a lease that is cancelled during a renewal is not renewed again", async () => {
  const { time, stop, answer } = makeLease();
  time.advance(20_000);
  stop();
  await answer(true);
  expect(time.waiting()).toBe(0);
});
