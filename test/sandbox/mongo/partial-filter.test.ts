import { expect, test } from "vitest";
import { readIndexSpec } from "./index-spec.ts";

function specWith(partialFilterExpression: unknown, options: object = {}) {
  return readIndexSpec({ key: { k: 1 }, name: "k_1", partialFilterExpression, ...options });
}

test.each([
  { a: 1 },
  { a: null },
  { a: { $gt: "" }, b: { $in: [1, 2] } },
  { a: { $exists: true } },
  { $or: [{ a: { $type: "string" } }, { $and: [{ a: { $eq: 1 } }, { b: { $lte: 2 } }] }] },
])("an index may be partial by %j", (filter) => {
  expect(specWith(filter).partial).toBe(filter);
});

test.each([
  { a: { $ne: 1 } },
  { a: { $not: { $gt: 1 } } },
  { a: { $exists: false } },
  { a: { $regex: "^x" } },
  { $nor: [{ a: 1 }] },
  { $expr: { $eq: ["$a", 1] } },
  { $and: [{ a: 1 }, { b: { $nin: [1] } }] },
])("no index is partial by %j, as in MongoDB", (filter) => {
  expect(() => specWith(filter)).toThrow(expect.objectContaining({ code: 67 }));
});

test("an index that is partial and sparse is refused", () => {
  expect(() => specWith({ a: 1 }, { sparse: true })).toThrow(expect.objectContaining({ code: 67 }));
});
