/**
 * Whether pictures can render a name: their fonts have Latin, Greek and Cyrillic letters, digits
 * and emoji. Of a name in several scripts at least two letters must be renderable.
 */
export function isReadableName(name: string): boolean {
  // Most names, of which there may be ten thousand.
  if (TWO_LETTERS.test(name)) return true;
  const plain = withPlainWidth(name);
  const drawn = plain.match(/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu) ?? [];
  if (drawn.length >= MIN_LETTERS) return true;
  const letters = plain.match(/\p{L}/gu) ?? [];
  return letters.length <= drawn.length && /[\p{L}\p{N}\p{P}\p{S}]/u.test(plain);
}

const MIN_LETTERS = 2;
const TWO_LETTERS = /[a-z][^a-z]*[a-z]/i;

/** Replaces full-width Latin letters, which East Asian terminals write (`ＳＥＶＥＮ`). */
export function withPlainWidth(text: string): string {
  return text.replaceAll(/[\uFF01-\uFF5E]/g, (letter) => letter.normalize("NFKC"));
}
