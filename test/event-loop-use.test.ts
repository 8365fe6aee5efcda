import { expect, test } from "vitest";
import { measureUse } from "../src/event-loop-use.ts";

const idle = () => new Promise<void>((resolve) => setTimeout(resolve, 50));

test("the use of the event loop is a share of the time since its measurement began", async () => {
  await idle();
  const whole = measureUse();
  const work = measureUse();
  const until = performance.now() + 50;
  while (performance.now() < until);
  // The time of a turn counts when it is over.
  await new Promise(setImmediate);
  const worked = work();
  const rest = measureUse();
  await idle();
  expect(worked).toBeGreaterThan(rest());
  expect(whole()).toBeGreaterThan(0);
  expect(whole()).toBeLessThan(1);
});
