import { formatNumber } from "./format-number.ts";
import type { SearchTexts } from "./search-texts.ts";

export const enSearch: SearchTexts = {
  title: ({ what }) => `Search: ${what}`,
  direction: { in: "received", out: "paid" },
  refund: "refund",
  leftOut: ({ name }) => `left out: ${name.toLowerCase()}`,
  nothing: "nothing found",
  nearest: "These find something:",
  tip: "Try a single word, or the start of it. Accents and capitals make no difference.",
  amountTip:
    "I look for an exact amount, cents included. Try the shop's name, or ask: spending between 40 and 50.",
  allDays: ({ count }) => `On all days (${formatNumber(count, "en")})`,
  words: ({ text }) => `Search ${text}`,
  how: "What are you looking for? I search names, the bank's descriptions and your notes:",
  examples: [
    ["/search bakery", "a word, or a part of it"],
    ["/search gift Bia", "all of the words, those of notes too"],
    ["/search 45.90", "an exact amount"],
    ["/search #trip", "a tag of your notes"],
    ["/search uber october", "in a period"],
  ],
  tooLong: ({ max }) => `That is too much for one search: ${max} letters and ten words fit.`,
  badAmount: ({ typed }) =>
    `I don't understand the amount ${typed}. Write it as 45.90 or R$ 45.90.`,
};
