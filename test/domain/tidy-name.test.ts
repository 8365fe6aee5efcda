import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tidyAccountName, tidyName } from "../../src/domain/tidy-name.ts";

describe("tidyName masks documents and long numbers", () => {
  test.each([
    ["PIX 123.456.789-09 JOAO", "PIX •••.789-•• JOAO"],
    ["PIX 12345678909 JOAO", "PIX •••.789-•• JOAO"],
    ["PIX 123 456 789 09", "PIX •••.789-••"],
    ["CPF123456789-09", "CPF•••.789-••"],
    ["punctuated, if wrong: 123.456.789-00", "punctuated, if wrong: •••.789-••"],
    ["no CPF, but long: 12345678900", "no CPF, but long: •••8900"],
    ["PAGTO 11.222.333/0001-81 LOJA", "PAGTO ••.•••.333/••••-•• LOJA"],
    ["PAGTO 11222333000181", "PAGTO ••.•••.333/••••-••"],
    ["NOVO 12.ABC.345/01DE-35", "NOVO ••.•••.345/••••-••"],
    ["NOVO 12ABC34501DE35", "NOVO ••.•••.345/••••-••"],
    ["11222333000180 is long", "•••0180 is long"],
    ["CARTAO 5162 9200 1234 5678", "CARTAO •••5678"],
    ["CARTAO 5162-9200-1234-5678", "CARTAO •••5678"],
    ["3782 822463 10005", "•••0005"],
    ["BOLETO 34191.79001 01043.510047 91020.150008", "BOLETO •••0008"],
    ["PAG TIT INT 358549389000", "PAG TIT INT •••9000"],
    ["PIX 11987654321", "PIX •••4321"],
    ["PIX +55 11 98765-4321", "PIX +55 11 •••4321"],
    ["CC 12345678-X", "CC •••678X"],
    ["CC 1234567-X", "CC 1234567-X"],
    ["CC 12345678-9", "CC •••6789"],
    ["2 documents: 123.456.789-09, 52998224725", "2 documents: •••.789-••, •••.247-••"],
  ])("%s", (text, masked) => {
    expect(tidyName(text)).toBe(masked);
    expect(tidyName(masked)).toBe(masked);
  });

  test.each([
    "PADARIA DO ZÉ",
    "SUPERMERCADO DIA LJ 0123",
    "PAGUEMENOS01232",
    "COMPRA 15/11/2026 22:10",
    "FATURA 01/10/2026-31/10/2026",
    "2026-11-15T03:00:00.000Z",
    "2026-10-01/2026-10-31",
    "GOL LINHAS 03/12",
    "R$ 1.234.567,89",
    "MERCADOLIVRE12",
    "AIRBNB * HMJNKQKKPE",
    "99 TAXI",
    "CEP 01310-100",
    "1234 5678 9012",
  ])("leaves %s as it is", (text) => {
    expect(tidyName(text)).toBe(text);
  });

  test("masks a document that contains invisible characters", () => {
    expect(tidyName("PIX 123\u200B456\u2060789\u202E09")).toBe("PIX •••.789-••");
  });

  test.each([
    ["Conta 12345-6", "Conta •••3456"],
    ["Conta Corrente 260/0001/12345-0", "Conta Corrente •••3450"],
    ["Ultravioleta 2024", "Ultravioleta 2024"],
    ["JOAO 123.456.789-09", "JOAO •••.789-••"],
    ["Conta 1234567890123456", "Conta •••3456"],
  ])("masks shorter numbers in an account's name: %s", (text, masked) => {
    expect(tidyAccountName(text)).toBe(masked);
    expect(tidyAccountName(masked)).toBe(masked);
  });

  test("leaves no run of eleven digits in random text", () => {
    const digits = fc.stringMatching(/^\d{11,20}$/);
    fc.assert(
      fc.property(fc.string(), digits, fc.string(), (before, number, after) => {
        expect(tidyName(`${before.slice(0, 50)} ${number} ${after}`)).not.toContain(number);
      }),
    );
  });
});

describe("tidyName removes invisible characters", () => {
  test.each([
    ["PIX\u202E OÃOJ", "PIX OÃOJ"],
    ["\u2067Loja\u2069", "Loja"],
    ["Lo\u200Bja\uFEFF", "Loja"],
    ["Lo\u200Dja", "Loja"],
    ["  Loja\tdo\n Zé\u00A0\u0007", "Loja do Zé"],
    ["a\u2028b", "a b"],
    ["\uD83D half", "half"],
    ["\u3164", ""],
    ["👨‍👩‍👧 Família", "👨‍👩‍👧 Família"],
    ["👩🏽‍🍳❤️‍🔥", "👩🏽‍🍳❤️‍🔥"],
    ["👩‍ só", "👩 só"],
    ["कैफ़े", "कैफ़े"],
  ])("turns %j into %j", (text, tidy) => {
    expect(tidyName(text)).toBe(tidy);
    expect(tidyAccountName(text)).toBe(tidy);
  });
});

describe("tidyName truncates", () => {
  const letters = (text: string) => [...new Intl.Segmenter().segment(text)].length;

  test.each([
    ["letters", "A".repeat(4000), 120],
    ["emoji of several code points", "👨‍👩‍👧".repeat(1000), 60],
    ["letters with combining marks", "e\u0301\u0302".repeat(2000), 120],
  ])("%s", (_name, text, atLeast) => {
    const tidy = tidyName(text);
    expect(letters(tidy)).toBeLessThanOrEqual(120);
    expect(letters(tidy)).toBeGreaterThanOrEqual(atLeast);
    expect(tidy.length).toBeLessThanOrEqual(480);
    expect(tidy.at(-1)).toBe("…");
    expect(tidyName(tidy)).toBe(tidy);
  });

  test("nothing when the name fits", () => {
    expect(tidyName("A".repeat(120))).toBe("A".repeat(120));
    expect(tidyName("e\u0301".repeat(120))).toBe("e\u0301".repeat(120));
  });

  test("a single endless grapheme to nothing", () => {
    expect(tidyName(`e${"\u0301".repeat(100_000)}`)).toBe("…");
  });

  test("random text to a form that it does not change again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(tidyName(tidyName(text))).toBe(tidyName(text));
      }),
    );
  });
});
