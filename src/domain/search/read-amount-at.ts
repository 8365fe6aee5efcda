import type { Direction } from "../flow.ts";
import { plainText } from "../plain-text.ts";
import { readAmount } from "../read-amount.ts";
import type { SearchAmount } from "./search-query.ts";

interface FoundAmount extends SearchAmount {
  readonly kind: "amount";
  /** Of an amount with a sign. */
  readonly direction: Direction | null;
  /** The place of the first word after it. */
  readonly next: number;
}

/**
 * The amount at a place among words: `12,50`, `R$ 12`, `12 reais`, `-80`. A number without any of these
 * signs is none: it may be part of a name. Null where no amount begins.
 */
export function readAmountAt(
  words: readonly string[],
  at: number,
): FoundAmount | { readonly kind: "bad"; readonly typed: string } | null {
  const [first = "", second = "", third = ""] = words.slice(at, at + 3);
  const isSplit = SYMBOL.test(first);
  const number = isSplit ? `${first} ${second}` : first;
  const after = isSplit ? third : second;
  const isNamed = UNIT.test(plainText(after));
  if (!isSplit && !SIGNED.test(first) && !(isNamed && /^\d+$/.test(first))) return null;
  const typed = isNamed ? `${number} ${after}` : number;
  const unsigned = typed.replace(/^\+/, "");
  const read = readAmount(unsigned, "BRL");
  if (!read || !Number.isFinite(read.minor)) return { kind: "bad", typed };
  const sign = /^[^\d+-]*([+-])/.exec(typed)?.[1];
  return {
    kind: "amount",
    typed,
    minor: Math.abs(read.minor),
    currency: isSplit || isNamed || /[a-z$€]/i.test(first) ? read.currency : null,
    direction: sign === undefined ? null : sign === "-" ? "out" : "in",
    next: at + typed.split(" ").length,
  };
}

const SYMBOL = /^[+-]?(?:r\$|us\$|\$|€)$/i;
const UNIT = /^(?:reais|real)$/;
/** A number with a currency, a sign, or decimals. */
const SIGNED =
  /^(?:[+-]?(?:r\$|us\$|\$|€)[+-]?\d[\d.,]*|[+-]\d[\d.,]*|\d[\d.]*,[\d.,]*|\d[\d,]*\.[\d.,]*)$/i;
