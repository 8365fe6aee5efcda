import type { Piece } from "./hear.ts";
import type { Hint } from "./hint-words.ts";
import type { AmountBounds } from "./question.ts";

/** An amount of a sentence, and whether it stands alone. */
export type SaidAmount =
  | { readonly kind: "bounds"; readonly bounds: AmountBounds }
  | { readonly kind: "bare"; readonly bounds: AmountBounds }
  /** How many rows are asked for. */
  | { readonly kind: "limit"; readonly limit: number; readonly bounds: null };

/** The amount of a sentence: bounds, one amount, or beside an order a number of rows. */
export function amountOf(
  pieces: readonly Piece[],
  hints: ReadonlySet<Hint>,
): SaidAmount | "several" | null {
  const amounts = pieces.flatMap((piece) => (piece.kind === "amount" ? [piece.amount] : []));
  const [amount] = amounts;
  if (amounts.length > 1) return "several";
  if (!amount) return null;
  if (amount.kind === "bounds") return amount;
  const isOrdered = ORDERS.some((order) => hints.has(order));
  if (isOrdered && amount.number !== null)
    return { kind: "limit", limit: amount.number, bounds: null };
  return { kind: "bare", bounds: { from: amount.minor, to: amount.minor } };
}

const ORDERS: readonly Hint[] = [
  "largest-first",
  "most",
  "most-received",
  "by-shop",
  "by-category",
  "smallest-first",
  "newest",
  "biggest",
  "smallest",
];
