import { afterEach, expect, test, vi } from "vitest";
import { EVERYWHERE, searchAfter } from "../../src/jobs/claim-search.ts";
import type { JobStore } from "../../src/usecases/ports/job-store.ts";
import type { Lane } from "../../src/usecases/jobs/job-route.ts";
import { memoryJobStore } from "../support/memory-job-store.ts";
import { DONE, makeQueue, settle, slots, stopQueues, sync } from "./make-queue.ts";

afterEach(stopQueues);

const claimed = (lane: Lane, wasAbandoned = false) => ({
  route: { lane, owner: null },
  wasAbandoned,
});

test("the next claim does not look again where the one before found nothing", () => {
  const second = searchAfter(claimed("first"), EVERYWHERE);
  expect(second).toMatchObject({ lanes: ["first", "routine"], which: "due" });
  expect(searchAfter(claimed("routine"), second)).toMatchObject({ lanes: ["routine"] });
});

test("after an abandoned job it looks everywhere, as others may be abandoned", () => {
  expect(searchAfter(claimed("routine", true), EVERYWHERE)).toEqual(EVERYWHERE);
});

test("after eight claims it looks everywhere, so that no lane waits for the jobs of another", () => {
  let search = EVERYWHERE;
  for (let count = 1; count <= 7; count += 1) search = searchAfter(claimed("routine"), search);
  expect(search.lanes).toEqual(["routine"]);
  expect(searchAfter(claimed("routine"), search)).toEqual(EVERYWHERE);
});

test("a job whose lane is full is claimed when a slot becomes free, not looked for before", async () => {
  const base = memoryJobStore();
  const claim = vi.fn<JobStore["claim"]>((...given) => base.claim(...given));
  const { queue, runs } = makeQueue({ store: { ...base, claim }, slots: slots(1, 9) });
  await queue.start();
  await queue.push(sync("a"));
  await settle();
  const looked = claim.mock.calls.length;
  await queue.push(sync("b"));
  await queue.pushAll([sync("c"), sync("d")]);
  await settle();
  expect(claim).toHaveBeenCalledTimes(looked);
  for (const index of [0, 1, 2]) {
    runs[index]?.end(DONE);
    await settle();
  }
  expect(runs).toHaveLength(4);
});
