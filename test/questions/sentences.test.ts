import { expect, test } from "vitest";
import { CATEGORIES } from "../../src/domain/categories.ts";
import { isDay } from "../../src/domain/day.ts";
import { BOT_NAME, CATEGORY_IDS, TODAY } from "./invented-bank.ts";
import { SENTENCES } from "./sentences.ts";
import type { Days, Wanted } from "./wanted.ts";

/** What the table must be, so that a grammar's share of right ones means something. */

test("the table is long, in both languages, most of it in Portuguese", () => {
  const portuguese = SENTENCES.filter(({ language }) => language === "pt").length;
  expect(SENTENCES.length).toBeGreaterThanOrEqual(300);
  expect(portuguese / SENTENCES.length).toBeGreaterThan(0.55);
  expect(portuguese / SENTENCES.length).toBeLessThan(0.7);
});

test("no sentence stands twice", () => {
  const texts = SENTENCES.map(({ text }) => text);
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});

test("every kind and every measure is wanted in both languages", () => {
  for (const language of ["pt", "en"]) {
    const wanted = SENTENCES.filter((row) => row.language === language).map(({ want }) => want);
    expect(new Set(wanted.map(kindOf))).toEqual(new Set(KINDS));
  }
});

const KINDS = [
  "cash",
  "command",
  "either",
  "not-understood",
  "sum",
  "average",
  "biggest",
  "smallest",
  "list",
  "ranking",
  "count",
];

function kindOf(want: Wanted): string {
  return want.kind === "question" ? want.measure : want.kind;
}

test("a period's first day is not after its last, nor the last after today", () => {
  const periods = SENTENCES.flatMap(({ want }) => periodsOf(want));
  expect(periods.length).toBeGreaterThan(200);
  const wrong = periods.filter(
    ({ from, to }) => !isDay(from) || !isDay(to) || from > to || to > TODAY,
  );
  expect(wrong).toEqual([]);
});

function periodsOf(want: Wanted): Days[] {
  switch (want.kind) {
    case "question":
      return [want.period];
    case "cash":
      return [{ from: want.day, to: want.day }];
    case "command":
      return want.period ? [want.period] : [];
    case "either":
      return [...periodsOf(want.cash), ...periodsOf(want.question)];
    case "not-understood":
      return [];
  }
}

test("with a question mark or a question word nothing is cash", () => {
  const asked = SENTENCES.filter(({ text }) => /\?|^(?:quant|qual|quais|how|what)/i.test(text));
  expect(asked.filter(({ want }) => want.kind === "cash" || want.kind === "either")).toEqual([]);
});

test("the categories are the product's", () => {
  const known = new Set(CATEGORIES.map(({ id }) => id));
  expect(Object.values(CATEGORY_IDS).filter((id) => !known.has(id))).toEqual([]);
});

test("a command that names a bot names this one", () => {
  const named = SENTENCES.flatMap(({ text }) => /^\/\w+@(\w+)/.exec(text)?.[1] ?? []);
  expect(new Set(named)).toEqual(new Set([BOT_NAME]));
});
