/**
 * A text as the bank wrote it beside its plain form: upper case without accents. Both have the same
 * length, so that patterns match the plain form and cut both.
 */
export interface AlignedText {
  readonly text: string;
  readonly plain: string;
}

/** Whitespace is collapsed, and masked numbers are removed: they name nobody. */
export function alignText(written: string): AlignedText {
  if (ASCII.test(written)) {
    const text = collapsed(written);
    return { text, plain: text.toUpperCase() };
  }
  const composed = written.normalize("NFKC");
  const text = collapsed(
    (ACCENT.test(composed) ? composed.replaceAll(LONE_ACCENTS, "") : composed)
      .replaceAll(CASED_LETTERS, withEqualCapital)
      .replaceAll(MASKED, " "),
  );
  return { text, plain: text.toUpperCase().replaceAll(BEYOND_ASCII, plainLetter) };
}

const ASCII = /^[\0-\x7F]*$/;
const BEYOND_ASCII = /[^\0-\x7F]/gu;
const ACCENT = /\p{M}/u;
/** Accents that no composed letter has. */
const LONE_ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
/** Letters beyond ASCII: the common capital of some, as of ß and ẞ, is longer than themselves. */
const CASED_LETTERS = /(?![A-Za-z])\p{Cased}/gu;
const MASKED = /[\d.]*•[•\d./X-]*/gi;

const UNEVEN_SPACE = /\s\s|(?! )\s/;

function collapsed(text: string): string {
  return (UNEVEN_SPACE.test(text) ? text.replaceAll(/\s+/g, " ") : text).trim();
}

function withEqualCapital(letter: string): string {
  const upper = letter.toLowerCase().toUpperCase();
  return upper.length === letter.length ? letter : upper.replaceAll(/\p{M}/gu, "");
}

function plainLetter(letter: string): string {
  const known = plainLetters.get(letter);
  if (known !== undefined) return known;
  const bare = letter.normalize("NFD").replaceAll(/\p{M}/gu, "");
  const plain = bare.length === letter.length ? bare : letter;
  plainLetters.set(letter, plain);
  return plain;
}

/** Normalizing is slow, and few letters beyond ASCII occur. */
const plainLetters = new Map<string, string>();

/** The part from a position on. */
export function partFrom({ text, plain }: AlignedText, start: number): AlignedText {
  return start === 0 ? { text, plain } : { text: text.slice(start), plain: plain.slice(start) };
}

/** The part before a position. */
export function partUntil({ text, plain }: AlignedText, end: number): AlignedText {
  return { text: text.slice(0, end), plain: plain.slice(0, end) };
}
