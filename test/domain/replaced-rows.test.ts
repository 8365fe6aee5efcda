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
  ["a pending purchase that was posted", pending, arrived(), true],
  ["with a tip", pending, arrived({ minor: 11_200 }), true],
  ["ten days later", pending, arrived({ day: "2026-11-30" }), true],
  ["eleven days later", pending, arrived({ day: "2026-12-01" }), false],
  ["in another currency", pending, arrived({ currency: "USD" }), false],
  ["as money in", pending, arrived({ direction: "in" }), false],
  [
    "a posted one with the bank's own id",
    posted,
    arrived({ minor: 1, description: "x", providerId: "bank-1" }),
    true,
  ],
  ["one of the same day and amount", posted, arrived({ minor: 14_000, description: "x" }), true],
  [
    "one of another day with the same description",
    posted,
    arrived({ minor: 14_000, day: "2026-11-24", description: "Padaria do Ze *123" }),
    true,
  ],
  [
    "one of another day with another description",
    posted,
    arrived({ minor: 14_000, day: "2026-11-24", description: "Farmácia" }),
    false,
  ],
  [
    "one of another day with a description without accents",
    makeTransaction({ id: "old", minor: 14_000, description: "Pão de Açúcar" }),
    arrived({ minor: 14_000, day: "2026-11-24", description: "PAO DE ACUCAR" }),
    true,
  ],
  ["one too many days away", posted, arrived({ minor: 14_000, day: "2026-12-24" }), false],
  ["one of another amount", posted, arrived({ minor: 14_001 }), false],
])("possiblyReplaced decides on %s", (_case, known, other, may) => {
  expect(possiblyReplaced([known], [other])).toEqual(may ? ["old"] : []);
});

test("possiblyReplaced does not match rows that both lack the bank's own id", () => {
  const known = makeTransaction({ minor: 1, day: "2026-11-01" });
  expect(possiblyReplaced([known], [arrived({ day: "2026-11-05" })])).toEqual([]);
});

test("possiblyReplaced handles a year of history at once", () => {
  const rows = (prefix: string) =>
    Array.from({ length: 20_000 }, (_, index) => {
      const day = `2026-${String(1 + (index % 12)).padStart(2, "0")}-15`;
      return makeTransaction({ id: `${prefix}${index}`, day, minor: index, status: "PENDING" });
    });
  expect(possiblyReplaced(rows("a"), rows("b"))).toHaveLength(20_000);
});

test("daysAround spans ten days around the rows that arrived", () => {
  const rows = [arrived(), arrived({ day: "2026-10-31" }), arrived({ day: "2026-11-11" })];
  expect(daysAround(rows)).toEqual({ first: "2026-10-21", last: "2026-11-30" });
});

const LATER = new Date(NOW.getTime() + 60_000);
const seen = { ...posted, seenAt: NOW };

test.each<[string, Partial<Transaction>, boolean]>([
  ["one with the bank's own id", { minor: 1, providerId: "bank-1", createdAt: null }, true],
  ["an equal one created after it was last reported", { minor: 14_000, createdAt: LATER }, true],
  ["an equal one that existed beside it", { minor: 14_000, createdAt: NOW }, false],
  ["an equal one of unknown age", { minor: 14_000, createdAt: null }, false],
  ["one of another amount", { minor: 1, createdAt: LATER }, false],
  ["money in", { minor: 14_000, createdAt: LATER, direction: "in" }, false],
  ["itself", { id: "old", minor: 14_000, createdAt: LATER }, false],
])("replacedOnOldestDay with %s (%#)", (_case, given, isReplaced) => {
  expect(replacedOnOldestDay([seen], [arrived(given)])).toEqual(isReplaced ? ["old"] : []);
});

test("replacedOnOldestDay uses each reported row once", () => {
  const known = [seen, { ...seen, id: "other" }];
  const reported = [arrived({ minor: 14_000, createdAt: LATER })];
  expect(replacedOnOldestDay(known, reported)).toEqual(["old"]);
});
