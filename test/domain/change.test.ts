import { describe, expect, it } from "vitest";
import { changeBeside, changeOf } from "../../src/domain/change.ts";

describe("changeOf", () => {
  it.each([
    [112, 100, { kind: "more", percent: 12 }],
    [88, 100, { kind: "less", percent: 12 }],
    [0, 100, { kind: "less", percent: 100 }],
    [100, 100, { kind: "same" }],
    [100_4, 100_0, { kind: "same" }],
    [999, 100, { kind: "more", percent: 899 }],
    [1_000, 100, { kind: "more", percent: 900 }],
    [1_001, 100, { kind: "times" }],
    [9_999_999, 1, { kind: "times" }],
    [100, 0, { kind: "new" }],
  ] as const)("of %i after %i is %o", (now, before, expected) => {
    expect(changeOf(now, before)).toEqual(expected);
  });

  it.each([
    ["there is nothing to compare with", 100, null],
    ["nothing was spent at both times", 0, 0],
    ["more came back before than was spent", 100, -50],
    ["more comes back now", -50, 100],
  ])("is null if %s", (_why, now, before) => {
    expect(changeOf(now, before)).toBeNull();
  });
});

it("is null beside an amount of which only some is compared", () => {
  const line = { minor: 500, comparable: 500, before: 400 };
  expect(changeBeside(line)).toEqual({ kind: "more", percent: 25 });
  expect(changeBeside({ ...line, minor: 900 })).toBeNull();
  expect(changeBeside({ ...line, before: null })).toBeNull();
});
