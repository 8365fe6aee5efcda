import { expect, test } from "vitest";
import { groupCopies, possiblePairs } from "../../src/domain/group-copies.ts";
import type { ConnectedAccount } from "../../src/domain/same-account.ts";
import { makeAccount, makeItem, NOW } from "../support/make.ts";

const FULLY_SYNCED = { ...makeAccount().syncCheckpoint, fullSyncAt: NOW };
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

function copy(
  id: string,
  account: Partial<ConnectedAccount["account"]> = {},
  item: Partial<ConnectedAccount["item"]> = {},
): ConnectedAccount {
  const itemId = item.id ?? `item of ${id}`;
  const identity = { numbers: ["1"], brand: null, bankCode: null };
  return {
    account: makeAccount({ id, itemId, identity, syncCheckpoint: FULLY_SYNCED, ...account }),
    item: makeItem({ id: itemId, ...item }),
  };
}

const orderOf = (...copies: ConnectedAccount[]) =>
  groupCopies(copies, possiblePairs(copies)).map((group) => group.map(({ account }) => account.id));

test("groupCopies puts the copy of the newest connection first", () => {
  const copies = [
    copy("a"),
    copy("b", {}, { linkedAt: later(2) }),
    copy("c", {}, { linkedAt: later(1) }),
  ];
  expect(orderOf(...copies)).toEqual([["b", "c", "a"]]);
  expect(orderOf(...copies.toReversed())).toEqual([["b", "c", "a"]]);
});

test.each<[string, Partial<ConnectedAccount["account"]>, Partial<ConnectedAccount["item"]>]>([
  ["was never fully synced", { syncCheckpoint: makeAccount().syncCheckpoint }, {}],
  ["is of a removed connection", {}, { state: { kind: "removed" } }],
  ["is of a connection that needs a login", {}, { state: { kind: "login-error", code: null } }],
  ["is no longer listed", { closedAt: NOW }, {}],
  ["is being deleted", {}, { deletionRequestedAt: NOW }],
])("groupCopies does not put a copy first that %s", (_case, account, item) => {
  expect(orderOf(copy("a"), copy("b", account, { linkedAt: later(1), ...item }))).toEqual([
    ["a", "b"],
  ]);
});

test("groupCopies puts the id that works first, of equals the smaller id", () => {
  const failing = { syncCheckpoint: { ...FULLY_SYNCED, failingSince: NOW } };
  expect(orderOf(copy("a", failing, { id: "item" }), copy("b", {}, { id: "item" }))).toEqual([
    ["b", "a"],
  ]);
  expect(orderOf(copy("b"), copy("a"))).toEqual([["a", "b"]]);
});

test("groupCopies never joins two accounts of one connection through a third", () => {
  const masked = {
    type: "CREDIT",
    identity: { numbers: [], brand: null, bankCode: null },
  } as const;
  const one = copy("a", masked, { id: "item" });
  const two = copy("b", masked, { id: "item" });
  expect(orderOf(one, two, copy("c", masked))).toEqual([["a", "c"]]);
});

test("groupCopies leaves accounts without a copy out", () => {
  expect(orderOf(copy("a"), copy("b", { currency: "USD" }))).toEqual([]);
});
