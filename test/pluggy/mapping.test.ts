import { describe, expect, it } from "vitest";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import { accountSchema, itemSchema, transactionSchema } from "../../src/pluggy/schemas.ts";
import { toAccount } from "../../src/pluggy/to-account.ts";
import { toConnection } from "../../src/pluggy/to-connection.ts";
import { toTransaction } from "../../src/pluggy/to-transaction.ts";
import type { HolderContext } from "../../src/pluggy/to-counterparty.ts";
import { accountRow, itemRow, transactionRow } from "./pluggy-rows.ts";

const until = new Date("2026-11-20T10:05:00Z");
const ABOUT = { holder: null, keyedHash: (text: string) => `hash of ${text}` };
const expiring = { label: "Token", expiresAt: "2026-11-20T10:05:00.000Z" };

describe("the state of a connection", () => {
  const stateOf = (row: object) => toConnection(itemSchema.parse(itemRow(row))).state;

  it.each([
    ["UPDATED", "SUCCESS", { kind: "working" }],
    ["UPDATED", "PARTIAL_SUCCESS", { kind: "working" }],
    ["UPDATED", null, { kind: "working" }],
    ["PARTIAL_SUCCESS", "PARTIAL_SUCCESS", { kind: "working" }],
    ["OUTDATED", "PARTIAL_SUCCESS", { kind: "working" }],
    ["UPDATING", "CREATED", { kind: "updating" }],
    ["UPDATING", "TRANSACTIONS_IN_PROGRESS", { kind: "updating" }],
    ["UPDATING", "A_NEW_STEP", { kind: "updating" }],
    ["MERGING", "MERGING", { kind: "updating" }],
    ["LOGIN_ERROR", "INVALID_CREDENTIALS", { kind: "login-error", code: "INVALID_CREDENTIALS" }],
    ["LOGIN_ERROR", "ERROR", { kind: "login-error", code: null }],
    ["LOGIN_ERROR", "PARTIAL_SUCCESS", { kind: "login-error", code: "PARTIAL_SUCCESS" }],
    ["OUTDATED", "SITE_NOT_AVAILABLE", { kind: "outdated", code: "SITE_NOT_AVAILABLE" }],
    ["OUTDATED", "ERROR", { kind: "outdated", code: null }],
    ["OUTDATED", "TRANSACTIONS_IN_PROGRESS", { kind: "outdated", code: null }],
    ["SOMETHING_NEW", null, { kind: "outdated", code: null }],
    ["WAITING_USER_INPUT", "WAITING_USER_INPUT", { kind: "waiting-input", until: null }],
    ["UPDATING", "WAITING_USER_INPUT", { kind: "waiting-input", until: null }],
    ["WAITING_USER_ACTION", "WAITING_USER_ACTION", { kind: "waiting-action", until: null }],
    ["OUTDATED", "USER_AUTHORIZATION_PENDING", { kind: "waiting-action", until: null }],
    ["LOGIN_ERROR", "USER_AUTHORIZATION_PENDING", { kind: "waiting-action", until: null }],
  ])("of %s with %s", (status, executionStatus, expected) => {
    expect(stateOf({ status, executionStatus })).toEqual(expected);
  });

  it("has the bank's error code rather than the execution status", () => {
    const error = { code: "USER_AUTHORIZATION_REVOKED", message: "CPF 123 revoked" };
    expect(stateOf({ status: "LOGIN_ERROR", executionStatus: "ERROR", error })).toEqual({
      kind: "login-error",
      code: "USER_AUTHORIZATION_REVOKED",
    });
  });

  it("has the deadline of a code or an authorisation", () => {
    expect(stateOf({ status: "WAITING_USER_INPUT", parameter: expiring })).toEqual({
      kind: "waiting-input",
      until,
    });
    expect(stateOf({ status: "WAITING_USER_ACTION", userAction: expiring })).toEqual({
      kind: "waiting-action",
      until,
    });
  });

  it("is read when most keys are missing", () => {
    const row = { id: "item-1", connector: { id: 200, name: "MeuPluggy" }, status: "UPDATED" };
    expect(toConnection(itemSchema.parse(row))).toEqual({
      id: "item-1",
      bankName: "MeuPluggy",
      connectorId: 200,
      clientUserId: null,
      state: { kind: "working" },
      lastUpdatedAt: null,
      nextAutoSyncAt: null,
      consentExpiresAt: null,
      lagging: [],
    });
  });

  it("lists the products that a partial success did not update", () => {
    const at = "2026-11-12T10:00:00.000Z";
    const statusDetail = {
      accounts: { isUpdated: false, lastUpdatedAt: null, warnings: [{ code: "001" }] },
      creditCards: { isUpdated: true, lastUpdatedAt: at, warnings: [] },
      transactions: { isUpdated: false, lastUpdatedAt: at, warnings: [] },
      loans: null,
    };
    const partial = itemRow({ executionStatus: "PARTIAL_SUCCESS", statusDetail });
    expect(toConnection(itemSchema.parse(partial)).lagging).toEqual([
      { product: "accounts", since: null },
      { product: "transactions", since: new Date(at) },
    ]);
  });

  it.each([null, undefined, "x", {}, { accounts: null }, { accounts: 7 }, { accounts: {} }])(
    "lists no products when statusDetail is %j",
    (statusDetail) => {
      expect(toConnection(itemSchema.parse(itemRow({ statusDetail }))).lagging).toEqual([]);
    },
  );
});

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

