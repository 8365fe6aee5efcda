import type { Account } from "../account.ts";
import type { Alert } from "../alerts/alert.ts";
import type { BankItem } from "../bank-item.ts";
import type { Bill } from "../bills/bill.ts";
import type { Budget } from "../budgets/budget.ts";
import type { CashEntry } from "../cash/cash-entry.ts";
import type { AccountMonth } from "../kept/account-month.ts";
import type { Position } from "../position.ts";
import type { RecurringSeries } from "../recurrence/recurring-series.ts";
import type { SummaryDelivery } from "../summary-delivery.ts";
import type {
  Taught,
  TaughtChoice,
  TaughtMerchant,
  TaughtNote,
  TaughtRecurrence,
  TaughtRule,
} from "../understanding/taught.ts";
import type { User } from "../user.ts";
import { shownKey } from "./shown-key.ts";

/** Everything that is stored of a user beside their transactions. */
export interface StoredOfUser {
  readonly user: User;
  readonly banks: readonly BankItem[];
  readonly accounts: readonly Account[];
  readonly bills: readonly Bill[];
  readonly positions: readonly Position[];
  readonly budgets: readonly Budget[];
  readonly choices: readonly TaughtChoice[];
  readonly rules: readonly TaughtRule[];
  readonly merchants: readonly TaughtMerchant[];
  readonly recurrences: readonly TaughtRecurrence[];
  readonly notes: readonly TaughtNote[];
  readonly cash: readonly CashEntry[];
  readonly series: readonly RecurringSeries[];
  readonly alerts: readonly Alert[];
  readonly deliveries: readonly SummaryDelivery[];
  /** What is left of movements before the first kept one. */
  readonly months: readonly AccountMonth[];
}

/**
 * The user's copy of it, as the law gives them one. Fields are left out by name, so that a new one is in
 * it: hashes of documents, numbers and limits, and what only serves the program.
 */
export function personalCopy(stored: StoredOfUser): object {
  return {
    settings: settingsOf(stored.user),
    banks: stored.banks.map(bankOf),
    accounts: stored.accounts.map(accountOf),
    bills: stored.bills.map(({ userId: _user, ...bill }) => bill),
    positions: stored.positions.map(positionOf),
    budgets: stored.budgets.map(({ userId: _user, ...budget }) => budget),
    choices: stored.choices.map(taughtOf),
    rules: stored.rules.map(keyedOf),
    merchants: stored.merchants.map(keyedOf),
    recurrences: stored.recurrences.map(keyedOf),
    notes: stored.notes.map(taughtOf),
    cash: stored.cash.map(cashOf),
    recurring: stored.series.map((one) => ({ ...one, merchantKey: shownKey(one.merchantKey) })),
    alerts: stored.alerts.map(alertOf),
    summaries: stored.deliveries.map(deliveryOf),
    ...(stored.user.kept && { months: stored.months.map(({ userId: _user, ...month }) => month) }),
  };
}

function settingsOf(user: User) {
  const { rowRules: _rules, figuresVersion: _version, nextLetGoAt: _next, ...shown } = user;
  const { game, kept, ...settings } = shown;
  const { skipped, ...played } = game;
  return {
    ...settings,
    game: { ...played, skipped: skipped.length },
    ...(kept && { movementsSince: kept.from }),
  };
}

function bankOf({ userId: _user, progressMessageId: _message, ...bank }: BankItem): object {
  return bank;
}

function accountOf(account: Account): object {
  const { userId: _user, holder: _holder, sharedLimit: _limit, identity, ...kept } = account;
  const { syncCheckpoint: _checkpoint, firstDay: _firstDay, ...shown } = kept;
  return { ...shown, brand: identity?.brand ?? null, bankCode: identity?.bankCode ?? null };
}

function positionOf({ userId: _user, identity: _identity, ...position }: Position): object {
  return position;
}

function taughtOf(entry: Taught<unknown>): object {
  const { id: _id, userId: _user, changeId: _change, isPending: _pending, ...said } = entry;
  return said;
}

function keyedOf(entry: Taught<unknown> & { readonly merchantKey: string }): object {
  return { ...taughtOf(entry), merchantKey: shownKey(entry.merchantKey) };
}

function cashOf({ userId: _user, version: _version, isPending: _pending, ...entry }: CashEntry) {
  return entry;
}

function alertOf({ id: _id, userId: _user, subject, ...alert }: Alert): object {
  return { ...alert, subject: shownKey(subject) };
}

function deliveryOf({ id: _id, userId: _user, ...delivery }: SummaryDelivery): object {
  return delivery;
}
