import { expect, it } from "vitest";
import { bankWording } from "./bank-wording.ts";

const base = { key: "key", day: "2026-11-03", direction: "out" } as const;
const card = { ...base, account: "card" } as const;
const checking = { ...base, account: "checking" } as const;

/** The different wordings over many rows. */
const wordings = (row: Parameters<typeof bankWording>[0]): Set<string | null> =>
  new Set(Array.from({ length: 200 }, (_, index) => bankWording({ ...row, key: `row ${index}` })));

it("is the description in plain capitals, with the day of a transfer", () => {
  expect(bankWording({ ...checking, description: "COMGÁS" })).toBe("COMGAS");
  expect(bankWording({ ...checking, description: "PIX ENVIADO João Álvares 🥕" })).toBe(
    "PIX TRANSF JOAO ALVARES 03/11",
  );
  expect(bankWording({ ...checking, description: "COMPRA NO DÉBITO PETZ" })).toBe(
    "COMPRA CARTAO DEB MC PETZ 03/11",
  );
});

it("writes a shop in one way, through its acquirer or with its city, or not at all", () => {
  const shops = Array.from({ length: 40 }, (_, index) => `PADARIA ${index}`);
  const written = shops.map((description) =>
    [...wordings({ ...card, description, mcc: "5462" })].filter((text) => text !== null),
  );
  expect(written.every(({ length }) => length === 1)).toBe(true);
  const texts = written.flat();
  const isAcquired = (text: string) => /^(?:PAG|MP |CIELO |SUMUP )\*PADARIA/.test(text);
  expect(texts.filter(isAcquired).length).toBeGreaterThan(8);
  expect(texts.filter((text) => text.endsWith("SAO PAULO    BRA")).length).toBeGreaterThan(2);
  expect(wordings({ ...card, description: "PETZ", mcc: "5995" }).has(null)).toBe(true);
});

it("leaves instalments, foreign purchases, refunds and long names as they are", () => {
  const mcc = "5462";
  const installment = { number: 1, total: 3, purchaseDay: base.day };
  const foreign = { currency: "USD", minor: 100 };
  for (const more of [{ installment }, { foreign }, { direction: "in" as const }])
    expect(wordings({ ...card, description: "PADARIA 1", mcc, ...more })).toContain("PADARIA 1");
  const long = "RESTAURANTE POR QUILO SAO JOAO";
  expect(wordings({ ...card, description: long, mcc })).toEqual(new Set([long, null]));
});

it("is missing where the description reads as a time", () => {
  expect(bankWording({ ...card, description: "2026-11-01T12:00:00.000Z" })).toBeNull();
});
