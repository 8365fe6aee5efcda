import { expect, test } from "vitest";
import { possibleTwins } from "../../src/domain/pending-twin.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { makeTransaction } from "../support/make.ts";

const pending = makeTransaction({ id: "pending", status: "PENDING" });
const posted = makeTransaction({ id: "posted" });

test.each<[string, Partial<Transaction>, boolean]>([
  ["the same purchase", {}, true],
  ["three days later", { day: "2026-11-23" }, true],
  ["four days later", { day: "2026-11-24" }, false],
  ["another amount", { minor: 1 }, false],
  ["another currency", { currency: "USD" }, false],
  ["another account", { accountId: "account-2" }, false],
  ["a refund", { direction: "in" }, false],
  ["another instalment", { instalment: { number: 2, total: 3 } }, false],
  ["pending too", { status: "PENDING" }, false],
  ["itself, posted now", { id: "pending" }, false],
])("%s", (_case, given, may) => {
  expect(possibleTwins([pending], [{ ...posted, ...given }])).toEqual(may ? ["pending"] : []);
});

test("a posted movement is nobody's twin", () => {
  expect(possibleTwins([posted], [makeTransaction({ id: "other" })])).toEqual([]);
});
