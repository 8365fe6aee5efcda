import type { Random } from "../sandbox/pluggy/random.ts";
import { SENTENCES } from "./sentences.ts";

const SIGNS = [
  "$",
  "{",
  "}",
  "\0",
  "'",
  '"',
  "\\",
  "<b>",
  "/",
  "..",
  "{$ne:1}",
  "__proto__",
  "constructor",
  "%00",
  "\u202E",
  "👩‍👩‍👧",
  "\uD800",
  "ﷺ",
  "Z͑ͫ̓ͪ",
  "１２３",
  "-1",
  "1e99",
  "0x1F",
  "NaN",
  "99999999999999999999",
  "31/02",
  "00/00/0000",
  "de",
  "a",
  "até",
  "entre",
] as const;

/** A sentence of the table with its words mixed, cut, repeated and beside signs that mean trouble elsewhere. */
export function hostileSentence(random: Random): string {
  const words = wordsOf(random);
  const count = random.int(0, 14);
  const parts = Array.from({ length: count }, () => part(random, words));
  const text = parts.join(random.chance(0.9) ? " " : "");
  return random.chance(0.02) ? text.repeat(random.int(2, 400)) : text;
}

function part(random: Random, words: readonly [string, ...string[]]): string {
  const word = random.pick(words);
  const at = random.int(0, word.length);
  switch (random.int(0, 9)) {
    case 0:
      return random.pick(SIGNS);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.repeat(random.int(1, 8));
    case 3:
      return String(random.int(-5, 4000));
    case 4:
      return String.fromCodePoint(random.int(1, 0xd7ff), random.int(0xe000, 0x1ffff));
    default:
      return word;
  }
}

function wordsOf(random: Random): readonly [string, ...string[]] {
  const one = SENTENCES[random.int(0, SENTENCES.length - 1)];
  const other = SENTENCES[random.int(0, SENTENCES.length - 1)];
  return ["", ...`${one?.text} ${other?.text}`.split(" ")];
}
