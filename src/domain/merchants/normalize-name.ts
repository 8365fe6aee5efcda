import { brandOf } from "./brands.ts";
import { memoized } from "../memoized.ts";
import { hasMeaning } from "./meaning.ts";

/** Short names of merchants. */
const SHORT_NAMES: ReadonlySet<string> = new Set(["99", "C6", "BB"]);
const MIN_LENGTH = 3;
const MAX_LENGTH = 100;

/** A name that tells its bearer from others. */
export interface NormalizedName {
  /** Equal for all spellings of the name. */
  readonly key: string;
  /** The spelling of a known brand. */
  readonly brand: string | null;
}

/** The normalized form of a clean plain name; null where it names nobody. */
export const normalizedName = memoized((plain): NormalizedName | null => {
  const words = PLAIN_WORDS.test(plain) ? plain : plainWordsOf(plain);
  const brand = brandOf(words);
  if (brand) return { key: brand.key, brand: brand.name };
  const isName = SHORT_NAMES.has(words) || (isNameLength(words.length) && hasMeaning(words));
  return isName ? { key: words, brand: null } : null;
});

function isNameLength(length: number): boolean {
  return length >= MIN_LENGTH && length <= MAX_LENGTH;
}

const PLAIN_WORDS = /^[A-Z0-9]+(?: [A-Z0-9]+)*$/;

function plainWordsOf(plain: string): string {
  return plain
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
