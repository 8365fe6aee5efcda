import { expect, test } from "vitest";
import { readCash } from "../../src/domain/cash/read-cash.ts";
import type { CashReading } from "../../src/domain/cash/typed-cash.ts";
import { createMonths } from "../../src/domain/months.ts";
import { INSTITUTIONS, MERCHANTS, TODAY } from "./invented-bank.ts";
import { SENTENCES } from "./sentences.ts";
import type { Sentence, Wanted, WantedCash } from "./wanted.ts";

/** How many of the sentences about cash are read as somebody else wrote down, and that no other one is. */

const CALENDAR = {
  today: TODAY,
  months: createMonths({ kind: "day", day: 1 }, () => true),
};
const KNOWN = [...Object.values(MERCHANTS), ...Object.values(INSTITUTIONS)].map(({ name }) => name);

const read = (text: string) => readCash(text, CALENDAR, KNOWN);

test("at least 95 of 100 sentences about cash are read right", () => {
  const rows = SENTENCES.filter(({ want }) => cashOf(want) !== null);
  const wrong = rows.filter((row) => !isRight(row));
  expect(rows.length).toBeGreaterThan(45);
  expect(wrong.map(({ text }) => [text, read(text)])).toEqual([]);
});

test("no question, no command and nothing that was not understood is read as cash", () => {
  const others = SENTENCES.filter(({ want }) => cashOf(want) === null);
  expect(others.length).toBeGreaterThan(250);
  expect(others.filter(({ text }) => read(text)?.kind === "cash")).toEqual([]);
});

function cashOf(want: Wanted): WantedCash | null {
  if (want.kind === "cash") return want;
  return want.kind === "either" ? want.cash : null;
}

function isRight({ text, want }: Sentence): boolean {
  const wanted = cashOf(want);
  const reading = read(text);
  return wanted !== null && reading?.kind === want.kind && isSame(reading, wanted);
}

function isSame(reading: CashReading, { title, amountMinor, day, direction }: WantedCash): boolean {
  if (!("typed" in reading)) return false;
  const { typed } = reading;
  return (
    typed.title === title &&
    typed.minor === amountMinor &&
    typed.day === day &&
    typed.direction === (direction === "received" ? "in" : "out")
  );
}
