import { beforeEach, describe, expect, test } from "vitest";
import { keptPart, knownPeriod } from "../../../src/usecases/kept/known-period.ts";
import { reportSpending } from "../../../src/usecases/report/report-spending.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { NOW } from "../../support/make.ts";
import { userOf } from "./let-go-world.ts";
import { FROM, oldRowsWorld, requestOf } from "./old-rows-world.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = await oldRowsWorld();
});

describe("a period that cuts an old month", () => {
  const range = (first: string, last: string) => ({ name: "range", first, last }) as const;

  test("is of the nearest whole months, and a month by its name", async () => {
    const request = await requestOf(world);
    const known = (first: string, last: string) => knownPeriod(range(first, last), request);
    expect(await known("2024-02-09", "2024-02-12")).toEqual({
      name: "calendar-month",
      first: "2024-02-01",
      last: "2024-02-29",
    });
    expect(await known("2024-02-13", "2024-05-25")).toMatchObject({
      name: "range",
      first: "2024-02-01",
      last: "2024-05-31",
    });
  });

  test("stays where it cuts none, and from the first kept day on", async () => {
    const request = await requestOf(world);
    for (const days of [
      range("2024-03-05", "2024-03-09"),
      // All movements of February.
      range("2024-02-10", "2024-02-20"),
      range("2024-11-05", "2024-11-20"),
    ])
      expect(await knownPeriod(days, request)).toBe(days);
  });

  test("has the report of those months", async () => {
    const answer = await reportSpending(world, await userOf(world), "10/2/2024 a 15/2/2024");
    if (answer.kind !== "report") throw new Error(answer.kind);
    expect(answer.report.period).toMatchObject({ first: "2024-02-01", last: "2024-02-29" });
    expect(answer.report.sections[0]).toMatchObject({ spent: 2000, biggest: null });
  });
});

describe("what is asked of sums", () => {
  const year = { first: "2024-01-01", last: "2024-12-31" };

  test("may be of a category, of those below it, or of an account", async () => {
    const { figures } = await requestOf(world);
    const spent = async (where: object) =>
      (await figures.sums("user-1", { ...year, where }, []))[0]?.minor ?? 0;
    expect(await spent({ topCategoryId: "11000000" })).toBe(5000);
    expect(await spent({ topCategoryId: "08000000" })).toBe(0);
    expect(await spent({ categoryIds: ["11010000"] })).toBe(5000);
    expect(await spent({ categoryIds: ["11020000"] })).toBe(0);
    expect(await spent({ accountIds: ["account-1"] })).toBe(5000);
    expect(await spent({ accountIds: ["account-2"] })).toBe(0);
  });

  test("of no category is not that of another one", async () => {
    await world.monthSums.removeOfUser("user-1");
    const { kept } = await userOf(world);
    const none = { categoryId: null, bankCategoryId: null, topCategoryId: "99999999" };
    const sum = { ...none, currency: "BRL", flow: "spending", direction: "out" } as const;
    const month = { userId: "user-1", itemId: "item-1", accountId: "account-1" };
    await world.monthSums.write([
      {
        ...month,
        first: "2024-02-01",
        last: "2024-02-29",
        firstDay: "2024-02-02",
        lastDay: "2024-02-03",
        sums: [{ ...sum, categorySource: "none", isFixed: false, minor: 700, count: 1 }],
        run: kept!.run,
        writtenAt: NOW,
      },
    ]);
    const { figures } = await requestOf(world);
    const where = { categoryIds: ["11010000"] };
    expect(await figures.sums("user-1", { ...year, where }, [])).toMatchObject([{ minor: 1000 }]);
    const only = { categoryId: null };
    expect(await figures.sums("user-1", { ...year, only }, [])).toMatchObject([{ minor: 700 }]);
  });

  test("by day or merchant is of kept movements alone, and known from the first kept day on", async () => {
    const { figures } = await requestOf(world);
    expect(await figures.sums("user-1", year, ["day"])).toMatchObject([{ day: "2024-11-10" }]);
    expect(await figures.sums("user-1", year, ["merchant"])).toMatchObject([{ minor: 1000 }]);
    expect(await figures.areKnown(year, ["day"])).toBe(false);
    expect(await figures.areKnown(year, ["categoryId"])).toBe(true);
    expect(await figures.areKnown({ ...year, last: "2024-02-15" }, ["categoryId"])).toBe(false);
    expect(await figures.areKnown({ ...year, first: FROM }, ["day"])).toBe(true);
  });

  test("of several ranges at once is of each of them", async () => {
    const request = await requestOf(world);
    const ranges = [
      { first: "2024-02-01", last: "2024-02-29" },
      { first: "2024-10-01", last: "2024-11-30" },
      { first: "2026-11-01", last: "2026-11-30" },
    ];
    const found = await request.figures.sumsOfRanges("user-1", ranges, ["topCategoryId"]);
    const sums = ranges.map((_, index) =>
      found.filter(({ range }) => range === index).reduce((sum, { minor }) => sum + minor, 0),
    );
    expect(sums).toEqual([2000, 2000, 1000]);
    const old = await request.figures.sumsOfRanges("user-1", ranges.slice(0, 1), []);
    expect(old).toMatchObject([{ range: 0, minor: 2000 }]);
    const later = await request.figures.keptSumsOfRanges(request.user, ranges.slice(2), []);
    expect(later).toMatchObject([{ range: 0, minor: 1000 }]);
  });

  test("of an old period without money leads to the nearest month that has some", async () => {
    const { figures } = await requestOf(world);
    const near = (first: string, last: string) =>
      figures.nearestDays("user-1", { first, last }, "2026-11-22");
    expect(await near("2024-03-01", "2024-04-30")).toEqual({
      before: "2024-02-20",
      after: "2024-05-20",
    });
    expect(await near("2023-01-01", "2023-12-31")).toEqual({ before: null, after: "2024-02-10" });
    expect(await near("2026-11-03", "2026-11-22")).toEqual({ before: "2026-11-02", after: null });
  });

  test("begins with the first kept day where the sums are gone with their bank", async () => {
    await world.monthSums.removeOfUser("user-1");
    expect(await (await requestOf(world)).dataSince()).toBe(FROM);
    await world.transactions.removeBefore("user-1", "2026-01-01");
    expect(await (await requestOf(world)).dataSince()).toBe("2026-11-02");
    await world.transactions.removeBefore("user-1", "9999-01-01");
    expect(await (await requestOf(world)).dataSince()).toBeNull();
  });
});

test("the kept part of a period begins with the first kept day", async () => {
  const { calendar } = await requestOf(world);
  const year = { name: "calendar-year", first: "2024-01-01", last: "2024-12-31" } as const;
  expect(keptPart(year, FROM, calendar)).toEqual({ name: "range", first: FROM, last: year.last });
  expect(keptPart({ ...year, last: "2024-10-31" }, FROM, calendar)).toBeNull();
});
