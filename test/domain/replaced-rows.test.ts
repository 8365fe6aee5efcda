import { expect, test } from "vitest";
import {
  daysAround,
  possiblyReplaced,
  replacedOnOldestDay,
} from "../../src/domain/replaced-rows.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { makeTransaction, NOW } from "../support/make.ts";

const pending = makeTransaction({ id: "old", status: "PENDING", minor: 10_000 });
const posted = makeTransaction({ id: "old", minor: 14_000, providerId: "bank-1" });
const arrived = (given: Partial<Transaction> = {}) =>
  makeTransaction({ id: "new", minor: 10_000, ...given });

test.each<[string, Transaction, Transaction, boolean]>([
  ["a pending purchase, posted", pending, arrived(), true],
  ["with a tip", pending, arrived({ minor: 11_200 }), true],
  ["ten days later", pending, arrived({ day: "2026-11-30" }), true],
  ["eleven days later", pending, arrived({ day: "2026-12-01" }), false],
  ["in another currency", pending, arrived({ currency: "USD" }), false],
  ["as money that comes in", pending, arrived({ direction: "in" }), false],
  [
    "a posted one under the bank's own id",
    posted,
    arrived({ minor: 1, description: "x", providerId: "bank-1" }),
    true,
  ],
  ["of the same day and amount", posted, arrived({ minor: 14_000, description: "x" }), true],
  [
    "of another day, in the same words",
    posted,
    arrived({ minor: 14_000, day: "2026-11-24", description: "Padaria do Ze *123" }),
    true,
  ],
  [
    "of another day, in other words",
    posted,
    arrived({ minor: 14_000, day: "2026-11-24", description: "Farmácia" }),
    false,
  ],
  [
    "of another day, written without accents",
    makeTransaction({ id: "old", minor: 14_000, description: "Pão de Açúcar" }),
    arrived({ minor: 14_000, day: "2026-11-24", description: "PAO DE ACUCAR" }),
    true,
  ],
  ["of a day too far", posted, arrived({ minor: 14_000, day: "2026-12-24" }), false],
  ["of another amount", posted, arrived({ minor: 14_001 }), false],
])("may have come back: %s", (_case, known, other, may) => {
  expect(possiblyReplaced([known], [other])).toEqual(may ? ["old"] : []);
});

test("rows without a bank's own id are not alike for that", () => {
  const known = makeTransaction({ minor: 1, day: "2026-11-01" });
  expect(possiblyReplaced([known], [arrived({ day: "2026-11-05" })])).toEqual([]);
});

test("a year of history is compared, however much of it arrives at once", () => {
  const rows = (prefix: string) =>
    Array.from({ length: 20_000 }, (_, index) => {
      const day = `2026-${String(1 + (index % 12)).padStart(2, "0")}-15`;
      return makeTransaction({ id: `${prefix}${index}`, day, minor: index, status: "PENDING" });
    });
  expect(possiblyReplaced(rows("a"), rows("b"))).toHaveLength(20_000);
});

test("what may have been replaced lies within ten days of what came", () => {
  const rows = [arrived(), arrived({ day: "2026-10-31" }), arrived({ day: "2026-11-11" })];
  expect(daysAround(rows)).toEqual({ first: "2026-10-21", last: "2026-11-30" });
});

const LATER = new Date(NOW.getTime() + 60_000);
const seen = { ...posted, seenAt: NOW };

test.each<[string, Partial<Transaction>, boolean]>([
  ["the bank's own id", { minor: 1, providerId: "bank-1", createdAt: null }, true],
  ["an equal one that was made after it was told last", { minor: 14_000, createdAt: LATER }, true],
  ["an equal one that was there beside it", { minor: 14_000, createdAt: NOW }, false],
  ["an equal one of unknown age", { minor: 14_000, createdAt: null }, false],
  ["another amount", { minor: 1, createdAt: LATER }, false],
  ["money that comes in", { minor: 14_000, createdAt: LATER, direction: "in" }, false],
  ["itself", { id: "old", minor: 14_000, createdAt: LATER }, false],
])("on a walk's oldest day a row was replaced by %s: %#", (_case, given, isReplaced) => {
  expect(replacedOnOldestDay([seen], [arrived(given)])).toEqual(isReplaced ? ["old"] : []);
});

test("one that came replaces one, not two", () => {
  const known = [seen, { ...seen, id: "other" }];
  const told = [arrived({ minor: 14_000, createdAt: LATER })];
  expect(replacedOnOldestDay(known, told)).toEqual(["old"]);
});
