import { beforeEach, expect, test } from "vitest";
import { addDays } from "../../../src/domain/day.ts";
import { recurringOf } from "../../../src/usecases/recurring/recurring-of.ts";
import { recomputeRecurring } from "../../../src/usecases/recurring/recompute-recurring.ts";
import { setRule } from "../../../src/usecases/teaching/set-rule.ts";
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
  TODAY,
  user,
} from "./recurring-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  ({ world } = await recurringWorld());
});

test("a subscription is found, stored, and its payments are marked", async () => {
  expect(await recurringOf(world, "user-1", TODAY)).toEqual([]);
  const rows = months(3, STREAMING);
  await store(world, [...rows, makeTransaction({ id: "bread" })]);
  await recomputeRecurring(world, user);
  expect(await fixed(world)).toEqual(rows.map(({ id }) => id));
  expect(await series(world)).toEqual(["Netflix active monthly 3990"]);
  expect(await recurringOf(world, "user-1", "2027-01-01")).toMatchObject([{ status: "missed" }]);
});

test("a merchant of every day has no series", async () => {
  const days = Array.from({ length: 90 }, (_, index) => addDays("2026-11-20", -index));
  await store(
    world,
    days.map((day) => makeTransaction({ ...STREAMING, id: day, day, minor: 3990 })),
  );
  await recomputeRecurring(world, user);
  expect(await series(world)).toEqual([]);
  expect(await fixed(world)).toEqual([]);
});

test("a subscription stays one however much else is bought at its merchant", async () => {
  const rows = months(4, STREAMING);
  await store(world, rows);
  await recomputeRecurring(world, user);
  const ids = rows.map(({ id }) => id);
  expect(await fixed(world)).toEqual(ids);
  const bought = Array.from({ length: 35 }, (_, index) =>
    makeTransaction({
      ...STREAMING,
      id: `game ${index}`,
      day: addDays("2026-11-11", index % 20),
      minor: 1000 + index * 131,
    }),
  );
  await store(world, bought);
  await recomputeRecurring(world, user);
  expect(await fixed(world)).toEqual(ids);
  expect(await series(world)).toEqual(["Netflix active monthly 3990"]);
});

test("marks that are not as they were left are set right", async () => {
  await store(world, months(3, STREAMING));
  await recomputeRecurring(world, user);
  await world.transactions.setFixed(["Netflix 2026-11-10"], false);
  await store(world, [
    makeTransaction({ id: "unknown", isFixed: true }),
    makeTransaction({ ...merchant("Outra"), id: "other", isFixed: true }),
  ]);
  await recomputeRecurring(world, user);
  expect(await fixed(world)).toEqual(months(3, STREAMING).map(({ id }) => id));
});

test("payments that are no series any more lose their marks", async () => {
  await store(world, months(3, STREAMING));
  await recomputeRecurring(world, user);
  await world.transactions.markDeleted("account-1", ["Netflix 2026-10-10"], NOW);
  await recomputeRecurring(world, user);
  expect(await fixed(world)).toEqual([]);
  expect(await series(world)).toEqual([]);
  await world.transactions.markDeleted("account-1", ["Netflix 2026-09-10"], NOW);
  await recomputeRecurring(world, user);
  expect(await world.recurring.ofUser("user-1")).toMatchObject({ merchants: [], series: [] });
});

test("a category of daily life takes the marks of its merchant away, but for instalments", async () => {
  const rows = months(4, STREAMING);
  await store(
    world,
    rows.map((row, index) =>
      index === 0 ? { ...row, instalment: { number: 1, total: 3 }, isFixed: true } : row,
    ),
  );
  await recomputeRecurring(world, user);
  expect(await fixed(world)).toHaveLength(4);
  const choice = { kind: "category", categoryId: "10000000" } as const;
  await setRule(world, user, { transactionId: "Netflix 2026-11-10", choice });
  expect(await fixed(world)).toEqual(["Netflix 2026-08-10"]);
  expect(await series(world)).toEqual([]);
});

test("instalments that older versions stored are marked, of unknown merchants too", async () => {
  const instalment = { number: 2, total: 10 };
  await store(world, [
    makeTransaction({ id: "known", ...merchant("Loja"), instalment }),
    makeTransaction({ id: "unknown", instalment }),
    makeTransaction({ id: "stale", isFixed: true }),
  ]);
  await recomputeRecurring(world, user);
  expect(await fixed(world)).toEqual(["known", "unknown"]);
});

test("of two runs at once the later one looks again at what it looked at", async () => {
  await store(world, months(3, STREAMING));
  await recomputeRecurring(world, user);
  await store(world, [
    makeTransaction({ ...STREAMING, id: "new", minor: 3990, day: "2026-12-10" }),
  ]);
  const { swap } = world.recurring;
  let overtaken = 0;
  Object.assign(world.recurring, {
    swap: async (...args: Parameters<typeof swap>) => {
      if (overtaken === 0) {
        overtaken = 1;
        await recomputeRecurring(world, user);
        // As the slower run had found it before.
        await world.transactions.setFixed(["new"], false);
      }
      return swap(...args);
    },
  });
  await recomputeRecurring(world, user);
  expect(await fixed(world)).toHaveLength(4);
  expect(await world.recurring.ofUser("user-1")).toMatchObject({ series: [{ count: 4 }] });
});

test("a run that is always overtaken ends", async () => {
  await store(world, months(3, STREAMING));
  Object.assign(world.recurring, { swap: async () => false });
  await recomputeRecurring(world, user);
  expect(await fixed(world)).toHaveLength(3);
});

test("nothing is kept of a user who was deleted meanwhile", async () => {
  await store(world, months(3, STREAMING));
  await world.users.remove("user-1");
  await recomputeRecurring(world, user);
  expect(await world.recurring.ofUser("user-1")).toBeNull();
});
