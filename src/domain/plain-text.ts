import { memoized } from "./memoized.ts";

/** Lower case without accents, so that spellings of one word are equal. */
export const plainText = memoized((text) =>
  ASCII.test(text)
    ? text.toLowerCase()
    : text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase(),
);

const ASCII = /^[\0-\x7F]*$/;

/** The same with single spaces between words and none around them. */
export function plainWords(text: string): string {
  return plainText(text).trim().replaceAll(/\s+/g, " ");
}

/** Plain text of letters and digits alone, with single spaces between words. */
export const bareWords = memoized((text) =>
  plainText(text)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim(),
);
