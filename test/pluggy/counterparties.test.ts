import { describe, expect, it } from "vitest";
import { transactionSchema } from "../../src/pluggy/schemas.ts";
import { toTransaction } from "../../src/pluggy/to-transaction.ts";
import type { HolderContext } from "../../src/pluggy/to-counterparty.ts";
import { transactionRow } from "./pluggy-rows.ts";
import { ABOUT } from "./about-the-holder.ts";

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
