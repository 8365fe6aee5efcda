import { expect, test } from "vitest";
import { compileFilter } from "./match-filter.ts";
import { readPipeline, runPipeline } from "./pipeline.ts";

const ROWS = [{ a: 1, b: 1 }, { a: 1 }, { a: null }, { a: null, b: null }, {}];

test("an expression distinguishes a missing field from null, a filter does not", () => {
  const matches = compileFilter({ $expr: { $ne: ["$a", "$b"] } });
  expect(ROWS.filter((row) => matches(row))).toEqual([{ a: 1 }, { a: null }]);
});

test("a pipeline distinguishes them", () => {
  const same = { $eq: ["$a", "$b"] };
  const rows = runPipeline(ROWS, readPipeline([{ $project: { same } }]), () => [], new Date());
  expect(rows.map((row) => row["same"])).toEqual([true, false, false, true, true]);
});

test("$group requires an _id, also on an empty collection", () => {
  const pipeline = readPipeline([{ $group: { n: { $sum: 1 } } }]);
  expect(() => runPipeline([], pipeline, () => [], new Date())).toThrow(
    expect.objectContaining({ code: 15_955 }),
  );
});
