import { describe, expect, it } from "vitest";
import { accountSchema } from "../../src/pluggy/schemas.ts";
import { toAccount } from "../../src/pluggy/to-account.ts";
import { accountRow } from "./rows.ts";
import { startScriptedPluggy } from "./scripted-pluggy.ts";

/** What would be hashed; the hash itself is tried below. */
const read = (row: object) =>
  toAccount(accountSchema.parse(accountRow(row)), "person-1", (text) => text);

const CARD = { type: "CREDIT", subtype: "CREDIT_CARD", number: "8670", name: "Ultravioleta" };
const CREDIT = { brand: "MASTERCARD", creditLimit: 5000, availableCreditLimit: 3000 };
const bankData = (transferNumber: string | null) => ({ bankData: { transferNumber } });

describe("the identity of an account", () => {
  const identityOf = (row: object) => read(row).identity;

  it.each([
    ["at another time", { id: "other", itemId: "item-2", balance: 1 }, {}],
    ["with its number written otherwise", { number: "0001 / 12345 0" }, {}],
    ["with its name written otherwise", { name: " CONTA  corrente " }, {}],
    ["with an older name for its kind", { subtype: "CHECKINGS_ACCOUNT" }, {}],
    ["without a currency, which is the real", { currencyCode: null }, {}],
    [
      "by its transfer number, whatever it is called",
      { ...bankData("260/0001/0123450"), number: "12345-0", name: "Conta do Nubank" },
      bankData("260/1/12345-0"),
    ],
    [
      "by a transfer number that ends with a letter",
      { ...bankData("001/0001/12345-x"), number: "12345-x" },
      bankData("1/1/12345X"),
    ],
    [
      "by the four digits that every connector has",
      { ...CARD, number: "5555 4444 3333 8670" },
      CARD,
    ],
  ])("is the same %s", (_name, again, first) => {
    expect(identityOf(again)).toBe(identityOf(first));
    expect(identityOf(again)).not.toBeNull();
  });

  it.each([
    ["with another number", { number: "0001/54321-0" }, {}],
    ["of savings under the same number", { subtype: "SAVINGS_ACCOUNT" }, {}],
    ["of dollars under the same number", { currencyCode: "USD" }, {}],
    ["called otherwise, since the number alone does not name the bank", { name: "Conta PJ" }, {}],
    ["at another bank", bankData("341/0001/12345-0"), bankData("260/0001/12345-0")],
    ["whose parts only look alike when joined", bankData("260/11/2345"), bankData("260/1/12345")],
    ["that is a card with the same digits", { ...CARD, number: "0001/12345-0" }, {}],
    [
      "of another brand",
      { ...CARD, creditData: { brand: "VISA" } },
      { ...CARD, creditData: CREDIT },
    ],
    ["of another card", { ...CARD, number: "8671" }, CARD],
  ])("is another %s", (_name, other, first) => {
    expect(identityOf(other)).not.toBe(identityOf(first));
  });

  it.each([null, undefined, "", "xx", "12", "****-**"])(
    "is unknown with the number %j",
    (number) => {
      expect(identityOf({ ...bankData("260/0001/12345-0"), number })).toBeNull();
    },
  );

  it.each([null, undefined, 7, "", "12345-0", "260//1", "260/0001/0", {}])(
    "goes by the number where %j is no transfer number",
    (transferNumber) => {
      expect(identityOf({ bankData: { transferNumber } })).toBe(identityOf({}));
    },
  );

  it("says nothing about whose it is, and cannot be found by trying numbers", async () => {
    await using pluggy = await startScriptedPluggy();
    pluggy.answer("GET /accounts", { body: { results: [accountRow()], totalPages: 1 } });
    expect(identityOf({})).not.toMatch(/123\.?456\.?789|Ana/);
    const { fingerprint } = pluggy.client();
    expect(fingerprint("x")).toMatch(/^[0-9a-f]{64}$/);
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
