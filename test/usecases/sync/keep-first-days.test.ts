import { beforeEach, describe, expect, test } from "vitest";
import { firstKeptDay, keepFirstDays } from "../../../src/usecases/sync/keep-first-days.ts";
import { recomputeRecurring } from "../../../src/usecases/recurring/recompute-recurring.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

const user = makeUser();
let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(user);
  await world.items.add(makeItem());
  await world.accounts.upsertAll([makeAccount(), makeAccount({ id: "card", type: "CREDIT" })]);
  await world.transactions.upsertAll(
    [
      makeTransaction({ id: "1", day: "2026-03-01" }),
      makeTransaction({ id: "2", day: "2026-02-01" }),
      makeTransaction({ id: "3", day: "2026-04-01", accountId: "card" }),
    ],
    NOW,
  );
});

async function kept() {
  const accounts = await world.accounts.ofUser(user.id);
  return Object.fromEntries(accounts.map(({ id, firstDay }) => [id, firstDay]));
}

describe("the first days of a user's accounts", () => {
  test("are stored at the end of every change of transactions", async () => {
    await recomputeRecurring(world, user);
    expect(await kept()).toEqual({ "account-1": "2026-02-01", card: "2026-04-01" });
    await world.transactions.markDeleted("account-1", ["2"], NOW);
    await world.transactions.markDeleted("card", ["3"], NOW);
    await recomputeRecurring(world, user, "all");
    expect(await kept()).toEqual({ "account-1": "2026-03-01", card: null });
  });

  test("are not looked for where a user said something of merchants", async () => {
    await recomputeRecurring(world, user);
    await world.accounts.setFirstDay("card", null);
    await recomputeRecurring(world, user, ["n:UBER"]);
    expect(await kept()).toMatchObject({ card: null });
  });

  test("are written only where they changed", async () => {
    await keepFirstDays(world, user.id);
    world.accounts.setFirstDay = () => Promise.reject(new Error("nothing changed"));
    await keepFirstDays(world, user.id);
    expect(await kept()).toEqual({ "account-1": "2026-02-01", card: "2026-04-01" });
  });

  test.each<[string, string | null]>([
    ["not stored yet", null],
    ["too early", "2020-01-01"],
    ["too late", "2026-12-01"],
  ])("a report is right where they are %s", async (_what, day) => {
    for (const id of ["account-1", "card"]) await world.accounts.setFirstDay(id, day);
    const request = createReportRequest(world, user);
    expect(await request.dataSince()).toBe("2026-02-01");
    expect((await request.coverage()).map(({ since }) => since)).toEqual([
      "2026-02-01",
      "2026-04-01",
    ]);
  });

  test("the earliest of them is where a user's transactions begin", () => {
    expect(firstKeptDay([])).toBeNull();
    expect(firstKeptDay([{ firstDay: null }])).toBeNull();
    const days = ["2026-04-01", null, "2026-02-01"].map((firstDay) => ({ firstDay }));
    expect(firstKeptDay(days)).toBe("2026-02-01");
  });
});
