import { describe, expect, test } from "vitest";
import { alertOf, type Alert } from "../../../src/domain/alerts/alert.ts";
import { lowBalance, lowChanges } from "../../../src/domain/alerts/low-balance.ts";
import { samePurchases } from "../../../src/domain/alerts/same-purchase.ts";
import { makeAccount, makeTransaction, NOW } from "../../support/make.ts";

describe("a balance", () => {
  const HOUR_MS = 3_600_000;
  const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR_MS);
  const at = (balance: number | null, given = {}) => {
    return { account: makeAccount({ balance, ...given }), updatedAt: ago(1) };
  };
  const LIMIT = 20_000;
  const known = (minor = LIMIT): Alert =>
    alertOf(
      "user-1",
      {
        kind: "low",
        subject: "account-1",
        period: "",
        threshold: String(minor),
        itemId: null,
        transactionId: null,
      },
      NOW,
    );

  test("is low under the limit", () => {
    expect(lowBalance(at(19_999), LIMIT, NOW)).toBe(19_999);
    expect(lowBalance(at(20_000), LIMIT, NOW)).toBeNull();
    expect(lowBalance(at(-500), LIMIT, NOW)).toBe(-500);
  });

  test.each([
    ["of more than a day ago", { ...at(1), updatedAt: ago(25) }],
    ["of unknown age", { ...at(1), updatedAt: null }],
    ["that the bank does not give", at(null)],
    ["of a card", at(1, { type: "CREDIT" })],
    ["of savings", at(1, { subtype: "SAVINGS_ACCOUNT" })],
    ["in another currency", at(1, { currency: "USD" })],
    ["of an older copy", at(1, { supersededBy: "account-2" })],
    ["of a closed account", at(1, { closedAt: NOW })],
  ])("%s says nothing", (_case, balance) => {
    expect(lowBalance(balance, LIMIT, NOW)).toBeNull();
    expect(lowChanges([balance], [known()], LIMIT, NOW)).toEqual({ alerts: [], over: [] });
  });

  test("is told again only once it was well above the limit", () => {
    const changes = (balance: number) => lowChanges([at(balance)], [known()], LIMIT, NOW);
    expect(changes(19_000).alerts).toHaveLength(1);
    expect(changes(24_999)).toEqual({ alerts: [], over: [] });
    expect(changes(25_000).over).toEqual([known()]);
    expect(lowChanges([at(109_999)], [known()], 100_000, NOW).over).toEqual([]);
    expect(lowChanges([at(110_000)], [known()], 100_000, NOW).over).toEqual([known()]);
  });

  test("of another account, or another kind, ends nothing", () => {
    const other = { ...known(), subject: "account-2" };
    const large = { ...known(), kind: "large" } as const;
    expect(lowChanges([at(90_000)], [other, large], LIMIT, NOW).over).toEqual([]);
  });
});

describe("a pending purchase and its posted twin", () => {
  const row = (id: string, given = {}) =>
    makeTransaction({ id, minor: 50_000, description: "RESTAURANTE BOM", ...given });
  const twins = (gone: ReturnType<typeof row>[], news: ReturnType<typeof row>[]) =>
    Object.fromEntries(samePurchases(gone, news));

  test("are one, with a tip and some days later too", () => {
    expect(twins([row("a")], [row("b")])).toEqual({ a: "b" });
    expect(twins([row("a")], [row("b", { minor: 55_000, day: "2026-11-24" })])).toEqual({
      a: "b",
    });
  });

  test.each([
    ["at another amount", { minor: 80_000 }],
    ["long after", { day: "2026-12-01" }],
    ["elsewhere", { description: "CINEMA" }],
    ["in another direction", { direction: "in" }],
    ["in another currency", { currency: "USD" }],
    ["with another way to pay", { accountType: "CREDIT" }],
    ["that has its id", { id: "a" }],
  ])("are not one %s", (_case, given) => {
    expect(twins([row("a")], [row("b", given)])).toEqual({});
  });

  test("are paired once each, the most alike first, in any order", () => {
    const gone = [row("a"), row("b", { minor: 52_000 })];
    const news = [row("c", { minor: 52_000 }), row("d"), row("e", { day: "2026-11-21" })];
    expect(twins(gone, news)).toEqual({ a: "d", b: "c" });
    expect(twins(gone.toReversed(), news.toReversed())).toEqual({ a: "d", b: "c" });
    expect(twins([row("a"), row("b")], [row("d"), row("c")])).toEqual({ a: "c", b: "d" });
    expect(twins([row("a", { minor: 0 })], [row("b", { minor: 0 })])).toEqual({ a: "b" });
  });
});
