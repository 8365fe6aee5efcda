import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { measureUse } from "../src/event-loop-use.ts";

/** Another process, while which this one has nothing to do. */
const startAnother = () => promisify(execFile)(process.execPath, ["--print", "1"]);

test("the use is the share of the time since its measurement in which the process had work", async () => {
  const whole = measureUse();
  const working = measureUse();
  const until = performance.now() + 50;
  while (performance.now() < until);
  // A turn of the event loop counts when it is over.
  await new Promise(setImmediate);
  const worked = working();
  const another = startAnother();
  // Starting it is work of this process, in the turn before.
  await new Promise(setImmediate);
  const waiting = measureUse();
  await another;
  const waited = waiting();
  expect(worked).toBeGreaterThan(waited);
  expect(whole()).toBeGreaterThan(waited);
  expect(whole()).toBeLessThanOrEqual(worked);
});
