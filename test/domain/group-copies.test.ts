import { expect, test } from "vitest";
import { groupCopies, possiblePairs } from "../../src/domain/group-copies.ts";
import type { AccountCopy } from "../../src/domain/same-account.ts";
import { makeAccount, makeItem, NOW } from "../support/make.ts";

const WALKED = { ...makeAccount().syncCheckpoint, fullSyncAt: NOW };
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

function copy(
  id: string,
  account: Partial<AccountCopy["account"]> = {},
  item: Partial<AccountCopy["item"]> = {},
): AccountCopy {
  const itemId = item.id ?? `item of ${id}`;
  const identity = { numbers: ["1"], brand: null, bankCode: null };
  return {
    account: makeAccount({ id, itemId, identity, syncCheckpoint: WALKED, ...account }),
    item: makeItem({ id: itemId, ...item }),
  };
}

const orderOf = (...copies: AccountCopy[]) =>
  groupCopies(copies, possiblePairs(copies)).map((group) => group.map(({ account }) => account.id));

test("the copy of the newest connection goes on", () => {
  const copies = [
    copy("a"),
    copy("b", {}, { linkedAt: later(2) }),
    copy("c", {}, { linkedAt: later(1) }),
  ];
  expect(orderOf(...copies)).toEqual([["b", "c", "a"]]);
  expect(orderOf(...copies.toReversed())).toEqual([["b", "c", "a"]]);
});

test.each<[string, Partial<AccountCopy["account"]>, Partial<AccountCopy["item"]>]>([
  ["was never walked whole", { syncCheckpoint: makeAccount().syncCheckpoint }, {}],
  ["is of a connection that was removed", {}, { state: { kind: "removed" } }],
  ["is of a connection that needs a login", {}, { state: { kind: "login-error", code: null } }],
  ["is listed no more", { closedAt: NOW }, {}],
  ["is about to be deleted", {}, { deletionRequestedAt: NOW }],
])("but not one that %s", (_case, account, item) => {
  expect(orderOf(copy("a"), copy("b", account, { linkedAt: later(1), ...item }))).toEqual([
    ["a", "b"],
  ]);
});

test("of one connection the id that answers goes on, of equals the same one always", () => {
  const failing = { syncCheckpoint: { ...WALKED, failingSince: NOW } };
  expect(orderOf(copy("a", failing, { id: "item" }), copy("b", {}, { id: "item" }))).toEqual([
    ["b", "a"],
  ]);
  expect(orderOf(copy("b"), copy("a"))).toEqual([["a", "b"]]);
});

test("two accounts that a connection lists never come together through a third", () => {
  const masked = {
    type: "CREDIT",
    identity: { numbers: [], brand: null, bankCode: null },
  } as const;
  const one = copy("a", masked, { id: "item" });
  const two = copy("b", masked, { id: "item" });
  expect(orderOf(one, two, copy("c", masked))).toEqual([["a", "c"]]);
});

test("other accounts are in no group", () => {
  expect(orderOf(copy("a"), copy("b", { currency: "USD" }))).toEqual([]);
});
