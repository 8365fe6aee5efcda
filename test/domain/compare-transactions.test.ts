import { expect, test } from "vitest";
import { compareTransactions } from "../../src/domain/compare-transactions.ts";
import { makeTransaction } from "../support/make.ts";

const days = (count: number, first = 1, minorOf = (n: number) => 1000 + n) =>
  Array.from({ length: count }, (_, index) => {
    const day = `2026-11-${String(first + index).padStart(2, "0")}`;
    return makeTransaction({ id: `${index}`, day, minor: minorOf(first + index) });
  });
const monthly = (minor: number) =>
  Array.from({ length: 12 }, (_, index) =>
    makeTransaction({ day: `2026-${String(index + 1).padStart(2, "0")}-05`, minor }),
  );

test.each([
  ["ten equal transactions", days(10), days(10), "same"],
  ["ten equal transactions on the common days", days(20), days(20, 11), "same"],
  [
    "ten equal transactions of one amount",
    days(10, 1, () => 1300),
    days(10, 1, () => 1300),
    "same",
  ],
  ["nine equal transactions", days(9), days(9), "unsure"],
  [
    "ten equal transactions among many others",
    [...days(10), ...days(15, 1, () => 1)],
    [...days(10), ...days(15, 1, () => 2)],
    "unsure",
  ],
  ["five transactions on common days without a match", days(5), days(5, 1, (n) => n), "different"],
  ["four transactions on common days without a match", days(4), days(4, 1, (n) => n), "unsure"],
  ["no common days", days(10), days(10, 15), "unsure"],
  ["one empty list", [], days(10), "unsure"],
  ["one monthly fee", monthly(1290), monthly(1290), "unsure"],
  ["transactions of zero", days(10, 1, () => 0), days(10, 1, () => 0), "unsure"],
] as const)("compareTransactions of %s", (_case, a, b, expected) => {
  expect(compareTransactions(a, b)).toBe(expected);
  expect(compareTransactions(b, a)).toBe(expected);
});
