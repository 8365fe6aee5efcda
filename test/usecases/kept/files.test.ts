import { beforeEach, expect, test } from "vitest";
import type { ExportFormat } from "../../../src/domain/export/export-format.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { csvRecords } from "../../support/parse-csv.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { exported } from "../export/export-world.ts";
import { keepingWorld, letGoToTheEnd, userOf } from "./let-go-world.ts";

let world: FakeWorld;

const DAYS = ["2024-02-10", "2024-09-15", "2024-11-10", "2026-11-02"];

beforeEach(async () => {
  world = await keepingWorld();
  await world.transactions.upsertAll(
    [
      ...DAYS.map((day) => makeTransaction({ id: day, day, minor: 1000 })),
      makeTransaction({ id: "aside", day: "2024-09-20", reportingAccountId: "account-2" }),
    ],
    NOW,
  );
});

async function fileOf(format: ExportFormat, span = { kind: "all" } as const) {
  const [file] = await exported(world, { format, span }, { user: await userOf(world) });
  return file?.text ?? "";
}

const listed = (rows: unknown) => (rows as { id: string }[]).map(({ id }) => id);

test("a table has the movements from the first kept day on", async () => {
  await letGoToTheEnd(world);
  const ids = csvRecords(await fileOf("csv"), ";").map(({ id }) => id);
  expect(ids).toEqual(["2024-11-10", "2026-11-02"]);
});

test("the copy of the law has the sums as well, and what is still stored of their movements", async () => {
  await letGoToTheEnd(world);
  const copy = JSON.parse(await fileOf("json")) as Record<string, unknown>;
  expect(copy).toMatchObject({
    settings: { movementsSince: "2024-11-01" },
    months: [
      { accountId: "account-1", first: "2024-02-01", sums: [{ minor: 1000, count: 1 }] },
      { accountId: "account-1", first: "2024-09-01", sums: [{ minor: 1000, count: 1 }] },
    ],
  });
  expect(listed(copy["transactions"])).toEqual(["2024-11-10", "2026-11-02"]);
  expect(listed(copy["setAside"])).toEqual(["aside"]);
  expect(listed(copy["summedInMonths"])).toEqual(["2024-09-15"]);
  expect(JSON.stringify(copy)).not.toContain("nextLetGoAt");
});

test("the copy of days has what is still stored of those days alone", async () => {
  await letGoToTheEnd(world);
  const period = { name: "range", first: "2024-09-01", last: "2024-09-10" } as const;
  const span = { kind: "period", period } as unknown as { kind: "all" };
  const copy = JSON.parse(await fileOf("json", span)) as Record<string, unknown>;
  expect([copy["transactions"], copy["summedInMonths"]]).toEqual([[], []]);
});

test("where all movements are kept the copy has nothing of it", async () => {
  const copy = JSON.parse(await fileOf("json")) as Record<string, unknown>;
  expect(Object.keys(copy)).not.toContain("months");
  expect(Object.keys(copy)).not.toContain("summedInMonths");
  expect(Object.keys(copy["settings"] as object)).not.toContain("movementsSince");
  expect(listed(copy["transactions"])).toHaveLength(DAYS.length);
});
