import { expect, test } from "vitest";
import { compileFilter } from "./match-filter.ts";
import { readPipeline, runPipeline } from "./pipeline.ts";

const ROWS = [{ a: 1, b: 1 }, { a: 1 }, { a: null }, { a: null, b: null }, {}];

test("an expression tells a missing field from null, though a filter does not", () => {
  const matches = compileFilter({ $expr: { $ne: ["$a", "$b"] } });
  expect(ROWS.filter((row) => matches(row))).toEqual([{ a: 1 }, { a: null }]);
});

test("a pipeline tells them apart too", () => {
  const same = { $eq: ["$a", "$b"] };
  const rows = runPipeline(ROWS, readPipeline([{ $project: { same } }]), () => []);
  expect(rows.map((row) => row["same"])).toEqual([true, false, false, true, true]);
});

test("what is grouped needs an _id, even where nothing is there to group", () => {
  const pipeline = readPipeline([{ $group: { n: { $sum: 1 } } }]);
  expect(() => runPipeline([], pipeline, () => [])).toThrow(
    expect.objectContaining({ code: 15_955 }),
  );
});
