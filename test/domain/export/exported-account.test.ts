import { expect, test } from "vitest";
import type { Account } from "../../../src/domain/account.ts";
import { exportedAccounts } from "../../../src/domain/export/exported-account.ts";
import { makeAccount, NOW } from "../../support/make.ts";

const BANKS = new Map([
  ["item-1", { bankName: "Nubank" }],
  ["item-2", { bankName: "Itaú" }],
]);

function exported(...given: readonly Partial<Account>[]) {
  return exportedAccounts({
    accounts: given.map(makeAccount),
    banks: BANKS,
    currentItems: new Set(["item-2"]),
  }).map(({ account, ids, bank, isCurrent }) => [account.id, ids, bank?.bankName, isCurrent]);
}

test("an account stands for all its copies, through any number of connections", () => {
  expect(
    exported(
      { id: "old", supersededBy: "older" },
      { id: "older", supersededBy: "now" },
      { id: "now", itemId: "item-2" },
      { id: "card", itemId: "item-2", closedAt: NOW },
      { id: "gone", supersededBy: "nowhere" },
      { id: "lost", itemId: "item-9" },
    ),
  ).toEqual([
    ["gone", ["gone"], "Nubank", false],
    ["now", ["old", "older", "now"], "Itaú", true],
    ["card", ["card"], "Itaú", false],
    ["lost", ["lost"], undefined, false],
  ]);
});

test("copies that supersede each other do not hang it", () => {
  expect(exported({ id: "a", supersededBy: "b" }, { id: "b", supersededBy: "a" })).toEqual([
    ["b", ["a"], "Nubank", false],
    ["a", ["b"], "Nubank", false],
  ]);
});
