import { describe, expect, test } from "vitest";
import { successions, toldAgain } from "../../src/domain/same-account.ts";
import { makeAccount, makeTransaction } from "../support/make.ts";

const pairs = (...accounts: ReturnType<typeof makeAccount>[]) =>
  successions(accounts, ["item-1", "item-2", "item-3"]).map(({ old, successor }) => [
    old.id,
    successor.id,
  ]);
const old = makeAccount({ id: "old", identity: "same" });
const anew = makeAccount({ id: "anew", itemId: "item-2", identity: "same" });

describe("a bank connected anew", () => {
  test("its newest copy goes on", () => {
    expect(pairs(old, anew)).toEqual([["old", "anew"]]);
    expect(pairs(anew, old)).toEqual([["old", "anew"]]);
    const third = makeAccount({ id: "third", itemId: "item-3", identity: "same" });
    expect(pairs(old, anew, third)).toEqual([
      ["old", "third"],
      ["anew", "third"],
    ]);
  });

  test.each([
    ["another account", makeAccount({ ...anew, identity: "other" })],
    ["an account the bank tells too little of", makeAccount({ ...anew, identity: null })],
    ["a card with the account's number", makeAccount({ ...anew, type: "CREDIT" })],
    ["a second account of the same connection", makeAccount({ ...anew, itemId: "item-1" })],
  ])("%s is not the same account", (_case, other) => {
    expect(pairs(old, other)).toEqual([]);
  });

  test("is told once", () => {
    expect(pairs({ ...old, supersededBy: "anew" }, anew)).toEqual([]);
  });
});

describe("what the new copy tells again", () => {
  const move = (id: string, day: string, minor = 100) => makeTransaction({ id, day, minor });

  test("is everything after its first day; what lies before is kept", () => {
    const rows = [move("before", "2026-01-09"), move("after", "2026-01-11")];
    expect(toldAgain(rows, { firstDay: "2026-01-10", onFirstDay: [] })).toEqual(["after"]);
  });

  test("on its first day only what it has too, one for one", () => {
    const rows = [
      move("a", "2026-01-10"),
      move("b", "2026-01-10"),
      move("c", "2026-01-10"),
      move("d", "2026-01-10", 999),
    ];
    const onFirstDay = [move("x", "2026-01-10"), move("y", "2026-01-10")];
    expect(toldAgain(rows, { firstDay: "2026-01-10", onFirstDay })).toEqual(["a", "b"]);
  });
});
