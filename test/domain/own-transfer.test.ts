import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Leg } from "../../src/domain/leg.ts";
import { ownTransfers } from "../../src/domain/own-transfer.ts";
import { leg } from "./make-leg.ts";

const INTERNAL = { categoryId: "05060000" };
const arrival = (given: Partial<Leg> = {}): Leg =>
  leg({ id: "b", accountId: "savings", direction: "in", ...given });
const pairsOf = (...legs: readonly Leg[]) => [...ownTransfers(legs)].sort();

describe("ownTransfers decides on", () => {
  test.each<[string, Partial<Leg>, Partial<Leg>, boolean]>([
    ["two PIX on the same day", {}, {}, true],
    ["two PIX a day apart", {}, { day: "2026-11-11" }, true],
    ["two PIX a day apart with the arrival first", {}, { day: "2026-11-09" }, true],
    ["two PIX two days apart", {}, { day: "2026-11-12" }, false],
    ["internal, and PIX at the other bank", INTERNAL, {}, true],
    [
      "a TED, and a same-person transfer at the other bank",
      { categoryId: "05080000" },
      own("04030000"),
      true,
    ],
    ["a same-person transfer, three days apart", own("04030000"), { day: "2026-11-13" }, true],
    ["two internal, three days apart", INTERNAL, { ...INTERNAL, day: "2026-11-13" }, true],
    [
      "two internal, three days apart with the arrival first",
      INTERNAL,
      { ...INTERNAL, day: "2026-11-07" },
      true,
    ],
    ["two internal, four days apart", INTERNAL, { ...INTERNAL, day: "2026-11-14" }, false],
    ["a PIX, and internal three days later", {}, { ...INTERNAL, day: "2026-11-13" }, true],
    ["another amount", {}, { minor: 50_001 }, false],
    ["another currency", {}, { currency: "USD" }, false],
    ["the same direction", {}, { direction: "out" }, false],
    ["the same account", {}, { accountId: "checking" }, false],
    ["a merchant", { merchant: "Padaria" }, {}, false],
    ["another person's document", {}, { counterparty: { kind: "other", hash: "bob" } }, false],
    [
      "a document without the holder's to compare",
      {},
      { counterparty: { kind: "document", hash: "x" } },
      true,
    ],
    ["a card", {}, { accountType: "CREDIT" }, false],
    ["internal, and internal on a card", INTERNAL, { ...INTERNAL, accountType: "CREDIT" }, true],
    ["the payment of a card's bill", { categoryId: "05100000" }, {}, false],
    ["a purchase", { categoryId: "10000000", topCategoryId: "10000000" }, {}, false],
    ["no category", {}, { categoryId: null, topCategoryId: "99999999" }, false],
  ])("%s", (_case, out, into, together) => {
    expect(pairsOf(leg(out), arrival(into))).toEqual(together ? ["a", "b"] : []);
  });
});

function own(categoryId: string): Partial<Leg> {
  return { categoryId, topCategoryId: "04000000" };
}

describe("a salary forwarded to another bank", () => {
  const salary = { categoryId: "01010000", topCategoryId: "01000000", direction: "in" } as const;
  const paid = leg({ id: "paid", ...salary, day: "2026-11-09" });
  const again = arrival({ id: "again", ...salary });

  test("counts once: its second arrival is a leg of the transfer", () => {
    expect(pairsOf(paid, leg(), again)).toEqual(["a", "again"]);
  });

  test.each<[string, readonly Leg[]]>([
    ["nothing was forwarded", [paid, again]],
    ["it was forwarded before the salary arrived", [paid, leg({ day: "2026-11-08" }), again]],
    ["it was forwarded days later", [paid, leg({ day: "2026-11-20" }), again]],
    ["the sender had no salary", [leg(), again]],
    [
      "it was sent to another person",
      [paid, leg({ counterparty: { kind: "other", hash: "x" } }), again],
    ],
  ])("counts twice when %s", (_case, legs) => {
    expect(pairsOf(...legs)).toEqual([]);
  });
});

test("ownTransfers pairs an arrival with the nearest payment only", () => {
  const legs = [leg({ id: "far", day: "2026-11-09" }), leg({ id: "near" }), arrival()];
  expect(pairsOf(...legs)).toEqual(["b", "near"]);
});

test("ownTransfers pairs two internal legs before nearer ones", () => {
  const legs = [leg(INTERNAL), arrival({ id: "pix" }), arrival({ ...INTERNAL, day: "2026-11-12" })];
  expect(pairsOf(...legs)).toEqual(["a", "b"]);
});

test("ownTransfers pairs equally near legs by day, then by id", () => {
  const legs = [leg(), arrival({ id: "y" }), arrival({ id: "x" }), leg({ id: "z", minor: 1 })];
  expect(pairsOf(...legs)).toEqual(["a", "x"]);
  expect(pairsOf(leg({ id: "n" }), leg({ id: "m" }), arrival())).toEqual(["b", "m"]);
  const around = [
    arrival({ id: "after", day: "2026-11-11" }),
    arrival({ id: "before", day: "2026-11-09" }),
  ];
  expect(pairsOf(leg(), ...around)).toEqual(["a", "before"]);
});

test("ownTransfers pairs the arrival with the smallest id of several accounts", () => {
  const third = arrival({ id: "aa", accountId: "third" });
  expect(pairsOf(leg(), arrival(), third)).toEqual(["a", "aa"]);
  expect(pairsOf(leg(), third, arrival())).toEqual(["a", "aa"]);
  const last = arrival({ id: "zz", accountId: "third" });
  expect(pairsOf(leg(), third, last, arrival())).toEqual(["a", "aa"]);
});

test("ownTransfers does not depend on the order of the legs", () => {
  const anyLeg = fc
    .record({
      id: fc.uuid(),
      accountId: fc.constantFrom("checking", "savings", "other"),
      categoryId: fc.constantFrom("05060000", "05070000", "04000000", "01010000"),
      direction: fc.constantFrom("in" as const, "out" as const),
      minor: fc.constantFrom(100, 200),
      day: fc.constantFrom("2026-11-01", "2026-11-02", "2026-11-04", "2026-11-09"),
    })
    .map((given) => leg({ ...given, topCategoryId: `${given.categoryId.slice(0, 2)}000000` }));
  const ledgers = fc
    .uniqueArray(anyLeg, { selector: ({ id }) => id, maxLength: 12 })
    .chain((legs) =>
      fc.tuple(fc.constant(legs), fc.shuffledSubarray(legs, { minLength: legs.length })),
    );
  fc.assert(
    fc.property(ledgers, ([legs, shuffled]) => {
      expect(pairsOf(...shuffled)).toEqual(pairsOf(...legs));
    }),
  );
});

test("ownTransfers pairs ten thousand transfers of one amount and day in linear time", () => {
  const many = Array.from({ length: 5000 }, (_, index) => [
    leg({ id: `out ${index}` }),
    arrival({ id: `in ${index}` }),
  ]).flat();
  let reads = 0;
  const counted = many.map(
    (one) =>
      new Proxy(one, {
        get: (target, name) => {
          reads += 1;
          return Reflect.get(target, name) as unknown;
        },
      }),
  );
  expect(ownTransfers(counted).size).toBe(10_000);
  expect(reads / many.length).toBeLessThan(500);
});
