import { describe, expect, it } from "vitest";
import { compareAccounts } from "../../src/domain/same-account.ts";
import { accountSchema } from "../../src/pluggy/schemas.ts";
import { toAccount } from "../../src/pluggy/to-account.ts";
import { makeItem } from "../support/make.ts";
import { accountRow } from "./pluggy-rows.ts";
import { startScriptedPluggy } from "./scripted-pluggy.ts";

/** What would be hashed; the hash itself is tried below. */
const read = (row: object) =>
  toAccount(accountSchema.parse(accountRow(row)), "person-1", (text) => text);

const CARD = { type: "CREDIT", subtype: "CREDIT_CARD", number: "8670", name: "Ultravioleta" };
const CREDIT = { brand: "MASTERCARD", creditLimit: 5000, availableCreditLimit: 3000 };
const bankData = (transferNumber: string | null) => ({ bankData: { transferNumber } });

const CARD_IDENTITY = { ...CARD, creditData: CREDIT };

/** As the sync compares them: the same bank under two connections. */
function areOne(one: object, other: object): boolean {
  const copy = (row: object, itemId: string) => ({
    account: read({ ...row, itemId }),
    item: makeItem({ id: itemId, connectorId: itemId === "item-1" ? 212 : 612 }),
  });
  const match = compareAccounts(copy(one, "item-1"), copy(other, "item-2"));
  return match === "same" || match === "likely";
}

describe("the same account, written by two connectors", () => {
  it.each([
    ["with another name", { name: "Conta PJ" }, {}],
    [
      "with its brand in other signs",
      { ...CARD, creditData: { brand: "Master Card" } },
      CARD_IDENTITY,
    ],
    ["with and without its branch", { number: "12345-0" }, { number: "0001/12345-0" }],
    ["with its branch joined on", { number: "0001123450" }, { number: "0001/12345-0" }],
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
    ["with other signs in its number", { number: "0001 / 12345 0" }, {}],
    ["with an older name for its kind", { subtype: "CHECKINGS_ACCOUNT" }, {}],
    ["without a currency, which is the real", { currencyCode: null }, {}],
    [
      "with transfer numbers of other branches",
      { ...bankData("260/0001/0123450"), number: "1" },
      bankData("260/1/12345-0"),
    ],
    [
      "with a letter at the end",
      { ...bankData("001/0001/12345-x"), number: "12345-x" },
      { ...bankData("1/1/12345X"), number: null },
    ],
    ["masked but for its last digits", { ...CARD, number: "**** **** **** 8670" }, CARD],
    ["with a brand on one side only", CARD, CARD_IDENTITY],
    ["with a brand that is none", { ...CARD, creditData: { brand: "OUTRAS" } }, CARD_IDENTITY],
    [
      "with a brand's short name",
      { ...CARD, creditData: { brand: "Amex" } },
      { ...CARD, creditData: { brand: "AMERICAN_EXPRESS" } },
    ],
  ])("is one %s", (_name, one, other) => {
    expect(areOne(one, other)).toBe(true);
    expect(areOne(other, one)).toBe(true);
  });

  it.each([
    ["another number", { number: "0001/54321-0" }, {}],
    ["savings under the same number", { subtype: "SAVINGS_ACCOUNT" }, {}],
    ["dollars under the same number", { currencyCode: "USD" }, {}],
    ["another bank", bankData("341/0001/12345-0"), bankData("260/0001/12345-0")],
    ["a card with the same digits", { ...CARD, number: "0001/12345-0" }, {}],
    ["another brand", { ...CARD, creditData: { brand: "VISA" } }, CARD_IDENTITY],
    ["another card", { ...CARD, number: "8671" }, CARD],
    [
      "a masked number",
      { ...CARD, number: "5162 92** **** ****" },
      { ...CARD, number: "5162 92** **** ****" },
    ],
    ["two digits", { ...CARD, number: "12" }, { ...CARD, number: "12" }],
  ])("is not told by %s", (_name, one, other) => {
    expect(areOne(one, other)).toBe(false);
  });

  it.each([null, undefined, "", "xx", "12", "****-**", "1234****"])(
    "has no number in %j",
    (number) => {
      expect(read({ number }).identity?.numbers).toEqual([]);
    },
  );

  it.each([null, undefined, 7, "", "12345-0", "260//1", "260/0001/0", {}])(
    "goes by the number where %j is no transfer number",
    (transferNumber) => {
      expect(read({ bankData: { transferNumber } }).identity).toEqual(read({}).identity);
    },
  );

  it("keeps no number that can be read, and says nothing about whose it is", async () => {
    await using pluggy = await startScriptedPluggy();
    const { fingerprint } = pluggy.client();
    const account = toAccount(accountSchema.parse(accountRow()), "person-1", fingerprint);
    expect(account.identity?.numbers.length).toBeGreaterThan(0);
    for (const number of account.identity?.numbers ?? []) expect(number).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(read({}).identity)).not.toMatch(/123\.?456\.?789|Ana/);
    expect(fingerprint("x")).toBe(pluggy.client().fingerprint("x"));
    expect(fingerprint("x")).not.toBe(fingerprint("y"));
  });
});

describe("the limit that cards share", () => {
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
    ["by what Open Finance says", lines(line()), lines(line({ identificationNumber: "1111" }))],
    ["in whatever order", lines(line(), oneByOne), lines(oneByOne, line())],
    [
      "whatever else each card has for itself",
      lines(line()),
      lines(line(), line({ consolidationType: "INDIVIDUAL", limitAmount: 100 })),
    ],
    ["by the figures, where the bank says no more", CREDIT, { ...CREDIT, brand: "VISA" }],
  ])("is the same %s", (_name, one, other) => {
    expect(limitOf(one)).toBe(limitOf(other, { id: "card-2", number: "1111", name: "Gold" }));
    expect(limitOf(one)).not.toBeNull();
  });

  it.each([
    ["limits", lines(line()), lines(line({ limitAmount: 4000 })), {}],
    ["used amounts", lines(line()), lines(line({ usedAmount: 1 })), {}],
    ["debts of their own", lines(line()), lines(line()), { balance: 1999.99 }],
    ["connections", lines(line()), lines(line()), { itemId: "item-2" }],
    ["currencies", lines(line()), lines(line()), { currencyCode: "USD" }],
    ["figures", CREDIT, { ...CREDIT, availableCreditLimit: 2999 }, {}],
  ])("is not the same with other %s", (_name, one, other, row) => {
    expect(limitOf(one)).not.toBe(limitOf(other, row));
  });

  it.each([
    ["nothing of credit", null],
    ["no limit", { creditLimit: null, availableCreditLimit: 0 }],
    ["a limit of nothing", { creditLimit: 0, availableCreditLimit: 0 }],
    ["no word about what is left", { creditLimit: 5000 }],
    ["a limit of its own", lines(line({ consolidationType: "INDIVIDUAL" }))],
    ["something else", "5000"],
  ])("is unknown where the bank tells %s", (_name, creditData) => {
    expect(limitOf(creditData as object | null)).toBeNull();
  });

  it("is for cards only", () => {
    expect(read({ creditData: CREDIT }).sharedLimit).toBeNull();
  });

  it("is told from the figures where the list of limits is none", () => {
    expect(limitOf({ ...CREDIT, disaggregatedCreditLimits: "many" })).toBe(limitOf(CREDIT));
  });
});
