import type { Direction } from "../flow.ts";
import type { Choice } from "./choice.ts";

/** What a user said, and what their own transactions teach. */
export interface Teaching {
  /** By transaction id. */
  readonly choices: ReadonlyMap<string, Choice>;
  /** By `ruleKey`. */
  readonly rules: ReadonlyMap<string, Choice>;
  /** The category of most transactions of a CNPJ root. */
  readonly learned: ReadonlyMap<string, string>;
  /** The name, and the merchant it was joined to, by the merchant's own key. */
  readonly merchants: ReadonlyMap<string, { readonly key: string; readonly name: string }>;
}

export const NOTHING_TAUGHT: Teaching = {
  choices: new Map(),
  rules: new Map(),
  learned: new Map(),
  merchants: new Map(),
};

/** A rule is about one merchant and one direction, so that a refund never becomes spending by it. */
export function ruleKey(merchantKey: string, direction: Direction): string {
  return `${direction} ${merchantKey}`;
}
