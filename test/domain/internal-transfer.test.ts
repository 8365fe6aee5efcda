import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isTransferLeg,
  pairedTransfers,
  type TransferLeg,
} from "../../src/domain/internal-transfer.ts";

const leg = (given: Partial<TransferLeg>): TransferLeg => ({
  id: "a",
  accountId: "checking",
  accountType: "BANK",
  categoryId: "05060000",
  direction: "out",
  minor: 50_000,
  currency: "BRL",
  day: "2026-11-10",
  ...given,
});
const arrival = (given: Partial<TransferLeg> = {}): TransferLeg =>
  leg({ id: "b", accountId: "savings", direction: "in", ...given });

describe("two legs belong together", () => {
  test.each<[string, Partial<TransferLeg>, boolean]>([
    ["the same day", {}, true],
    ["three days later", { day: "2026-11-13" }, true],
    ["three days before", { day: "2026-11-07" }, true],
    ["four days later", { day: "2026-11-14" }, false],
    ["another amount", { minor: 50_001 }, false],
    ["another currency", { currency: "USD" }, false],
    ["the same direction", { direction: "out" }, false],
    ["the same account", { accountId: "checking" }, false],
    ["a PIX on the other side", { categoryId: "05070000" }, true],
  ])("%s", (_case, given, together) => {
    const paired = pairedTransfers([leg({}), arrival(given)]);
    expect([...paired].sort()).toEqual(together ? ["a", "b"] : []);
  });

  test("two PIX are not an internal transfer", () => {
    const pix = { categoryId: "05070000" };
    expect(pairedTransfers([leg(pix), arrival(pix)]).size).toBe(0);
  });
});

test("one arrival excuses one payment, the nearest in days", () => {
  const legs = [leg({ id: "far", day: "2026-11-08" }), leg({ id: "near" }), arrival()];
  expect([...pairedTransfers(legs)].sort()).toEqual(["b", "near"]);
});

test("two internal legs go together before one that is some other transfer", () => {
  const legs = [
    leg({}),
    arrival({ id: "pix", categoryId: "05070000" }),
    arrival({ day: "2026-11-12" }),
  ];
  expect([...pairedTransfers(legs)].sort()).toEqual(["a", "b"]);
});

test("equally near legs are taken in the order of their days and ids", () => {
  const legs = [leg({}), arrival({ id: "y" }), arrival({ id: "x" }), leg({ id: "z", minor: 1 })];
  expect([...pairedTransfers(legs)].sort()).toEqual(["a", "x"]);
  const payments = [leg({ id: "n" }), leg({ id: "m" }), arrival()];
  expect([...pairedTransfers(payments)].sort()).toEqual(["b", "m"]);
});

test("the order in which legs arrive decides nothing", () => {
  const anyLeg = fc.record({
    id: fc.uuid(),
    accountId: fc.constantFrom("checking", "savings", "other"),
    accountType: fc.constant("BANK" as const),
    categoryId: fc.constantFrom("05060000", "05070000", "04000000"),
    direction: fc.constantFrom("in" as const, "out" as const),
    minor: fc.constantFrom(100, 200),
    currency: fc.constant("BRL"),
    day: fc.constantFrom("2026-11-01", "2026-11-02", "2026-11-04", "2026-11-09"),
  });
  const ledgers = fc
    .uniqueArray(anyLeg, { selector: ({ id }) => id, maxLength: 12 })
    .chain((legs) =>
      fc.tuple(fc.constant(legs), fc.shuffledSubarray(legs, { minLength: legs.length })),
    );
  fc.assert(
    fc.property(ledgers, ([legs, shuffled]) => {
      expect([...pairedTransfers(shuffled)].sort()).toEqual([...pairedTransfers(legs)].sort());
    }),
  );
});

test.each([
  ["05060000", true],
  ["05070000", true],
  ["04020000", true],
  ["05100000", false],
  ["10000000", false],
  [null, false],
])("is %s a transfer that may be a leg: %s", (categoryId, answer) => {
  expect(isTransferLeg(categoryId)).toBe(answer);
});
