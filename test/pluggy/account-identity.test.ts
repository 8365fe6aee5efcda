import { describe, expect, it } from "vitest";
import { compareAccounts } from "../../src/domain/same-account.ts";
import { accountSchema } from "../../src/pluggy/schemas.ts";
import { toAccount } from "../../src/pluggy/to-account.ts";
import { makeItem } from "../support/make.ts";
import { accountRow } from "./pluggy-rows.ts";
import { startScriptedPluggy } from "./scripted-pluggy.ts";

/** Shows what would be hashed; the hash itself is tested below. */
const read = (row: object) =>
  toAccount(accountSchema.parse(accountRow(row)), "user-1", (text) => text);

const CARD = { type: "CREDIT", subtype: "CREDIT_CARD", number: "8670", name: "Ultravioleta" };
const CREDIT = { brand: "MASTERCARD", creditLimit: 5000, availableCreditLimit: 3000 };
const bankData = (transferNumber: string | null) => ({ bankData: { transferNumber } });

const CARD_IDENTITY = { ...CARD, creditData: CREDIT };

/** Compares accounts of two connections to one bank, as the sync does. */
function areOne(one: object, other: object): boolean {
  const copy = (row: object, itemId: string) => ({
    account: read({ ...row, itemId }),
    item: makeItem({ id: itemId, connectorId: itemId === "item-1" ? 212 : 612 }),
  });
  const match = compareAccounts(copy(one, "item-1"), copy(other, "item-2"));
  return match === "same" || match === "likely";
}

describe("identityOf", () => {
  it.each([
    ["with another name", { name: "Conta PJ" }, {}],
    [
      "with its brand in another punctuation",
      { ...CARD, creditData: { brand: "Master Card" } },
      CARD_IDENTITY,
    ],
    ["with and without its branch", { number: "12345-0" }, { number: "0001/12345-0" }],
    ["with its branch prepended", { number: "0001123450" }, { number: "0001/12345-0" }],
    [
      "with a transfer number on one side only",
      { ...bankData("260/0001/12345-0"), number: null },
      {},
    ],
    [
      "a card with another name and more of its number",
      { ...CARD_IDENTITY, number: "5555 4444 3333 8670", name: "Black" },
      CARD_IDENTITY,
    ],
    ["at another time", { id: "other", balance: 1 }, {}],
    ["with other punctuation in its number", { number: "0001 / 12345 0" }, {}],
    ["with an older subtype", { subtype: "CHECKINGS_ACCOUNT" }, {}],
    ["without a currency, which means BRL", { currencyCode: null }, {}],
    [
      "with transfer numbers of other branches",
      { ...bankData("260/0001/0123450"), number: "1" },
      bankData("260/1/12345-0"),
    ],
    [
      "with a letter as check digit",
      { ...bankData("001/0001/12345-x"), number: "12345-x" },
      { ...bankData("1/1/12345X"), number: null },
    ],
    [
      "with a masked number that ends in the same digits",
      { ...CARD, number: "**** **** **** 8670" },
      CARD,
    ],
    ["with a brand on one side only", CARD, CARD_IDENTITY],
    ["with a brand outside the list", { ...CARD, creditData: { brand: "OUTRAS" } }, CARD_IDENTITY],
    [
      "with a brand's short name",
      { ...CARD, creditData: { brand: "Amex" } },
      { ...CARD, creditData: { brand: "AMERICAN_EXPRESS" } },
    ],
  ])("matches an account %s", (_name, one, other) => {
    expect(areOne(one, other)).toBe(true);
    expect(areOne(other, one)).toBe(true);
  });

  it.each([
    ["another number", { number: "0001/54321-0" }, {}],
    ["a savings account with the same number", { subtype: "SAVINGS_ACCOUNT" }, {}],
    ["an account in USD with the same number", { currencyCode: "USD" }, {}],
    ["another bank", bankData("341/0001/12345-0"), bankData("260/0001/12345-0")],
    ["a card with the same digits", { ...CARD, number: "0001/12345-0" }, {}],
    ["another brand", { ...CARD, creditData: { brand: "VISA" } }, CARD_IDENTITY],
    ["another card", { ...CARD, number: "8671" }, CARD],
    [
      "a masked number",
      { ...CARD, number: "5162 92** **** ****" },
      { ...CARD, number: "5162 92** **** ****" },
    ],
    ["a number of two digits", { ...CARD, number: "12" }, { ...CARD, number: "12" }],
  ])("does not match %s", (_name, one, other) => {
    expect(areOne(one, other)).toBe(false);
  });

  it.each([null, undefined, "", "xx", "12", "****-**", "1234****"])(
    "has no number for %j",
    (number) => {
      expect(read({ number }).identity?.numbers).toEqual([]);
    },
  );

  it.each([null, undefined, 7, "", "12345-0", "260//1", "260/0001/0", {}])(
    "uses the account number when the transfer number is %j",
    (transferNumber) => {
      expect(read({ bankData: { transferNumber } }).identity).toEqual(read({}).identity);
    },
  );

  it("contains no readable number and no holder", async () => {
    await using pluggy = await startScriptedPluggy();
    const { keyedHash } = pluggy.client();
    const account = toAccount(accountSchema.parse(accountRow()), "user-1", keyedHash);
    expect(account.identity?.numbers.length).toBeGreaterThan(0);
    for (const number of account.identity?.numbers ?? []) expect(number).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(read({}).identity)).not.toMatch(/123\.?456\.?789|Ana/);
    expect(keyedHash("x")).toBe(pluggy.client().keyedHash("x"));
    expect(keyedHash("x")).not.toBe(keyedHash("y"));
  });
});

