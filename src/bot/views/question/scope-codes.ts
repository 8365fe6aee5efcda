import { CATEGORIES } from "../../../domain/categories.ts";
import type { Names } from "../../../domain/questions/names.ts";
import {
  METHODS,
  type AmountBounds,
  type Question,
  type QuestionScope,
} from "../../../domain/questions/question.ts";
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
  const read = codes.map((code) => readPart(code.charAt(0), code.slice(1), names));
  const parts = read.filter((part) => part !== null);
  if (parts.length < read.length) return null;
  const { from = null, to = null, ...scope }: Part = Object.assign({}, ...parts);
  return { scope, amount: from === null && to === null ? null : { from, to } };
}

/** A part of what a question is about. */
type Part = QuestionScope & Partial<AmountBounds>;

function readPart(letter: string, value: string, names: Names): Part | null {
  switch (letter) {
    case "g":
    case "k": {
      const minor = readMinor(value);
      return minor === null ? null : letter === "g" ? { from: minor } : { to: minor };
    }
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

/** Minor units; null where the code is none. */
function readMinor(code: string): number | null {
  return /^[0-9a-z]{1,10}$/.test(code) ? parseInt(code, 36) : null;
}
