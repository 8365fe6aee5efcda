import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  BRAZILIAN_CSV,
  BYTE_ORDER_MARK,
  csvRow,
  INTERNATIONAL_CSV,
  type CsvDialect,
} from "../../../src/domain/export/csv-row.ts";
import { hostileText } from "../../support/hostile-text.ts";
import { minorIn, parseCsv } from "../../support/parse-csv.ts";

const DIALECTS = [BRAZILIAN_CSV, INTERNATIONAL_CSV];

function textIn(text: string, dialect: CsvDialect = BRAZILIAN_CSV): string | undefined {
  const row = csvRow([{ kind: "text", text }], dialect);
  return parseCsv(BYTE_ORDER_MARK + row, dialect.delimiter)[0]?.[0];
}

test.each([
  ["=1+1", "'=1+1"],
  ["+55 11 9", "'+55 11 9"],
  ["-12,50", "'-12,50"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["＝cmd", "'＝cmd"],
  ["＋1", "'＋1"],
  ["－1", "'－1"],
  ["＠A", "'＠A"],
  ["﹣1", "'﹣1"],
  ["\t=1+1", "'=1+1"],
  ["\r\n=1+1", "'=1+1"],
  ["  =1+1", "'=1+1"],
  ["\u200B=1+1", "'\u200B=1+1"],
  ["\u202E=1+1", "'\u202E=1+1"],
  ["\uFEFF=1+1", "'=1+1"],
  ["PIX =1+1", "PIX =1+1"],
  ["Açúcar & cia; 3", "Açúcar & cia; 3"],
  ['diz "oi"', 'diz "oi"'],
  ["linha 1\nlinha 2\u2028três", "linha 1 linha 2 três"],
  ["", ""],
  ["🍕 עברית", "🍕 עברית"],
])("%j is the text %j", (given, read) => {
  expect(textIn(given)).toBe(read);
});

test("an amount is a number, negative ones too, with the decimals of its currency", () => {
  const amounts = [
    ["BRL", -1250],
    ["JPY", -1250],
    ["KWD", 5],
    ["BRL", 0],
    ["BRL", 9_007_199_254_740_991],
  ] as const;
  const cells = amounts.map(([currency, minor]) => ({ kind: "amount", currency, minor }) as const);
  expect(csvRow(cells, BRAZILIAN_CSV)).toBe("-12,50;-1250;0,005;0,00;90071992547409,91\r\n");
  expect(csvRow(cells, INTERNATIONAL_CSV)).toBe("-12.50,-1250,0.005,0.00,90071992547409.91\r\n");
});

test("any text comes back on one line, and never as a formula", () => {
  fc.assert(
    fc.property(hostileText(), fc.constantFrom(...DIALECTS), (text, dialect) => {
      const read = textIn(text, dialect) ?? "";
      const flat = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
      expect([flat, `'${flat}`]).toContain(read);
      expect(read).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
      expect(read).not.toMatch(/[\r\n]/);
    }),
    { numRuns: 2000 },
  );
});

test("any amount comes back to the last digit", () => {
  fc.assert(
    fc.property(
      fc.maxSafeInteger(),
      fc.constantFrom(["BRL", 2] as const, ["JPY", 0] as const, ["KWD", 3] as const),
      fc.constantFrom(...DIALECTS),
      (minor, [currency, digits], dialect) => {
        const row = csvRow([{ kind: "amount", minor, currency }], dialect);
        const cell = parseCsv(BYTE_ORDER_MARK + row, dialect.delimiter)[0]?.[0] ?? "";
        expect(minorIn(cell, dialect.decimal, digits) - minor).toBe(0);
      },
    ),
  );
});
