import { beforeEach, expect, test } from "vitest";
import { disconnectItem } from "../../../src/usecases/deletion/disconnect-item.ts";
import { forgetUser } from "../../../src/usecases/deletion/forget-user.ts";
import { GRACE_MS, letGo } from "../../../src/usecases/kept/let-go.ts";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeCashEntry } from "../../support/make-cash.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { makeChoice, makeNote } from "../../support/make-taught.ts";
import { letGoToTheEnd, storedDays, userOf } from "./let-go-world.ts";
import { DAYS, FROM, months, oldDaysWorld } from "./old-days.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await oldDaysWorld();
});

test("months before what is kept are summed, and their movements removed four months behind", async () => {
  expect(await letGo(world, "user-1")).toEqual({ kind: "again", after: GRACE_MS });
  expect((await userOf(world)).kept).toMatchObject({ from: FROM, at: NOW });
  // Whoever read the user before still reads them.
  expect(await storedDays(world)).toEqual(DAYS);
  expect(await letGo(world, "user-1")).toEqual({ kind: "again", after: GRACE_MS });
  expect(await storedDays(world)).toEqual(DAYS);
  world.now = new Date(NOW.getTime() + GRACE_MS);
  expect(await letGo(world, "user-1")).toEqual({ kind: "done" });
  expect(await storedDays(world)).toEqual(["2024-08-15", "2024-10-31", FROM]);
  expect(
    (await months(world)).map(({ first, last, sums }) => [first, last, sums[0]?.minor]),
  ).toEqual([
    ["2023-12-01", "2023-12-31", 1000],
    ["2024-02-01", "2024-02-29", 2000],
    ["2024-08-01", "2024-08-31", 1000],
    ["2024-10-01", "2024-10-31", 1000],
  ]);
});

test("nothing happens without the setting, without the user, or to one who is being deleted", async () => {
  const unset = { ...world, policy: { ...world.policy, keepMonths: null } };
  expect(await letGo(unset, "user-1")).toEqual({ kind: "done" });
  expect(await letGo(world, "user-2")).toEqual({ kind: "done" });
  await world.users.update("user-1", { deletionRequestedAt: NOW });
  expect(await letGo(world, "user-1")).toEqual({ kind: "done" });
  expect((await userOf(world)).kept).toBeNull();
  expect(await storedDays(world)).toEqual(DAYS);
});

test("a user without old movements keeps all, and is looked at again in the next month", async () => {
  await world.transactions.removeBefore("user-1", FROM);
  expect(await letGo(world, "user-1")).toEqual({ kind: "done" });
  expect(await userOf(world)).toMatchObject({
    kept: null,
    nextLetGoAt: new Date("2026-11-30T10:00:00Z"),
  });
  await world.transactions.removeBefore("user-1", "9999-12-31");
  expect(await letGo(world, "user-1")).toEqual({ kind: "done" });
  expect((await userOf(world)).kept).toBeNull();
});

test("users are looked for once a month, and not at all without the setting", async () => {
  const pushed = () => world.jobs.pushed.filter(({ job }) => job.kind === "let-go").length;
  await findLostWork({ ...world, policy: { ...world.policy, keepMonths: null } });
  expect(pushed()).toBe(0);
  await findLostWork(world);
  expect(pushed()).toBe(1);
  await letGoToTheEnd(world);
  await findLostWork(world);
  expect(pushed()).toBe(1);
  world.now = new Date("2026-12-01T12:00:00Z");
  await findLostWork(world);
  expect(pushed()).toBe(2);
});

test("the next month adds its sums to those of the months before", async () => {
  await letGoToTheEnd(world);
  world.now = new Date("2026-12-05T12:00:00Z");
  await letGoToTheEnd(world);
  expect((await userOf(world)).kept?.from).toBe("2024-12-01");
  expect((await months(world)).map(({ first }) => first)).toEqual([
    "2023-12-01",
    "2024-02-01",
    "2024-08-01",
    "2024-10-01",
    "2024-11-01",
  ]);
});

