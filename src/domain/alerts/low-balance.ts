import type { Account } from "../account.ts";
import { alertOf, type Alert, type NewAlert } from "./alert.ts";
import { LIMIT_CURRENCY } from "./alert-settings.ts";

const MAX_AGE_MS = 24 * 3_600_000;
const REARM_SHARE = 1.1;
const REARM_MINOR = 5000;

/** An account with when its bank last delivered; null where that is unknown. */
export interface DatedBalance {
  readonly account: Account;
  readonly updatedAt: Date | null;
}

/** A balance that is under the limit, in minor units; null where it is not, or not known by now. */
export function lowBalance(
  { account, updatedAt }: DatedBalance,
  limit: number,
  now: Date,
): number | null {
  const balance = currentBalance({ account, updatedAt }, now);
  return balance !== null && balance < limit ? balance : null;
}

/** The balance of a current account, in minor units; null where it is older than a day, or no such account. */
function currentBalance({ account, updatedAt }: DatedBalance, now: Date): number | null {
  const { type, subtype, currency, supersededBy, closedAt, balance } = account;
  const isCurrent = type === "BANK" && subtype !== "SAVINGS_ACCOUNT" && currency === LIMIT_CURRENCY;
  if (!isCurrent || supersededBy !== null || closedAt !== null || updatedAt === null) return null;
  return now.getTime() - updatedAt.getTime() <= MAX_AGE_MS ? balance : null;
}

export interface LowChanges {
  readonly alerts: readonly NewAlert[];
  /** Alerts whose account has recovered, so that it may be told again. */
  readonly over: readonly Alert[];
}

/**
 * What is told of balances. An account that was told is told again only once its balance was well above
 * the limit. `known` are the alerts of balances that are stored.
 */
export function lowChanges(
  balances: readonly DatedBalance[],
  known: readonly Alert[],
  limit: number,
  now: Date,
): LowChanges {
  const recovered = new Set(
    balances.flatMap((one) => {
      const balance = currentBalance(one, now);
      return balance !== null && balance >= rearmedAt(limit) ? [one.account.id] : [];
    }),
  );
  const alerts = balances.flatMap((one): NewAlert[] => {
    if (lowBalance(one, limit, now) === null) return [];
    const { id: subject, itemId } = one.account;
    const about = { kind: "low", subject, period: "", threshold: String(limit) } as const;
    return [{ ...about, itemId, transactionId: null }];
  });
  const over = known.filter(
    ({ kind, subject, period }) => kind === "low" && period === "" && recovered.has(subject),
  );
  return { alerts, over };
}

/** What is kept of one that was told and is over: it stays one of the messages of its day. */
export function overAlert(alert: Alert): Alert[] {
  const { userId, sentAt, sendAt } = alert;
  if (sentAt === null) return [];
  return [{ ...alertOf(userId, { ...alert, period: sentAt.toISOString() }, sendAt), sentAt }];
}

/** From which balance on an account may be told again. */
function rearmedAt(limit: number): number {
  return Math.max(Math.round(limit * REARM_SHARE), limit + REARM_MINOR);
}
