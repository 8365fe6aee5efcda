import { memoized } from "../memoized.ts";

/** Small words of Portuguese names. */
const PARTICLES: ReadonlySet<string> = new Set(
  "a ao as com da das de do dos e em na nas no nos o os para por".split(" "),
);
/** Abbreviations that are written in capitals. */
const ACRONYMS: ReadonlySet<string> = new Set(
  "AC AL AM AP BA BB BH BR CE CNPJ CPF DAE DARF DAS DF DPVAT EBC ES FGTS GO GPS GRU ICMS II III INSS IOF IPTU IPVA IR IRPF IRRF ISS IV JK MA MEI MG MS MT PA PB PE PI PIX PR RJ RN RO RR RS SC SE SEFAZ SP TED TO TV USA UTI VR XP".split(
    " ",
  ),
);
/** Endings of web addresses. */
const DOMAIN = /\.(?:com|net|org|gov|br|app|io)(?![\p{L}])/giu;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A name for people: of a name in one case the words are capitalized; any other stays as it is. */
export const displayName = memoized((name) => {
  const isUpper = name === name.toUpperCase();
  if (!isUpper && name !== name.toLowerCase()) return name;
  return name
    .replaceAll(WORD, (word, at: number) => wordOf(word, { at, name, isUpper }))
    .replaceAll(DOMAIN, (ending) => ending.toLowerCase());
});

interface WordPlace {
  readonly at: number;
  readonly name: string;
  readonly isUpper: boolean;
}

function wordOf(word: string, { at, name, isUpper }: WordPlace): string {
  const lower = word.toLowerCase();
  const before = name[at - 1] ?? "";
  const after = name[at + word.length] ?? "";
  if (isParticle(lower, at, before, after)) return lower;
  // `Lord's`, but `d'Ávila`.
  if (isApostrophe(before) && word.length === 1) return lower;
  if (isUpper && (ACRONYMS.has(word) || isCode(word))) return word;
  return capitalized(lower);
}

function isParticle(lower: string, at: number, before: string, after: string): boolean {
  if (lower === "d" && isApostrophe(after)) return at > 0;
  return PARTICLES.has(lower) && before === " " && after === " ";
}

function isApostrophe(sign: string): boolean {
  return sign === "'" || sign === "’" || sign === "`" || sign === "´";
}

/** A short word with digits, or one without a vowel: `C6`, `CPFL`. */
function isCode(word: string): boolean {
  return SHORT_WITH_DIGITS.test(word) || WITHOUT_VOWELS.test(word);
}

const SHORT_WITH_DIGITS = /^(?=.*\d).{1,4}$/;
const WITHOUT_VOWELS = /^[B-DF-HJ-NP-TV-XZ]{2,}$/;

function capitalized(lower: string): string {
  const [first = ""] = lower;
  return first.toUpperCase() + lower.slice(first.length);
}
