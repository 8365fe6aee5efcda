import { Long } from "bson";
import { describe, expect, test } from "vitest";
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

describe("comparisons follow MongoDB's order of types", () => {
  /** In that order: missing, null, numbers, texts, objects, arrays, booleans, dates. */
  const ORDERED = [
    {},
    { v: null },
    { v: -1 },
    { v: Long.fromNumber(7) },
    { v: 7.5 },
    { v: "" },
    { v: "a" },
    { v: { a: 1 } },
    { v: [] },
    { v: [0] },
    { v: false },
    { v: true },
    { v: new Date(0) },
  ];
  const PAIRS = ORDERED.flatMap((left, a) =>
    ORDERED.map((right, b) => ({ doc: { left: left.v, right: right.v }, order: a - b })),
  );

  test.each<[string, (order: number) => boolean]>([
    ["$eq", (order) => order === 0],
    ["$ne", (order) => order !== 0],
    ["$gt", (order) => order > 0],
    ["$gte", (order) => order >= 0],
    ["$lt", (order) => order < 0],
    ["$lte", (order) => order <= 0],
  ])("%s in a filter and in a pipeline", (operator, holds) => {
    const expression = { [operator]: ["$left", "$right"] };
    const wanted = PAIRS.map(({ order }) => holds(order));
    const docs = PAIRS.map(({ doc: { left, right } }) => ({
      ...(left !== undefined && { left }),
      ...(right !== undefined && { right }),
    }));
    const matches = compileFilter({ $expr: expression });
    expect(docs.map((doc) => matches(doc))).toEqual(wanted);
    const rows = runPipeline(
      docs,
      readPipeline([{ $project: { is: expression } }]),
      () => [],
      new Date(),
    );
    expect(rows.map((row) => row["is"])).toEqual(wanted);
  });

  test("$cmp says which is first", () => {
    const docs = PAIRS.map(({ doc }) => doc);
    const order = { $cmp: ["$left", "$right"] };
    const rows = runPipeline(docs, readPipeline([{ $project: { order } }]), () => [], new Date());
    expect(rows.map((row) => row["order"])).toEqual(PAIRS.map(({ order: o }) => Math.sign(o)));
  });

  test("a comparison needs two operands", () => {
    const matches = compileFilter({ $expr: { $gt: ["$a"] } });
    expect(() => matches({ a: 1 })).toThrow(expect.objectContaining({ code: 16_020 }));
  });
});

describe("$min and $max of a group", () => {
  const extremesOf = (values: readonly unknown[]) => {
    const docs = values.map((v) => (v === undefined ? {} : { v }));
    const group = { $group: { _id: null, min: { $min: "$v" }, max: { $max: "$v" } } };
    return runPipeline(docs, readPipeline([group]), () => [], new Date())[0];
  };

  test.each<[string, readonly unknown[], unknown, unknown]>([
    ["an array is one value, after every number", [5, [1, 9], 3], 3, [1, 9]],
    ["arrays are compared with each other", [[2], [1, 5], [1]], [1], [2]],
    ["a text is after a number, a boolean after an array", [7, "a", [1], true], 7, true],
    ["null and missing values do not count", [undefined, null, 4, 2], 2, 4],
    ["without another value the result is null", [undefined, null], null, null],
  ])("%s", (_what, values, min, max) => {
    expect(extremesOf(values)).toEqual({ _id: null, min, max });
  });

  test("in other stages one array is looked into, and a list of arrays is not", () => {
    const project = { $project: { one: { $max: "$a" }, list: { $max: ["$a", "$n"] } } };
    const docs = [{ a: [1, 9, 3], n: 99 }];
    expect(runPipeline(docs, readPipeline([project]), () => [], new Date())).toEqual([
      { one: 9, list: [1, 9, 3] },
    ]);
  });
});