test("a raised setting brings nothing back and sums nothing twice", async () => {
  await letGoToTheEnd(world);
  const before = await months(world);
  const raised = { ...world, policy: { ...world.policy, keepMonths: 60 } };
  expect(await letGo(raised, "user-1")).toEqual({ kind: "done" });
  expect(await months(world)).toEqual(before);
  expect((await userOf(world)).kept?.from).toBe(FROM);
});

test("months stay as they were where the user's month begins on another day later", async () => {
  await letGoToTheEnd(world);
  await world.users.update("user-1", { monthStart: { kind: "day", day: 5 } });
  world.now = new Date("2027-01-10T12:00:00Z");
  await world.transactions.upsertAll(
    ["2024-11-04", "2024-11-05", "2025-01-04", "2025-01-05"].map((day) =>
      makeTransaction({ id: day, day }),
    ),
    NOW,
  );
  await letGoToTheEnd(world);
  const later = (await months(world)).slice(4).map(({ first, last }) => [first, last]);
  expect(later).toEqual([
    ["2024-11-01", "2024-11-04"],
    ["2024-11-05", "2024-12-04"],
    ["2024-12-05", "2025-01-04"],
  ]);
});

test.each(["bank", "user"])(
  "sums that are written while their %s is deleted do not stay",
  async (what) => {
    const { monthSums } = world;
    const deleting: FakeWorld = {
      ...world,
      monthSums: {
        ...monthSums,
        write: async (drafts) => {
          const leaving = { deletionRequestedAt: NOW };
          if (what === "bank") await world.items.update("item-1", leaving);
          else await world.users.update("user-1", leaving);
          await monthSums.removeOfItem("item-1");
          await monthSums.write(drafts);
        },
      },
    };
    expect(await letGo(deleting, "user-1")).toMatchObject({ kind: "again" });
    const run = "id-1";
    const kept = { from: FROM, run, at: NOW };
    expect(await world.monthSums.ofUser({ id: "user-1", kept })).toEqual([]);
  },
);

async function addOldCash(): Promise<void> {
  const own = { itemId: "cash user-1", accountId: "cash user-1" };
  await world.transactions.upsertAll(
    [makeTransaction({ id: "cash", ...own, day: "2024-02-20" })],
    NOW,
  );
}

test("sums of cash are those of no bank, and stay", async () => {
  await addOldCash();
  await letGoToTheEnd(world);
  expect((await months(world)).map(({ itemId }) => itemId)).toContain("cash user-1");
});

test("what was typed and said of movements that are removed goes with them", async () => {
  const old = { fingerprint: { ...makeNote().fingerprint, day: "2024-02-10" } };
  const near = { fingerprint: { ...makeNote().fingerprint, day: "2024-08-15" } };
  for (const [index, { fingerprint }] of [old, near].entries()) {
    const one = { id: `${index}`, transactionId: `row-${index}`, fingerprint };
    await world.notes.swap(makeNote(one), null);
    await world.choices.swap(makeChoice(one), null);
    await world.cashEntries.add(makeCashEntry({ id: `${index}`, day: fingerprint.day }));
  }
  await letGoToTheEnd(world);
  expect((await world.notes.ofUser("user-1")).map(({ id }) => id)).toEqual(["1"]);
  expect((await world.choices.ofUser("user-1")).map(({ id }) => id)).toEqual(["1"]);
  expect((await world.cashEntries.ofUser("user-1")).map(({ id }) => id)).toEqual(["1"]);
});

test("a deleted bank takes its sums along, and a deleted user all of them", async () => {
  await addOldCash();
  await letGoToTheEnd(world);
  const { kept } = await userOf(world);
  await disconnectItem(world, await userOf(world), "item-1");
  await syncItem(world, "item-1");
  expect((await months(world)).map(({ itemId }) => itemId)).toEqual(["cash user-1"]);
  await world.users.update("user-1", { deletionRequestedAt: NOW });
  await forgetUser(world, "user-1");
  expect(await world.monthSums.ofUser({ id: "user-1", kept })).toEqual([]);
});
