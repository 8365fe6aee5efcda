import type { Currency } from "./money.ts";

/** What Pluggy says to a wish for news. */
export type RefreshAnswer =
  | { readonly kind: "started" }
  | { readonly kind: "already-running" }
  /** Refreshed a short while ago; `again` is when it may be asked next, null where Pluggy does not say. */
  | { readonly kind: "too-soon"; readonly again: Date | null }
  /** The bank wants the user: a login or a code, given in the widget. */
  | { readonly kind: "needs-person" }
  /** MeuPluggy's connections are refreshed once a day by Pluggy alone. */
  | { readonly kind: "by-pluggy-only" }
  /** The bank or Pluggy does not allow it now. */
  | { readonly kind: "not-now" }
  | { readonly kind: "removed" };

/** What came of asking one bank: Pluggy's answer, or none. */
export type AskedAnswer = RefreshAnswer | { readonly kind: "unreachable" };

/** A bank's recent transactions of one currency: how many, and what was spent on balance, in minor units. */
export interface LedgerSum {
  readonly currency: Currency;
  readonly count: number;
  readonly spent: number;
}

/** One bank that was asked for news, as it was before. */
export interface AskedBank {
  readonly itemId: string;
  readonly answer: AskedAnswer;
  readonly lastUpdatedAt: Date | null;
  readonly before: readonly LedgerSum[];
}

/** A `/refresh` whose message is still to say what came. */
export interface Refresh {
  readonly id: string;
  readonly userId: string;
  readonly messageId: number;
  /** When all banks had been asked. */
  readonly since: Date;
  readonly banks: readonly AskedBank[];
}

/** Whether news are on their way. */
export function isUnderway({ kind }: AskedAnswer): boolean {
  return kind === "started" || kind === "already-running";
}

export interface LedgerNews {
  readonly count: number;
  /** What was spent in the new transactions, of each currency; only where it is more than nothing. */
  readonly spent: readonly { readonly currency: Currency; readonly minor: number }[];
}

/** What was added; a pending transaction that comes back posted is no new one. */
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
