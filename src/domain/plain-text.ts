/** Lower case without accents, so that spellings of one word are equal. */
export function plainText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

const ASCII = /^[\0-\x7F]*$/;

/** The same with single spaces between words and none around them. */
export function plainWords(text: string): string {
  return plainText(text).trim().replaceAll(/\s+/g, " ");
}

/** Plain text of letters and digits alone, with single spaces between words. */
export function bareWords(text: string): string {
  return plainText(text)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}