describe("sharedLimitOf", () => {
  const limitOf = (creditData: object | null, row: object = {}) =>
    read({ ...CARD, balance: 2000, creditData, ...row }).sharedLimit;
  const line = (change: object = {}) => ({
    creditLineLimitType: "LIMITE_CREDITO_TOTAL",
    consolidationType: "CONSOLIDADO",
    identificationNumber: "8670",
    usedAmount: 2000,
    limitAmount: 5000,
    ...change,
  });
  const lines = (...disaggregatedCreditLimits: object[]) => ({ disaggregatedCreditLimits });
  const oneByOne = line({
    creditLineLimitType: "LIMITE_CREDITO_MODALIDADE_OPERACAO",
    lineName: "CREDITO_A_VISTA",
  });

  it.each([
    ["for equal Open Finance limits", lines(line()), lines(line({ identificationNumber: "1111" }))],
    ["for limits in another order", lines(line(), oneByOne), lines(oneByOne, line())],
    [
      "despite further limits of each card",
      lines(line()),
      lines(line(), line({ consolidationType: "INDIVIDUAL", limitAmount: 100 })),
    ],
    ["for equal amounts without a list of limits", CREDIT, { ...CREDIT, brand: "VISA" }],
  ])("is equal %s", (_name, one, other) => {
    expect(limitOf(one)).toBe(limitOf(other, { id: "card-2", number: "1111", name: "Gold" }));
    expect(limitOf(one)).not.toBeNull();
  });

  it.each([
    ["limits", lines(line()), lines(line({ limitAmount: 4000 })), {}],
    ["used amounts", lines(line()), lines(line({ usedAmount: 1 })), {}],
    ["debts of their own", lines(line()), lines(line()), { balance: 1999.99 }],
    ["connections", lines(line()), lines(line()), { itemId: "item-2" }],
    ["currencies", lines(line()), lines(line()), { currencyCode: "USD" }],
    ["amounts", CREDIT, { ...CREDIT, availableCreditLimit: 2999 }, {}],
  ])("differs for other %s", (_name, one, other, row) => {
    expect(limitOf(one)).not.toBe(limitOf(other, row));
  });

  it.each([
    ["no credit data", null],
    ["no limit", { creditLimit: null, availableCreditLimit: 0 }],
    ["a limit of zero", { creditLimit: 0, availableCreditLimit: 0 }],
    ["no available limit", { creditLimit: 5000 }],
    ["a limit of the card's own", lines(line({ consolidationType: "INDIVIDUAL" }))],
    ["invalid credit data", "5000"],
  ])("is null when the bank gives %s", (_name, creditData) => {
    expect(limitOf(creditData as object | null)).toBeNull();
  });

  it("is null for accounts", () => {
    expect(read({ creditData: CREDIT }).sharedLimit).toBeNull();
  });

  it("uses the amounts when the list of limits is empty", () => {
    expect(limitOf({ ...CREDIT, disaggregatedCreditLimits: "many" })).toBe(limitOf(CREDIT));
  });
});
