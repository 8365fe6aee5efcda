import type { Account } from "../../domain/account.ts";
import type { NamedBank } from "../../domain/bank-name.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import { cardBills, type CardBills } from "../../domain/bills/card-bills.ts";
import type { Bill } from "../../domain/bills/bill.ts";
import type { SeenPayment } from "../../domain/bills/bill-paid.ts";
import { promisedRange, type PromisedRange } from "../../domain/bills/limit-range.ts";
import { cardsByDebt, haveOneBill } from "../../domain/bills/same-debt.ts";
import { addDays, addMonths, dayIn, type Day } from "../../domain/day.ts";
import { notUpdated } from "../../domain/not-updated.ts";
import type { User } from "../../domain/user.ts";
import { currentBanks, latestConnectionAttempt } from "../banks/banks-of.ts";
import type { Ports } from "../ports.ts";
import { cardRowsSince } from "./card-rows.ts";

export type BillsPorts = Pick<Ports, "items" | "accounts" | "transactions" | "bills" | "clock">;

/** A card with its bills. Cards that have one bill are one, under all their names. */
export interface BilledCard {
  readonly bank: NamedBank;
  /** The first is asked about and named by buttons. */
  readonly accounts: readonly [Account, ...Account[]];
  readonly bills: CardBills;
  /** The date of the month on which its bills close, as the user said; null where they did not. */
  readonly closingDate: number | null;
}

/** Cards that share a limit, and so one debt. */
export interface CardDebt {
  readonly accounts: readonly [Account, ...Account[]];
  readonly cards: readonly BilledCard[];
  /** The used limit that the bank reports, in minor units of the card's currency; null where it gives none. */
  readonly used: number | null;
  readonly range: PromisedRange;
}

export type BillsAnswer =
  | { readonly kind: "no-bank"; readonly attempt: BankItem | null }
  | { readonly kind: "no-card" }
  | { readonly kind: "cards"; readonly debts: readonly CardDebt[]; readonly today: Day };

/** Banks report twelve months. */
const MONTHS_BACK = 13;
/** A bill that closed last was due at most this long ago. */
const PAYMENT_DAYS = 120;
const MAX_PAYMENTS = 500;

/** The bills of all cards of a user. */
export async function loadBills(ports: BillsPorts, user: User): Promise<BillsAnswer> {
  const [banks, accounts] = await Promise.all([
    currentBanks(ports, user),
    ports.accounts.ofUser(user.id),
  ]);
  const kept = banks.filter(({ deletionRequestedAt }) => deletionRequestedAt === null);
  if (kept.length === 0)
    return { kind: "no-bank", attempt: await latestConnectionAttempt(ports, user.id) };
  const today = dayIn(ports.clock.now(), user.timeZone);
  const context = { user, today, accounts };
  const debts: CardDebt[] = [];
  for (const bank of kept) {
    const cards = accounts.filter((account) => account.itemId === bank.id && isShown(account));
    for (const sharing of cardsByDebt(cards))
      debts.push(await debtOf(ports, bank, sharing, context));
  }
  return debts.length === 0 ? { kind: "no-card" } : { kind: "cards", debts, today };
}

function isShown({ type, supersededBy, closedAt }: Account): boolean {
  return type === "CREDIT" && supersededBy === null && closedAt === null;
}

interface Context {
  readonly user: User;
  readonly today: Day;
  /** All accounts of the user, older copies included. */
  readonly accounts: readonly Account[];
}

async function debtOf(
  ports: BillsPorts,
  bank: NamedBank,
  sharing: readonly [Account, ...Account[]],
  context: Context,
): Promise<CardDebt> {
  const billed = await Promise.all(
    sharing.map(async (account) => ({ account, bills: await ports.bills.ofAccount(account.id) })),
  );
  // One after the other: the rows of one card may be many.
  const cards: BilledCard[] = [];
  for (const same of withOneBill(billed)) cards.push(await cardOf(ports, bank, same, context));
  const [{ balance: used, currency }] = sharing;
  const range = promisedRange(
    cards.map(({ bills }) => bills),
    { used, currency },
  );
  return { accounts: sharing, cards, used, range };
}

interface BilledAccount {
  readonly account: Account;
  readonly bills: readonly Bill[];
}

type SameBill = [BilledAccount, ...BilledAccount[]];

function withOneBill(billed: readonly BilledAccount[]): SameBill[] {
  const groups: SameBill[] = [];
  for (const one of billed) {
    const same = groups.find(([first]) => haveOneBill(first.bills, one.bills));
    if (same) same.push(one);
    else groups.push([one]);
  }
  return groups;
}

async function cardOf(
  ports: BillsPorts,
  bank: NamedBank,
  same: SameBill,
  { user, today, accounts }: Context,
): Promise<BilledCard> {
  const [{ account }] = same;
  const cards = same.map((one) => one.account);
  const since = { first: addMonths(today, -MONTHS_BACK), timeZone: user.timeZone };
  const closingDate = closingDateOf(account, accounts);
  const bills = cardBills({
    currency: account.currency,
    bills: same.flatMap((one) => one.bills),
    rows: await cardRowsSince(ports, cards, since),
    sent: await sentPayments(ports, user, account, today),
    accountDueDay: account.dueDay,
    accountClosingDay: account.closingDay,
    userDate: closingDate,
    isUpdated: same.every((one) => isUpdated(one.account, bank)),
    today,
  });
  const [, ...others] = same;
  return { bank, accounts: [account, ...others.map((one) => one.account)], bills, closingDate };
}

/** What the user said of an older connection of the card holds. */
function closingDateOf(account: Account, accounts: readonly Account[]): number | null {
  const copies = accounts.filter(({ supersededBy }) => supersededBy === account.id);
  return [account, ...copies].find(({ closingDate }) => closingDate !== null)?.closingDate ?? null;
}

function isUpdated(account: Account, bank: NamedBank): boolean {
  return account.syncCheckpoint.fullSyncAt !== null && notUpdated(account, bank) === null;
}

async function sentPayments(
  { transactions }: BillsPorts,
  user: User,
  { currency }: Account,
  today: Day,
): Promise<SeenPayment[]> {
  const days = { first: addDays(today, -PAYMENT_DAYS), last: today };
  const which = { ...days, currency, flows: ["bill-payment"] as const };
  const rows = await transactions.list(user.id, which, { skip: 0, limit: MAX_PAYMENTS });
  return rows.filter(({ accountType, direction }) => accountType === "BANK" && direction === "out");
}
