import { expect, test } from "vitest";
import { missingFrom, type FoundParts } from "../../../src/domain/balances/missing-parts.ts";
import { makePosition } from "../../support/make-position.ts";
import { makeAccount, makeItem, NOW } from "../../support/make.ts";

const given = { kind: "given", askedAt: NOW, unreadable: 0 } as const;
const ITEM = makeItem({ productAnswers: { investments: given, loans: given } });
const money = { minor: 1, reserved: 0, free: 1 };
const account = makeAccount();
const card = makeAccount({ id: "card-1", type: "CREDIT" });
const WHOLE: FoundParts = {
  accounts: [{ account, money }],
  cards: [{ accounts: [card], minor: 5 }],
  positions: [makePosition()],
};

test("of a bank that told everything nothing is missing, also where it gives no investments", () => {
  expect(missingFrom(ITEM, WHOLE)).toEqual([]);
  const refused = { ...given, kind: "refused" } as const;
  const productAnswers = { investments: refused, loans: refused };
  expect(missingFrom({ ...ITEM, productAnswers }, WHOLE)).toEqual([]);
});

test("what has no amount is missing in its currency", () => {
  const position = makePosition({ minor: null, currency: "USD" });
  const parts: FoundParts = {
    accounts: [{ account, money: null }],
    cards: [{ accounts: [card], minor: null }],
    positions: [position],
  };
  expect(missingFrom(ITEM, parts)).toEqual([
    { kind: "account", currency: "BRL", account },
    { kind: "account", currency: "BRL", account: card },
    { kind: "position", currency: "USD", position },
  ]);
});

test("what the bank did not deliver or answer, or cannot be read, may be in any currency", () => {
  const item = makeItem({
    lagging: [{ product: "cards", since: null }],
    unreadableAccounts: 1,
    productAnswers: { investments: { ...given, unreadable: 2 }, loans: null },
  });
  expect(missingFrom(item, { ...WHOLE, cards: [] })).toEqual([
    { kind: "not-delivered", currency: null, what: "cards" },
    { kind: "not-answered", currency: null, what: "loans" },
    { kind: "unreadable", currency: null, count: 3 },
  ]);
  const loans = { ...given, unreadable: 4 };
  expect(missingFrom(makeItem({ productAnswers: { investments: null, loans } }), WHOLE)).toEqual([
    { kind: "not-answered", currency: null, what: "investments" },
    { kind: "unreadable", currency: null, count: 4 },
  ]);
});
