import { expect, test } from "vitest";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { keepingWorld, letGoToTheEnd, userOf } from "./let-go-world.ts";

test("a group has one sum for each span, of kept movements and of sums of months", async () => {
  const world = await keepingWorld();
  await world.transactions.upsertAll(
    [
      makeTransaction({ id: "old", day: "2023-02-10", minor: 1000 }),
      makeTransaction({ id: "new", day: "2026-02-10", minor: 0 }),
    ],
    NOW,
  );
  const spans = [
    { first: "2026-01-01", last: "2026-12-31" },
    { first: "2023-01-01", last: "2026-12-31" },
  ];
  const sums = async () => {
    const { figures } = createReportRequest(world, await userOf(world));
    const all = await figures.sumsOfRanges("user-1", spans, ["topCategoryId"]);
    return all.map(({ range, minor, count }) => [range, minor, count]);
  };
  const before = await sums();
  expect(before).toEqual([
    [0, 0, 1],
    [1, 1000, 2],
  ]);
  await letGoToTheEnd(world);
  expect(await sums()).toEqual(before);
});
