import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readCash } from "../../../src/domain/cash/read-cash.ts";
import { MAX_CASH } from "../../../src/domain/cash/typed-cash.ts";
import { isDay } from "../../../src/domain/day.ts";
import { makeCalendar } from "../../support/make-calendar.ts";

const CALENDAR = makeCalendar("2026-11-28");

const piece = fc.oneof(
  fc.constantFrom(
    ..."café feira 12 1.5 R$ 1.234,56 2026 31/02 ontem outubro dia 3 45 dias semana -5 12x em dinheiro no de".split(
      " ",
    ),
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" "));

test("any text is read without an error, as an entry that may be stored or as none", () => {
  fc.assert(
    fc.property(text, (one) => {
      const reading = readCash(one, CALENDAR, ["café", one]);
      if (reading === null || reading.kind === "refused") return;
      const { title, minor, day } = reading.typed;
      expect(title.trim()).not.toBe("");
      expect(Number.isSafeInteger(minor) && minor > 0 && minor <= MAX_CASH).toBe(true);
      expect(isDay(day) && day <= CALENDAR.today && day >= "2025-11-27").toBe(true);
    }),
    { numRuns: 3000, seed: 10 },
  );
});

test("a question mark, a question word or a period of several days makes none cash", () => {
  const sign = fc.constantFrom("?", "quanto", "quantas", "qual", "how", "this week", "mês passado");
  fc.assert(
    fc.property(text, sign, text, (before, asked, after) => {
      expect(readCash([before, asked, after].join(" "), CALENDAR)?.kind).not.toBe("cash");
    }),
    { numRuns: 3000, seed: 11 },
  );
});

test("a long one is none", () => {
  for (const one of ["1.", "12 ", "R$", "a, ", "(", "café 12 "])
    expect(readCash(one.repeat(100_000), CALENDAR)).toBeNull();
});
