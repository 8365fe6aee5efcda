import { describe, expect, test } from "vitest";
import { transactionSchema } from "../../src/pluggy/schemas.ts";
import { toFacts } from "../../src/pluggy/to-facts.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import { transactionRow } from "./pluggy-rows.ts";

const read = (row: object) => toFacts(transactionSchema.parse(transactionRow(row)));
const card = (creditCardMetadata: object) => read({ creditCardMetadata });
const shop = (merchant: object) =>
  read({ merchant: { name: "X", businessName: "X", ...merchant } });

test("what the bank does not give is unknown", () => {
  expect(read({})).toEqual(NO_FACTS);
});

describe("the merchant category code", () => {
  test.each([
    [5411, "5411"],
    [742, "0742"],
    ["742", "0742"],
    [" 5812 ", "5812"],
    [0, null],
    ["0000", null],
    [123_456, null],
    [-5, null],
    [54.11, null],
    ["food", null],
    ["", null],
    [null, null],
    [{}, null],
  ])("%j is read as %j", (payeeMCC, mcc) => {
    expect(card({ payeeMCC }).mcc).toBe(mcc);
  });
});

describe("the CNPJ root", () => {
  test.each([
    ["17.895.646/0001-87", "17895646"],
    ["17895646000187", "17895646"],
    ["12.ABC.345/01DE-35", "12ABC345"],
    ["12.abc.345/01de-35", "12ABC345"],
    ["17.895.646/0001-88", null],
    ["00000000000000", null],
    ["17.895.646", null],
    ["••.•••.646/••••-••", null],
    ["", null],
    [17_895_646, null],
    [null, null],
  ])("of %j is %j", (cnpj, root) => {
    expect(shop({ cnpj }).cnpjRoot).toBe(root);
  });
});

test("the bank's wording is masked, and kept only where it says more than the description", () => {
  expect(read({ description: "UBER", descriptionRaw: "UBER" }).rawDescription).toBeNull();
  expect(read({ description: "UBER", descriptionRaw: "" }).rawDescription).toBeNull();
  expect(
    read({ description: "PIX", descriptionRaw: "PIX ANA 123.456.789-09" }).rawDescription,
  ).toBe("PIX ANA •••.789-••");
});

test.each([
  [" pix ", "PIX"],
  ["TRANSFERENCIA_MESMA_INSTITUICAO", "TRANSFERENCIA_MESMA_INSTITUICAO"],
  ["<script>", null],
  ["", null],
  [7, null],
])("the kind of operation %j is read as %j", (operationType, code) => {
  expect(read({ operationType }).operationType).toBe(code);
});

test("a fee, a credit, the bill and the time of the purchase are kept", () => {
  const facts = card({
    feeType: "ANUIDADE",
    otherCreditsType: "ESTORNO",
    billId: "bill-1",
    purchaseDate: "2026-09-05T00:00:00.000Z",
  });
  expect(facts).toMatchObject({
    feeType: "ANUIDADE",
    creditType: "ESTORNO",
    billId: "bill-1",
    purchasedAt: new Date("2026-09-05T00:00:00.000Z"),
  });
  expect(card({ billId: "a b\0" }).billId).toBeNull();
});

test("the activity of a merchant has digits only", () => {
  expect(shop({ cnae: "56.11-2/01" }).cnae).toBe("5611201");
  expect(shop({ cnae: "n/a" }).cnae).toBeNull();
});

test("the original amount is that of a foreign purchase, in its own minor units", () => {
  const charged = { amount: 5.99, amountInAccountCurrency: 33.55 };
  expect(read({ ...charged, currencyCode: "USD" }).original).toEqual({
    minor: 599,
    currency: "USD",
  });
  expect(read({ amount: 1200, amountInAccountCurrency: 41, currencyCode: "JPY" }).original).toEqual(
    { minor: 1200, currency: "JPY" },
  );
  expect(read({ ...charged, currencyCode: null }).original).toBeNull();
  expect(read({ ...charged, amount: 1e21, currencyCode: "USD" }).original).toBeNull();
});
