import type { Account } from "../../domain/account.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { NamedBank } from "../../domain/bank-name.ts";
import type { Day } from "../../domain/day.ts";
import { missingAccountKinds, type MissingAccountKind } from "../../domain/not-updated.ts";
import { isFresh } from "../../domain/data-age.ts";
import type { Currency } from "../../domain/money.ts";
import { seriesAt } from "../../domain/recurrence/series-at.ts";
import { dueBills, type BillHole, type DueBill } from "../../domain/today/due-bills.ts";
import { horizonOf } from "../../domain/today/horizon.ts";
import type { LeavingPayment } from "../../domain/today/leaving-payments.ts";
import { safeToSpend, type SafeToSpend } from "../../domain/today/safe-to-spend.ts";
import type { User } from "../../domain/user.ts";
import { currentBanks } from "../banks/banks-of.ts";
import {
  loadBills,
  type BilledCard,
  type CardDebt,
  type BillsAnswer,
  type BillsPorts,
} from "../bills/load-bills.ts";
import type { Ports } from "../ports.ts";
import { calendarAt } from "../users/calendar-of.ts";
import { checkingMoney, type CheckingMoney } from "./checking-accounts.ts";
import { loadPayments } from "./load-payments.ts";

export type TodayPorts = BillsPorts & Pick<Ports, "recurring" | "workingDays">;

type BillOfCard = DueBill & { readonly card: BilledCard };

export type DueBillOfCard = Exclude<BillOfCard, { readonly kind: "unknown" }>;

/** A fact without which there is no amount. */
export type TodayMissing =
  /** No checking account, none with a balance of the last day, or nothing known of what recurs. */
  | { readonly kind: "no-account" | "no-fresh-balance" | "no-recurring" }
  /** A bank that has cards and did not deliver them. */
  | { readonly kind: "no-cards"; readonly bank: NamedBank }
  | { readonly kind: "bill"; readonly card: BilledCard; readonly why: BillHole };

export interface TodayState extends CheckingMoney {
  /** Banks that did not deliver their accounts. */
  readonly undelivered: readonly NamedBank[];
  readonly now: Date;
  readonly today: Day;
}

export interface UnknownToday extends TodayState {
  readonly kind: "unknown";
  readonly missing: readonly TodayMissing[];
}

export interface KnownToday extends TodayState {
  readonly kind: "known";
  readonly safe: SafeToSpend;
  readonly payments: readonly LeavingPayment[];
  readonly bills: readonly DueBillOfCard[];
}

export type TodayAnswer =
  { readonly kind: "no-bank"; readonly attempt: BankItem | null } | UnknownToday | KnownToday;

/** What a user may spend until the next income, from facts that are there. */
export async function loadToday(ports: TodayPorts, user: User): Promise<TodayAnswer> {
  const now = ports.clock.now();
  const billsAnswer = await loadBills(ports, user);
  if (billsAnswer.kind === "no-bank") return billsAnswer;
  const [all, accounts, recurring] = await Promise.all([
    currentBanks(ports, user),
    ports.accounts.ofUser(user.id),
    ports.recurring.ofUser(user.id),
  ]);
  const banks = all.filter(({ deletionRequestedAt }) => deletionRequestedAt === null);
  const money = checkingMoney(banks, accounts, now);
  const { currency, balances } = money;
  const { today, months } = calendarAt(now, ports.workingDays, user);
  const state = { ...money, undelivered: undeliveredBy(banks, accounts, "accounts"), now, today };
  const series = seriesAt(recurring?.series ?? [], today);
  const horizon = horizonOf(series, currency, { today, monthEnd: months.of(today).last });
  const due = { today, last: horizon.last, currency, now };
  const bills = debtsOf(billsAnswer).flatMap((debt) => billsOfDebt(debt, due));
  const missing = [
    ...missingMoney(money),
    ...(recurring === null ? [{ kind: "no-recurring" } as const] : []),
    ...undeliveredBy(banks, accounts, "cards").map((bank): TodayMissing => ({
      kind: "no-cards",
      bank,
    })),
    ...bills.flatMap(missingBill),
  ];
  if (missing.length > 0) return { ...state, kind: "unknown", missing };
  const days = { currency, today, last: horizon.last };
  const payments = await loadPayments(ports, user.id, series, days);
  const known = bills.filter((bill): bill is DueBillOfCard => bill.kind !== "unknown");
  const safe = safeToSpend({ horizon, balances, payments, bills: known });
  return { ...state, kind: "known", safe, payments, bills: known };
}

function debtsOf(answer: BillsAnswer): readonly CardDebt[] {
  return answer.kind === "cards" ? answer.debts : [];
}

interface DueFilter {
  readonly today: Day;
  readonly last: Day;
  readonly currency: Currency;
  readonly now: Date;
}

/** Where nothing of the limit is used, no bill that is not known holds anything. */
function billsOfDebt(
  { cards, used }: CardDebt,
  { currency, now, ...days }: DueFilter,
): BillOfCard[] {
  const own = cards.filter(({ accounts }) => accounts[0].currency === currency);
  const isUnused = used === 0 && cards.every(({ accounts }) => isFresh(accounts[0].balanceAt, now));
  return own
    .flatMap((card) =>
      dueBills(card.bills, currency, days).map((bill): BillOfCard => ({ ...bill, card })),
    )
    .filter(({ kind }) => !(isUnused && kind === "unknown"));
}

/** The banks that have such accounts and did not deliver them. */
function undeliveredBy(
  banks: readonly NamedBank[],
  accounts: readonly Account[],
  kind: MissingAccountKind,
): NamedBank[] {
  return banks.filter((bank) => {
    const own = accounts.filter(({ itemId }) => itemId === bank.id);
    return missingAccountKinds(bank, own).includes(kind);
  });
}

function missingMoney({ balances, leftOut }: CheckingMoney): TodayMissing[] {
  if (balances.length > 0) return [];
  return [{ kind: leftOut.length === 0 ? "no-account" : "no-fresh-balance" }];
}

function missingBill(bill: BillOfCard): TodayMissing[] {
  return bill.kind === "unknown" ? [{ kind: "bill", card: bill.card, why: bill.why }] : [];
}
