import { describe, expect, test } from "vitest";
import { tokensOf } from "../../src/domain/periods/tokens.ts";
import { hear } from "../../src/domain/questions/hear.ts";
import { readSentence, type Reading } from "../../src/domain/questions/read-sentence.ts";
import { vocabularyOf } from "../../src/domain/questions/vocabulary.ts";
import { randomFrom } from "../sandbox/pluggy/random.ts";
import { makeCalendar } from "../support/make-calendar.ts";
import { hostileSentence } from "./hostile-sentences.ts";
import { TODAY } from "./invented-bank.ts";
import { INVENTED_NAMES } from "./invented-names.ts";

/** What nobody sensible writes: every text has an answer, of a kind that is right. */

const CALENDAR = makeCalendar(TODAY);
const SENTENCES = 10_000;

test("ten thousand random and hostile sentences are read, each as something", () => {
  const random = randomFrom("hostile");
  const texts = Array.from({ length: SENTENCES }, () => hostileSentence(random));
  const read = texts.map((text) => ({
    text,
    reading: readSentence(text, INVENTED_NAMES, CALENDAR),
  }));
  const kinds = new Set(read.map(({ reading }) => reading.kind));
  expect(kinds).toEqual(new Set(["bare-amount", "not-understood", "question"]));
  expect(read.filter((one) => !isSound(one)).map(({ text }) => text)).toEqual([]);
});

/** Two readings where it is not understood; else possible days and bounds, and nothing that asks may be cash. */
function isSound({ text, reading }: { readonly text: string; readonly reading: Reading }): boolean {
  if (reading.kind === "not-understood") return reading.nearest.length === 2;
  const { period, amount } = reading.question;
  const hasDays = period.first <= period.last && period.last <= TODAY;
  const hasBounds = (amount?.from ?? 0) <= (amount?.to ?? Infinity);
  return hasDays && hasBounds && (reading.kind === "question" || !text.includes("?"));
}

describe("the work is in proportion to the length", () => {
  /** How often names are looked for, of which each look takes the length of a name at most. */
  function looks(text: string): number {
    let count = 0;
    const vocabulary = vocabularyOf(INVENTED_NAMES);
    const { at } = vocabulary.merchants;
    const merchants: typeof vocabulary.merchants = {
      ...vocabulary.merchants,
      at: (...place) => {
        count += 1;
        return at(...place);
      },
    };
    hear(tokensOf(text), { ...vocabulary, merchants }, CALENDAR);
    return count;
  }

  test("names are looked for once at each word", () => {
    expect(looks("xadrez ".repeat(40))).toBe(40);
    expect(looks("mercado livre ".repeat(20))).toBe(20);
    expect(looks("1/".repeat(40))).toBeLessThanOrEqual(80);
  });

  test("a longer text is not read at all", () => {
    expect(readSentence(`quanto gastei ${"x".repeat(100_000)}`, INVENTED_NAMES, CALENDAR)).toEqual(
      readSentence("", INVENTED_NAMES, CALENDAR),
    );
    const words = "gastei ".repeat(5000);
    expect(readSentence(words, INVENTED_NAMES, CALENDAR).kind).toBe("not-understood");
  });
});
