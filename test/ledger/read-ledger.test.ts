import { expect, test } from "vitest";
import { cnpj, cpf } from "./documents.ts";
import { readLedger, type Ledger } from "./read-ledger.ts";

const ledger = (rows: string): Ledger => ({
  user: "ana",
  holder: { name: "Ana", document: cpf("123456789") },
  accounts: {
    account: { bank: "Itaú", type: "BANK", number: "1", tellsHolder: true },
    card: { bank: "Itaú", type: "CREDIT", number: "2", tellsHolder: true },
  },
  parties: { lar: { name: "LAR LTDA", document: cnpj("41203958") } },
  rows,
});

test("a transfer has the bank's sign, its kind and the other side", () => {
  expect(readLedger(ledger("09-05; account; -3180.00; rent; PIX @lar; PIX LAR {d}"))).toMatchObject(
    [
      {
        wire: {
          description: "PIX LAR 05/09",
          type: "DEBIT",
          amount: -3180,
          operationType: "PIX",
          categoryId: null,
          paymentData: { receiver: { documentNumber: { type: "CNPJ" } } },
        },
        label: { categoryId: "17010000", flow: "spending" },
        minor: 318_000,
      },
    ],
  );
});

test("a line has a transaction for each day, with its own amount and instalment", () => {
  const rows = readLedger(
    ledger("09-17 10-17; card; -10.00 -9.99; music; 5732 1/3; LOJA {n} >> X"),
  );
  expect(rows).toMatchObject([
    { wire: { description: "LOJA 01/03", descriptionRaw: "X", amount: 10 } },
    {
      wire: {
        description: "LOJA 02/03",
        amount: 9.99,
        creditCardMetadata: { payeeMCC: 5732, installmentNumber: 2, totalInstallments: 3 },
      },
    },
  ]);
});

test("an unknown label, account, party or amount is refused", () => {
  for (const line of [
    "09-05; account; -1.00; nonsense; ; X",
    "09-05; nowhere; -1.00; rent; ; X",
    "09-05; account; -1.00; rent; @nobody; X",
    "09-05; account; 1; rent; ; X",
  ])
    expect(() => readLedger(ledger(line))).toThrow("No ");
});