describe("the counterparty of a transfer", () => {
  const document = (value: string) => ({ documentNumber: { type: "CPF", value } });
  const bob = { name: "Bob", ...document("987.654.321-00") };
  const ana = { name: "Ana", ...document("123.456.789-00") };
  const hashOf = (digits: string) => `hash of document\n${digits}`;
  const KNOWN = { ...ABOUT, holder: hashOf("12345678900") };
  const read = (row: object, about: HolderContext = KNOWN) =>
    toTransaction(transactionSchema.parse(transactionRow(row)), about).counterparty;

  it.each([
    ["the receiver of money out", { paymentData: { payer: ana, receiver: bob } }, "other"],
    ["the account holder as receiver", { paymentData: { payer: ana, receiver: ana } }, "own"],
    [
      "the payer of money in",
      { type: "CREDIT", amount: 1, paymentData: { payer: bob, receiver: ana } },
      "other",
    ],
    [
      "the payer by the amount's sign, without a type",
      { type: null, amount: 1, paymentData: { payer: ana } },
      "own",
    ],
    ["missing when only the holder is given", { paymentData: { payer: ana } }, undefined],
    ["a name without a document", { paymentData: { receiver: { name: " bob  silva" } } }, "name"],
    [
      "a name beside a masked document",
      { paymentData: { receiver: document("***.654.321-**") } },
      undefined,
    ],
    [
      "missing when the data are invalid",
      { paymentData: { receiver: { documentNumber: "1" } } },
      undefined,
    ],
    ["missing without payment data", { paymentData: "PIX" }, undefined],
  ])("is %s", (_case, row, kind) => {
    expect(read(row)?.kind).toBe(kind);
  });

  it("is hashed independently of punctuation", () => {
    const plain = { paymentData: { receiver: document("98765432100") } };
    expect(read({ paymentData: { receiver: bob } })).toEqual(read(plain));
    const person = { hash: hashOf("98765432100"), party: "person" };
    expect(read(plain)).toEqual({ kind: "other", ...person });
    expect(read(plain, ABOUT)).toEqual({ kind: "document", ...person });
  });

  it("is one company for all branches of a CNPJ, with letters too", () => {
    const company = (cnpj: string) => read({ paymentData: { receiver: document(cnpj) } });
    const expected = { kind: "other", hash: hashOf("12ABC345"), party: "company" };
    expect(company("12.abc.345/01DE-35")).toEqual(expected);
    expect(company("12ABC34501DE35")).toEqual(expected);
    expect(company("12.ABC.345/01DE-99")).toEqual({
      ...expected,
      hash: hashOf("12ABC34501DE99"),
    });
  });
});
