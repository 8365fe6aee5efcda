import type { Alert } from "../../domain/alerts/alert.ts";
import { isTold, toldLimit } from "../../domain/alerts/alert-settings.ts";
import { budgetReached } from "../../domain/alerts/budget-crossings.ts";
import type { BudgetState } from "../../domain/budgets/budget.ts";
import { dueBill } from "../../domain/alerts/due-bill.ts";
import { bankDayOf } from "../../domain/alerts/fresh-transactions.ts";
import { incomeSize } from "../../domain/alerts/income-arrived.ts";
import { isLarge } from "../../domain/alerts/large-purchases.ts";
import { lowBalance } from "../../domain/alerts/low-balance.ts";
import type { NamedBank } from "../../domain/bank-name.ts";
import { dayIn } from "../../domain/day.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { User } from "../../domain/user.ts";
import { namedBanks } from "../banks/banks-of.ts";
import { loadBills, type BillsPorts } from "../bills/load-bills.ts";
import type { Ports } from "../ports.ts";
import type { AlertLine } from "../ports/chat.ts";
import { recurringOf } from "../recurring/recurring-of.ts";
import { balancesOf } from "./low-balances.ts";
import { priceRiseOf, type PricePorts } from "./price-rises.ts";
import { isAsked, usualLimit } from "./propose-limit.ts";

export type DescribePorts = BillsPorts & PricePorts & Pick<Ports, "recurring" | "budgetStates">;

/** An alert with its words; null where it is not so any more. */
export interface DescribedAlert {
  readonly alert: Alert;
  readonly line: AlertLine | null;
}

interface Context {
  readonly user: User;
  readonly now: Date;
  readonly banks: readonly NamedBank[];
}

/** What alerts say by now. One whose kind the user silenced meanwhile says nothing. */
export async function describeAlerts(
  ports: DescribePorts,
  user: User,
  alerts: readonly Alert[],
  now: Date,
): Promise<DescribedAlert[]> {
  const context = { user, now, banks: await namedBanks(ports, user) };
  const described: DescribedAlert[] = [];
  for (const alert of alerts) described.push({ alert, line: await lineOf(ports, alert, context) });
  return described;
}

async function lineOf(
  ports: DescribePorts,
  alert: Alert,
  context: Context,
): Promise<AlertLine | null> {
  const { user, now } = context;
  if (alert.kind === "large-proposal") return proposalLine(ports, context);
  if (alert.kind === "low") return lowLine(ports, alert, context);
  if (alert.kind === "large") return transactionLine(ports, alert, context);
  if (!isTold(user.alerts, alert.kind, now)) return null;
  switch (alert.kind) {
    case "bill-due":
      return billLine(ports, alert, context);
    case "budget":
      return budgetLine(await ports.budgetStates.ofUser(user), alert);
    case "income":
    case "price-rise":
      return transactionLine(ports, alert, context);
  }
}

async function proposalLine(
  ports: DescribePorts,
  { user, now }: Context,
): Promise<AlertLine | null> {
  const minor = isAsked(user, now) ? await usualLimit(ports, user, now) : null;
  return minor === null ? null : { kind: "large-proposal", minor };
}

async function billLine(
  ports: DescribePorts,
  { subject, period, threshold }: Alert,
  { user }: Context,
): Promise<AlertLine | null> {
  const answer = await loadBills(ports, user);
  if (answer.kind !== "cards") return null;
  const cards = answer.debts.flatMap((debt) => debt.cards);
  const card = cards.find(({ accounts: [first] }) => first.id === subject);
  const due = card ? dueBill(card.bills.closed, answer.today) : null;
  if (!card || due === null || due.dueDay !== period) return null;
  // On the day there is an alert of its own.
  if (threshold !== "0" && due.daysLeft === 0) return null;
  return { kind: "bill-due", bank: card.bank, accounts: card.accounts, ...due };
}

function budgetLine(
  budgets: readonly BudgetState[],
  { subject, period, threshold }: Alert,
): AlertLine | null {
  const budget = budgets.find((one) => one.key === subject && one.period.first === period);
  const reached = budget ? budgetReached(budget, budget.spentMinor) : null;
  if (!budget || reached === null || String(reached) !== threshold) return null;
  return { kind: "budget", budget, threshold: reached };
}

async function lowLine(
  ports: DescribePorts,
  { subject }: Alert,
  { user: { alerts }, now, banks }: Context,
): Promise<AlertLine | null> {
  const limit = toldLimit(alerts, "low", now);
  if (limit === null) return null;
  for (const bank of banks)
    for (const balance of await balancesOf(ports, bank)) {
      const minor = balance.account.id === subject ? lowBalance(balance, limit, now) : null;
      if (minor !== null) return { kind: "low", bank, account: balance.account, minor, limit };
    }
  return null;
}

async function transactionLine(
  ports: DescribePorts,
  { kind, transactionId }: Alert,
  { user, now }: Context,
): Promise<AlertLine | null> {
  const row = await ports.transactions.ofUserById(user.id, transactionId ?? "");
  if (!row) return null;
  const { merchantName: name, minor, currency } = row;
  const said = { name, minor, currency, day: bankDayOf(row, user.timeZone) };
  if (kind === "large") {
    const limit = toldLimit(user.alerts, "large", now);
    return limit !== null && isLarge(row, limit) ? { kind, ...said } : null;
  }
  if (kind === "income") return incomeLine(ports, row, said, { user, now });
  const rise = await priceRiseOf(ports, user.id, row);
  return rise && { kind: "price-rise", name, day: said.day, ...rise };
}

async function incomeLine(
  ports: DescribePorts,
  row: Transaction,
  said: Omit<Extract<AlertLine, { kind: "large" }>, "kind">,
  { user, now }: Pick<Context, "user" | "now">,
): Promise<AlertLine | null> {
  const series = await recurringOf(ports, user.id, dayIn(now, user.timeZone));
  const size = incomeSize(row, series);
  return size && { kind: "income", size, ...said };
}
