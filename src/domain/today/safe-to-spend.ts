import type { Horizon } from "./horizon.ts";

/** What is known of a user's money until the next income. Minor units of one currency. */
export interface SpendingFacts {
  readonly horizon: Horizon;
  /** The balances that count, without what is set aside in them; negative ones are overdrawn. */
  readonly balances: readonly { readonly free: number }[];
  /** What leaves the accounts until the end of the horizon, beside bills. */
  readonly payments: readonly { readonly minor: number }[];
  /** The bills that are due until then. */
  readonly bills: readonly { readonly minor: number }[];
}

export interface SafeToSpend {
  readonly horizon: Horizon;
  /** Until the end of the horizon; negative where what is to come exceeds the balances. */
  readonly left: number;
  /** On each of its days, rounded down; 0 where nothing is left. */
  readonly perDay: number;
}

/** Balances less what has to be paid, and that by day. */
export function safeToSpend({ horizon, balances, payments, bills }: SpendingFacts): SafeToSpend {
  const free = balances.reduce((sum, one) => sum + one.free, 0);
  const left = [...payments, ...bills].reduce((sum, { minor }) => sum - minor, free);
  return { horizon, left, perDay: Math.floor(Math.max(0, left) / horizon.days) };
}
