import type { Currency } from "./money.ts";

/** Pluggy's answer to a refresh request. */
export type RefreshAnswer =
  | { readonly kind: "started" }
  | { readonly kind: "already-running" }
  /**
   * Refreshed a short while ago; `again` is the next allowed time, null where Pluggy does not say.
   */
  | { readonly kind: "too-soon"; readonly again: Date | null }
  /** The bank requires the user to log in or enter a code, in the widget. */
  | { readonly kind: "needs-user" }
  /** MeuPluggy's connections are refreshed once a day by Pluggy alone. */
  | { readonly kind: "by-pluggy-only" }
  /** The bank or Pluggy does not allow it now. */
  | { readonly kind: "not-now" }
  | { readonly kind: "removed" };

/** The result of one refresh request: Pluggy's answer, or none. */
export type AskedAnswer = RefreshAnswer | { readonly kind: "unreachable" };

/** A bank's recent transactions of one currency: their number and net spending in minor units. */
export interface LedgerSum {
  readonly currency: Currency;
  readonly count: number;
  readonly spent: number;
}

/** A bank that was refreshed, with its state before. */
export interface AskedBank {
  readonly itemId: string;
  readonly answer: AskedAnswer;
  readonly lastUpdatedAt: Date | null;
  readonly before: readonly LedgerSum[];
}

/** A `/refresh` whose message has not shown the result yet. */
export interface Refresh {
  readonly id: string;
  readonly userId: string;
  readonly messageId: number;
  /** When all refresh requests had been sent. */
  readonly since: Date;
  readonly banks: readonly AskedBank[];
}

/** Whether new data are expected. */
export function isUnderway({ kind }: AskedAnswer): boolean {
  return kind === "started" || kind === "already-running";
}

export interface LedgerNews {
  readonly count: number;
  /** Net spending of the new transactions by currency, in minor units; only positive amounts. */
  readonly spent: readonly { readonly currency: Currency; readonly minor: number }[];
}

/** The difference of two sums. A pending transaction that was posted is not new. */
export function ledgerNews(before: readonly LedgerSum[], after: readonly LedgerSum[]): LedgerNews {
  const changes = after.map(({ currency, count, spent }) => {
    const old = before.find((sum) => sum.currency === currency);
    return { currency, count: count - (old?.count ?? 0), spent: spent - (old?.spent ?? 0) };
  });
  const added = changes.filter(({ count }) => count > 0);
  return {
    count: added.reduce((sum, { count }) => sum + count, 0),
    spent: added
      .filter(({ spent }) => spent > 0)
      .map(({ currency, spent }) => ({ currency, minor: spent })),
  };
}
