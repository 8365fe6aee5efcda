import { beforeEach, expect, test } from "vitest";
import { markMerchants } from "../../../src/usecases/recurring/mark-fixed.ts";
import { recomputeRecurring } from "../../../src/usecases/recurring/recompute-recurring.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import {
  fixed,
  merchant,
  months,
  recurringWorld,
  series,
  store,
  STREAMING,
  user,
} from "./recurring-world.ts";

const DAY_MS = 86_400_000;

let world: FakeWorld;
let loaded: string[][];

beforeEach(async () => {
  ({ world, loaded } = await recurringWorld());
});

test("only merchants whose transactions changed are loaded again", async () => {
  const gym = { ...STREAMING, ...merchant("Academia") };
  await store(world, [...months(3, STREAMING), ...months(4, gym)]);
  await recomputeRecurring(world, user);
  await recomputeRecurring(world, user);
  expect(loaded.splice(0).flat().sort()).toEqual(["n:ACADEMIA", "n:NETFLIX"]);
  const stored = await world.recurring.ofUser("user-1");
  await store(world, [makeTransaction({ ...gym, id: "new", minor: 3990, day: "2026-12-10" })]);
  await recomputeRecurring(world, user);
  expect(loaded.flat()).toEqual(["n:ACADEMIA"]);
  expect(await fixed(world)).toHaveLength(8);
  expect(await world.recurring.ofUser("user-1")).toMatchObject({
    version: 2,
    wholeAt: stored?.wholeAt,
    series: [{ merchantName: "Netflix" }, { merchantName: "Academia", count: 5 }],
  });
});

test("everything is loaded once a week, and whenever all is asked for", async () => {
  const rows = months(3, STREAMING);
  await store(world, rows);
  await recomputeRecurring(world, user);
  expect(loaded.splice(0)).toHaveLength(1);
  world.now = new Date(NOW.getTime() + 7 * DAY_MS - 1);
  await recomputeRecurring(world, user);
  expect(loaded.splice(0)).toEqual([]);
  await recomputeRecurring(world, user, "all");
  expect(loaded.splice(0)).toHaveLength(1);
  world.now = new Date(world.now.getTime() + 7 * DAY_MS);
  await recomputeRecurring(world, user);
  expect(loaded.splice(0)).toHaveLength(1);
});

test("hundreds of merchants are loaded in batches", async () => {
  const names = Array.from({ length: 120 }, (_, index) => `Clube ${index}`);
  await store(
    world,
    names.flatMap((name) => months(3, { ...STREAMING, ...merchant(name) })),
  );
  await recomputeRecurring(world, user);
  expect(loaded.map((keys) => keys.length)).toEqual([20, 20, 20, 20, 20, 20]);
  expect(await fixed(world)).toHaveLength(360);
  expect(await series(world)).toHaveLength(120);
});

test("merchants are loaded by the twenty, in either direction, and at most 5,000 transactions at once", async () => {
  const candidate = (merchantKey: string, count: number, direction: "in" | "out" = "out") => ({
    merchantKey,
    direction,
    count,
    digest: "",
    marked: 0,
    said: null,
    mayRecur: true,
  });
  const few = Array.from({ length: 21 }, (_, index) => candidate(`few ${index}`, 2));
  const many = ["a", "b", "c"].map((key) => candidate(key, 2500));
  await markMerchants(world, user, [candidate("a", 9000, "in"), ...many, ...few]);
  expect(loaded.map((keys) => keys.join())).toEqual([
    "a,b",
    ["c", ...few.slice(0, 19).map(({ merchantKey }) => merchantKey)].join(),
    "few 19,few 20",
    "a",
  ]);
});
