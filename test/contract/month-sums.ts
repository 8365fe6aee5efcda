import { expect, test } from "vitest";
import type { Kept } from "../../src/domain/kept/kept.ts";
import type { MonthDraft, MonthSums } from "../../src/usecases/ports/month-sums.ts";
import { NOW } from "../support/make.ts";

const LATER = new Date(NOW.getTime() + 1);

function makeDraft(given: Partial<MonthDraft> = {}): MonthDraft {
  return {
    userId: "user-1",
    itemId: "item-1",
    accountId: "account-1",
    first: "2024-03-01",
    last: "2024-03-31",
    firstDay: "2024-03-02",
    lastDay: "2024-03-30",
    sums: [
      {
        currency: "BRL",
        flow: "spending",
        direction: "out",
        topCategoryId: "11000000",
        categoryId: "11010000",
        bankCategoryId: null,
        categorySource: "name",
        isFixed: false,
        minor: 12_345,
        count: 3,
      },
    ],
    run: "run-1",
    writtenAt: NOW,
    ...given,
  };
}

function keptBy(run: string, from = "2024-11-01"): { id: string; kept: Kept } {
  return { id: "user-1", kept: { from, run, at: NOW } };
}

/** The store of sums of months. */
export function monthSumsContract(make: () => Promise<MonthSums>): void {
  const { run: _run, writtenAt: _writtenAt, ...month } = makeDraft();

  test("drafts count for nobody but the user whose first kept day was moved by their run", async () => {
    const months = await make();
    await months.write([makeDraft()]);
    expect(await months.ofUser({ id: "user-1", kept: null })).toEqual([]);
    expect(await months.ofUser(keptBy("run-2"))).toEqual([]);
    expect(await months.ofUser({ ...keptBy("run-1"), id: "user-2" })).toEqual([]);
    expect(await months.ofUser(keptBy("run-1"))).toEqual([month]);
  });

  test("adopted sums hold whatever run moves the day later, and none from that day on", async () => {
    const months = await make();
    await months.write([makeDraft(), makeDraft({ first: "2024-11-01", last: "2024-11-30" })]);
    await months.adopt("user-1", "run-1");
    expect(await months.ofUser(keptBy("run-2"))).toEqual([month]);
  });

  test("a draft replaces that of the same run, account and month, and no other run's", async () => {
    const months = await make();
    await months.write([makeDraft(), makeDraft({ accountId: "account-2" })]);
    await months.write([makeDraft({ firstDay: "2024-03-01" }), makeDraft({ run: "run-2" })]);
    const own = await months.ofUser(keptBy("run-1"));
    expect(own.map(({ firstDay }) => firstDay).sort()).toEqual(["2024-03-01", "2024-03-02"]);
    expect(await months.ofUser(keptBy("run-2"))).toEqual([month]);
  });

  test("the days of accounts reach from the first movement of all months to the last one", async () => {
    const months = await make();
    const april = { first: "2024-04-01", last: "2024-04-30" };
    await months.write([
      makeDraft(),
      makeDraft({ ...april, firstDay: "2024-04-05", lastDay: "2024-04-05" }),
    ]);
    expect(await months.daysOfAccounts(keptBy("run-1"))).toEqual(
      new Map([["account-1", { first: "2024-03-02", last: "2024-04-05" }]]),
    );
    expect(await months.daysOfAccounts({ id: "user-1", kept: null })).toEqual(new Map());
  });

  test("drafts of other runs that are older than an instant are removed, adopted ones never", async () => {
    const months = await make();
    const runs = ["adopted", "old", "own"];
    await months.write(runs.map((run) => makeDraft({ run })));
    await months.write([makeDraft({ run: "new", writtenAt: LATER })]);
    await months.adopt("user-1", "adopted");
    await months.removeDrafts("user-1", LATER, "own");
    const left = async (run: string) => (await months.ofUser(keptBy(run))).length;
    // The adopted one is among those of each run.
    expect([await left("old"), await left("own"), await left("new")]).toEqual([1, 2, 2]);
    await months.removeRun("user-1", "own");
    expect(await left("own")).toBe(1);
  });

  test("sums are removed with their bank and with their user", async () => {
    const months = await make();
    await months.write([
      makeDraft(),
      makeDraft({ accountId: "account-2", itemId: "item-2" }),
      makeDraft({ accountId: "account-3", userId: "user-2", itemId: "item-3" }),
    ]);
    await months.removeOfItem("item-1");
    const ids = async (id: string) =>
      (await months.ofUser({ ...keptBy("run-1"), id })).map(({ accountId }) => accountId);
    expect(await ids("user-1")).toEqual(["account-2"]);
    await months.removeOfUser("user-1");
    expect([await ids("user-1"), await ids("user-2")]).toEqual([[], ["account-3"]]);
  });
}
