import { describe, expect, it } from "vitest";
import { accountSchema } from "../../src/pluggy/schemas.ts";
import { toAccount } from "../../src/pluggy/to-account.ts";
import { accountRow } from "./pluggy-rows.ts";

describe("an account", () => {
  const keyedHash = (text: string) => `hash of ${text}`;
  const read = (row: object) =>
    toAccount(accountSchema.parse(accountRow(row)), "user-1", keyedHash);

  it("has its name and last digits, and no more", () => {
    expect(read({})).toEqual({
      id: "account-1",
      itemId: "item-1",
      userId: "user-1",
      type: "BANK",
      subtype: "CHECKING_ACCOUNT",
      name: "Conta Corrente",
      lastDigits: "3450",
      currency: "BRL",
      balance: 123_456,
      balanceAt: null,
      funds: null,
      identity: {
        numbers: [expect.stringContaining("hash of account"), expect.any(String)] as string[],
        brand: null,
        bankCode: null,
      },
      sharedLimit: null,
      dueDay: null,
      firstDay: null,
      closingDay: null,
      closingDate: null,
      holder: "hash of document\n12345678900",
      supersededBy: null,
      closedAt: null,
      syncCheckpoint: {
        watermark: null,
        fullSyncAt: null,
        factsVersion: 0,
        unreadable: [],
        failingSince: null,
      },
    });
  });

  const card = { type: "CREDIT", subtype: "CREDIT_CARD" };
  const pot = (...availableAmounts: readonly (object | null)[]) => ({
    name: "Férias",
    availableAmounts,
  });
  const NO_FUNDS = { invested: null, reserved: null, overdraftUsed: null };

  it.each([
    [{ automaticallyInvestedBalance: 12.345 }, { ...NO_FUNDS, invested: 1235 }],
    [{ automaticallyInvestedBalance: -3 }, { ...NO_FUNDS, invested: 0 }],
    [{ automaticallyInvestedBalance: 1e300 }, null],
    [{ automaticallyInvestedBalance: "1" }, null],
    [
      { overdraftUsedLimit: 5, unarrangedOverdraftAmount: 2 },
      { ...NO_FUNDS, overdraftUsed: 700 },
    ],
    [
      {
        hasReservedBalance: true,
        reservedBalances: [
          pot({ amount: 1.5, currencyCode: "BRL" }, { amount: 2 }, null),
          pot({ amount: 9, currencyCode: "USD" }, { amount: 3, currencyCode: "BRL" }),
          null,
        ],
      },
      { ...NO_FUNDS, reserved: 650 },
    ],
    [{ reservedBalances: "none" }, null],
    ["none", null],
  ])("with the bank's data %j has the funds %j", (bankData, funds) => {
    expect(read({ bankData }).funds).toEqual(funds);
    expect(read({ ...card, bankData }).funds).toBeNull();
  });

  it.each([
    ["a day", "2026-08-15", "2026-08-15"],
    ["a day's midnight in UTC", "2026-08-15T00:00:00.000Z", "2026-08-15"],
    ["a day's midnight in São Paulo", "2026-08-15T03:00:00.000Z", "2026-08-15"],
    ["a time of day", "2026-08-16T01:00:00.000Z", "2026-08-15"],
    ["no day", null, null],
    ["an invalid date", "soon", null],
  ])("has the due day of a bill due on %s", (_what, balanceDueDate, day) => {
    const creditData = { balanceDueDate };
    expect(read({ ...card, creditData }).dueDay).toBe(day);
    expect(read({ creditData }).dueDay).toBeNull();
  });

  it.each([
    ["money", { balance: 10.005 }, 1001],
    ["an overdraft", { balance: -83_710.8 }, -8_371_080],
    ["a float with rounding error", { balance: 0.1 + 0.2 }, 30],
    ["zero, never negative zero", { balance: -0.001 }, 0],
    ["null when missing", { balance: null }, null],
    ["null when it is no number", { balance: "12" }, null],
    ["null when it is not countable", { balance: 1e21 }, null],
    ["yen", { balance: 1500, currencyCode: "JPY" }, 1500],
    ["the debt of a real card", { ...card, balance: 503.1 }, 50_310],
    ["the debt of a sandbox card", { ...card, balance: -503.1 }, 50_310],
    [
      "the debt of a card by its subtype",
      { type: "CARD", subtype: "CREDIT_CARD", balance: -1 },
      100,
    ],
  ])("has the balance: %s", (_name, row, balance) => {
    expect(read(row).balance).toBe(balance);
  });

  it.each([
    ["xxxx8670", "8670"],
    ["5162 92** **** ****", null],
    ["5162 92** **** 1234", "1234"],
    ["5555 4444 3333 2222", "2222"],
    ["12", "12"],
    ["****", null],
    ["", null],
    [null, null],
    [undefined, null],
  ])("with number %s has the last digits %s", (number, lastDigits) => {
    expect(read({ number }).lastDigits).toBe(lastDigits);
  });

  it.each([
    ["brl", "BRL"],
    [" BRL", "BRL"],
    ["R$", "BRL"],
    ["", "BRL"],
    [null, "BRL"],
    ["usd", "USD"],
  ])("with currency %j is in %s", (currencyCode, currency) => {
    expect(read({ currencyCode }).currency).toBe(currency);
  });

  it("has an empty name when the bank gives none", () => {
    expect(read({ name: null }).name).toBe("");
  });

  it("has a name with masked numbers", () => {
    expect(read({ name: "Conta 12345-6\u200B" }).name).toBe("Conta •••3456");
    expect(read({ name: "\0", marketingName: "Gold\0" }).name).toBe("Gold");
  });

  it("is named by the marketing name when it has no name", () => {
    expect(read({ name: null, marketingName: "Gold" }).name).toBe("Gold");
    expect(read({ name: " ", marketingName: "Gold" }).name).toBe("Gold");
  });
});
