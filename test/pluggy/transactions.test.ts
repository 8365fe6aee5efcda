import { describe, expect, it } from "vitest";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import { transactionSchema } from "../../src/pluggy/schemas.ts";
import { toTransaction } from "../../src/pluggy/to-transaction.ts";
import { transactionRow } from "./pluggy-rows.ts";
import { ABOUT } from "./about-the-holder.ts";

describe("a transaction", () => {
  const read = (row: object) => toTransaction(transactionSchema.parse(transactionRow(row)), ABOUT);

  it("has the bank's values, with dates parsed", () => {
    expect(read({})).toEqual({
      id: "row-1",
      accountId: "account-1",
      date: new Date("2026-11-15T03:00:00Z"),
      description: "PIX ENVIADO",
      type: "DEBIT",
      amount: -150.5,
      amountInAccountCurrency: null,
      currency: "BRL",
      categoryId: "05070000",
      status: "POSTED",
      merchant: null,
      providerId: null,
      instalment: null,
      facts: NO_FACTS,
      counterparty: null,
      otherCredit: null,
      createdAt: new Date("2026-11-15T12:00:00Z"),
    });
  });

  it.each([
    ["2026-11-15T03:00:00.000Z", "2026-11-15T03:00:00.000Z"],
    ["2026-11-15T03:00:00Z", "2026-11-15T03:00:00.000Z"],
    ["2026-11-15", "2026-11-15T00:00:00.000Z"],
    ["2026-11-15T22:10:00", "2026-11-15T22:10:00.000Z"],
    ["2026-11-15T22:10:00-03:00", "2026-11-16T01:10:00.000Z"],
  ])("dated %s has the date %s", (date, expected) => {
    expect(read({ date }).date.toISOString()).toBe(expected);
  });

  it("keeps a description that looks like a date", () => {
    expect(read({ description: "2026-11-15T03:00:00.000Z" }).description).toBe(
      "2026-11-15T03:00:00.000Z",
    );
  });

  it("uses the raw description when there is no other", () => {
    expect(read({ description: null, descriptionRaw: "RAW" }).description).toBe("RAW");
    expect(read({ description: null }).description).toBe("");
  });

  it.each([
    ["usd ", "USD"],
    ["R$", "BRL"],
    [" ", null],
    [null, null],
  ])("with currency %j is in %s", (currencyCode, currency) => {
    expect(read({ currencyCode }).currency).toBe(currency);
  });

  it.each([[null], ["soon"], ["0001-01-01"], ["9999-01-01"], [7]])(
    "created at %j has no creation date",
    (createdAt) => {
      expect(read({ createdAt }).createdAt).toBeNull();
    },
  );

  it.each([
    [null, null],
    ["TRANSFER", null],
    ["CREDIT", "CREDIT"],
  ])("of type %s has a known type or none", (type, expected) => {
    expect(read({ type }).type).toBe(expected);
  });

  it.each([
    ["PENDING", "PENDING"],
    ["POSTED", "POSTED"],
    [null, "POSTED"],
  ])("with status %s is pending or posted", (status, expected) => {
    expect(read({ status }).status).toBe(expected);
  });

  it.each([
    [
      { installmentNumber: 2, totalInstallments: 10 },
      { number: 2, total: 10 },
    ],
    [{ installmentNumber: 1, totalInstallments: 1 }, null],
    [{ installmentNumber: 13, totalInstallments: 12 }, null],
    [{ installmentNumber: 0, totalInstallments: 0 }, null],
    [{ totalInstallments: 3 }, null],
    [{ cardNumber: "8670" }, null],
    [{ installmentNumber: "2", totalInstallments: 10 }, null],
    [{ installmentNumber: 1e9, totalInstallments: 1e9 }, null],
  ])("on a card with %j is instalment %j", (creditCardMetadata, expected) => {
    expect(read({ creditCardMetadata }).instalment).toEqual(expected);
  });

  it.each([
    ["2026-10", "2026-10"],
    ["2026-10-15", "2026-10"],
    ["0001-01", null],
    ["2026-13", null],
    ["next", null],
    [undefined, null],
  ])("with the forecast %s is on the bill of %s", (billForecastDate, month) => {
    const purchaseDate = "2026-09-05T00:00:00.000Z";
    const row = read({ creditCardMetadata: { billForecastDate, purchaseDate } });
    expect([row.facts.billForecast, row.facts.purchasedAt]).toEqual([
      month,
      new Date(purchaseDate),
    ]);
  });

  it("has no documents, long numbers or invisible characters", () => {
    const row = read({
      description: "PIX 123.456.789-09 \u202EJOAO",
      merchant: { name: "\u200B", businessName: "JOAO 12345678909" },
    });
    expect([row.description, row.merchant]).toEqual(["PIX •••.789-•• JOAO", "JOAO •••.789-••"]);
    expect(read({ description: null, descriptionRaw: "CC 123456789" }).description).toBe(
      "CC •••6789",
    );
  });

  it.each([
    [{ name: "iFood", businessName: "IFOOD SA", cnpj: "1" }, "iFood"],
    [{ name: null, businessName: "IFOOD SA" }, "IFOOD SA"],
    ["iFood", null],
  ])("with the merchant %j", (merchant, expected) => {
    expect(read({ merchant }).merchant).toBe(expected);
  });

  it("of a foreign purchase has both amounts", () => {
    const row = read({ amount: 20, currencyCode: "USD", amountInAccountCurrency: 110.4 });
    expect([row.amount, row.currency, row.amountInAccountCurrency]).toEqual([20, "USD", 110.4]);
  });

  it.each([
    ["BILL_INSTALLMENT", "bill-financing"],
    ["REVOLVING_CREDIT", "bill-financing"],
    ["LOAN", "loan"],
    ["OTHER", null],
    [7, null],
  ])("on a card with the credit type %s is %s", (otherCreditsType, expected) => {
    expect(read({ creditCardMetadata: { otherCreditsType } }).otherCredit).toBe(expected);
  });
});
