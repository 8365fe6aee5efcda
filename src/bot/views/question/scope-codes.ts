import { CATEGORIES } from "../../../domain/categories.ts";
import type { Names } from "../../../domain/questions/names.ts";
import { METHODS, type Question, type QuestionScope } from "../../../domain/questions/question.ts";
import { shortKey } from "../../../domain/short-key.ts";

type About = Pick<Question, "scope" | "amount">;

/** What a question is about in callback data: a letter and a value each. Null where it is a name that nothing has. */
export function scopeCodes({ scope, amount }: About): string[] | null {
  const { categoryId, merchant, account, method, text } = scope;
  if (text !== undefined) return null;
  return [
    ...(categoryId === undefined ? [] : [`c${categoryId}`]),
    ...(merchant === undefined ? [] : [nameCode("m", merchant)]),
    ...(account === undefined ? [] : [nameCode("a", account)]),
    ...(method === undefined ? [] : [`w${METHODS.indexOf(method)}`]),
    ...(amount && amount.from !== null ? [`g${amount.from.toString(36)}`] : []),
    ...(amount && amount.to !== null ? [`k${amount.to.toString(36)}`] : []),
  ];
}

/** Words that several names have in common are no name, so they are written as they are. */
function nameCode(letter: "m" | "a", name: string): string {
  return WORDS.test(name) ? `${letter.toUpperCase()}${name}` : `${letter}${shortKey(name)}`;
}

const WORDS = /^[a-z0-9 ]{1,14}$/;

/** Null where a code is invalid, or is of a name that the user does not have. */
export function readScope(codes: readonly string[], names: Names): About | null {
  let scope: QuestionScope = {};
  let [from, to]: [number | null, number | null] = [null, null];
  for (const code of codes) {
    const value = code.slice(1);
    const letter = code.charAt(0);
    if (letter === "g") from = readMinor(value);
    else if (letter === "k") to = readMinor(value);
    const part = letter === "g" || letter === "k" ? {} : readPart(letter, value, names);
    if (!part || Number.isNaN(from) || Number.isNaN(to)) return null;
    scope = { ...scope, ...part };
  }
  return { scope, amount: from === null && to === null ? null : { from, to } };
}

function readPart(letter: string, value: string, names: Names): QuestionScope | null {
  switch (letter) {
    case "c":
      return CATEGORIES.some(({ id }) => id === value) ? { categoryId: value } : null;
    case "w": {
      const method = /^\d$/.test(value) ? METHODS[Number(value)] : undefined;
      return method ? { method } : null;
    }
    case "M":
      return WORDS.test(value) ? { merchant: value } : null;
    case "A":
      return WORDS.test(value) ? { account: value } : null;
    case "m": {
      const merchant = nameOf(value, names.merchants);
      return merchant === undefined ? null : { merchant };
    }
    case "a": {
      const account = nameOf(value, names.places);
      return account === undefined ? null : { account };
    }
    default:
      return null;
  }
}

function nameOf(key: string, named: readonly { readonly name: string }[]): string | undefined {
  return named.find(({ name }) => shortKey(name) === key)?.name;
}

/** Minor units; not a number where the code is none. */
function readMinor(code: string): number {
  return /^[0-9a-z]{1,10}$/.test(code) ? parseInt(code, 36) : NaN;
}
