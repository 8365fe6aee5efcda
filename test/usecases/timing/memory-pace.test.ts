import { expect, test } from "vitest";
import type { Pace } from "../../../src/usecases/ports/shared-pace.ts";
import { createMemoryPace } from "../../../src/usecases/timing/memory-pace.ts";
import { instantTimers } from "../../support/instant-timers.ts";

const MAX_PACES = 5000;

function paceOf(id: number): Pace {
  return { id: `${id}`, intervalMs: 1000, burst: 3, ownShare: { intervalMs: 1000, burst: 3 } };
}

function paces() {
  const timers = instantTimers();
  const states = new Map<string, { due: number; pauses: number }>();
  const pace = createMemoryPace(timers, states);
  const reserve = async (id: number) => (await pace.reserve(paceOf(id))).waitMs;
  return { timers, states, reserve };
}

test("the burst is there again after as many intervals", async () => {
  const { timers, reserve } = paces();
  expect([await reserve(1), await reserve(1), await reserve(1), await reserve(1)]).toEqual([
    0, 0, 0, 1000,
  ]);
  timers.advance(4000);
  expect([await reserve(1), await reserve(1), await reserve(1), await reserve(1)]).toEqual([
    0, 0, 0, 1000,
  ]);
});

test("a pace that is not as if never used is kept, however many come", async () => {
  const { timers, states, reserve } = paces();
  for (let count = 0; count < 3; count += 1) await reserve(1);
  for (let id = 2; id <= MAX_PACES; id += 1) await reserve(id);
  timers.advance(2999);
  await reserve(MAX_PACES + 1);
  expect([...states.keys()]).toEqual(["1", `${MAX_PACES + 1}`]);
  expect([await reserve(1), await reserve(1), await reserve(1)]).toEqual([0, 0, 1]);
});

test("idle ones are forgotten when the 5001st comes, and not before", async () => {
  const { timers, states, reserve } = paces();
  await reserve(1);
  timers.advance(1000);
  for (let id = 2; id <= MAX_PACES; id += 1) await reserve(id);
  expect(states.size).toBe(MAX_PACES);
  await reserve(MAX_PACES + 1);
  expect(states.size).toBe(MAX_PACES);
  expect(states.has("1")).toBe(false);
});
