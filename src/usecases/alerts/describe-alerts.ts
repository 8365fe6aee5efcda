import type { Alert } from "../../domain/alerts/alert.ts";
import { silenceOf } from "../../domain/alerts/alert-settings.ts";
import { toldBudget } from "../../domain/alerts/budget-crossings.ts";
import { dueBill, isOneBill } from "../../domain/alerts/due-bill.ts";
import { bankDayOf } from "../../domain/alerts/fresh-transactions.ts";
import { incomeSize } from "../../domain/alerts/income-arrived.ts";
import { isLarge } from "../../domain/alerts/large-purchases.ts";
import { lowBalance } from "../../domain/alerts/low-balance.ts";
import type { User } from "../../domain/user.ts";
import type { AlertLine } from "../ports/chat.ts";
import { alertFacts, type AlertFacts, type FactsPorts } from "./alert-facts.ts";
import { isAsked, usualLimit } from "./propose-limit.ts";

/** What becomes of an alert that was to be sent. */
type Outcome =
  | { readonly kind: "told"; readonly line: AlertLine }
  /** It is never told. */
  | { readonly kind: "passed" }
  /** It is not so by now, and is told if it becomes so again. */
  | { readonly kind: "over" };

export type DescribedAlert = Outcome & { readonly alert: Alert };

const PASSED: Outcome = { kind: "passed" };
const OVER: Outcome = { kind: "over" };

interface Context extends AlertFacts {
  readonly user: User;
  readonly now: Date;
  /** All alerts of the user. */
  readonly known: readonly Alert[];
}

/** What alerts say by now. One whose kind the user silenced meanwhile says nothing. */
export async function describeAlerts(
  ports: FactsPorts,
  user: User,
  { alerts, known }: { readonly alerts: readonly Alert[]; readonly known: readonly Alert[] },
  now: Date,
): Promise<DescribedAlert[]> {
  const context = { user, now, known, ...alertFacts(ports, user, now) };
  const described: DescribedAlert[] = [];
  for (const alert of alerts)
    described.push({ alert, ...(await outcomeOf(ports, alert, context)) });
  return described;
}

async function outcomeOf(ports: FactsPorts, alert: Alert, context: Context): Promise<Outcome> {
  const { user, now } = context;
  const kind = alert.kind === "large-proposal" ? "large" : alert.kind;
  if (silenceOf(user.alerts, kind, now) !== null) return PASSED;
  switch (alert.kind) {
    case "large-proposal":
      return (await proposalLine(ports, context)) ?? PASSED;
    case "low":
      return (await lowLine(alert, context)) ?? OVER;
    case "bill-due":
      return (await billLine(alert, context)) ?? OVER;
    case "budget":
      return budgetOutcome(alert, context);
    case "large":
    case "income":
      // Where its transaction comes back under another id, that one is told.
      return (await transactionLine(ports, alert, context)) ?? PASSED;
    case "price-rise":
      return (await transactionLine(ports, alert, context)) ?? OVER;
  }
}

type Told = Extract<Outcome, { kind: "told" }>;

function told(line: AlertLine): Told {
  return { kind: "told", line };
}

async function proposalLine(ports: FactsPorts, { user, now }: Context): Promise<Told | null> {
  const minor = isAsked(user, now) ? await usualLimit(ports, user, now) : null;
  return minor === null ? null : told({ kind: "large-proposal", minor });
}

async function billLine(
  { subject, period, threshold }: Alert,
  { bills }: Context,
): Promise<Told | null> {
  const answer = await bills();
  if (answer.kind !== "cards") return null;
  const cards = answer.debts.flatMap((debt) => debt.cards);
  const card = cards.find(({ accounts: [first] }) => first.id === subject);
  const due = card ? dueBill(card.bills.closed, answer.today) : null;
  if (!card || due === null || !isOneBill(due.dueDay, period)) return null;
  // On the day there is an alert of its own, and before it the other one.
  if ((threshold === "0") !== (due.daysLeft === 0)) return null;
  return told({ kind: "bill-due", bank: card.bank, accounts: card.accounts, ...due });
}

async function budgetOutcome(alert: Alert, { budgets, known }: Context): Promise<Outcome> {
  const found = toldBudget(alert, await budgets(), known);
  return found.kind === "told" ? told({ ...found, kind: "budget" }) : found;
}

async function lowLine(
  { subject, threshold }: Alert,
  { user, now, balances }: Context,
): Promise<Told | null> {
  const { low: limit } = user.alerts;
  // With another limit there is another alert.
  if (limit === null || String(limit) !== threshold) return null;
  const found = (await balances()).find(({ account }) => account.id === subject);
  const minor = found ? lowBalance(found, limit, now) : null;
  if (!found || minor === null) return null;
  return told({ kind: "low", bank: found.bank, account: found.account, minor, limit });
}

async function transactionLine(
  ports: FactsPorts,
  { kind, transactionId }: Alert,
  { user, series, priceRise }: Context,
): Promise<Told | null> {
  const row = await ports.transactions.ofUserById(user.id, transactionId ?? "");
  if (!row) return null;
  const { merchantName: name, minor, currency } = row;
  const said = { name, minor, currency, day: bankDayOf(row, user.timeZone) };
  if (kind === "large") {
    const { large: limit } = user.alerts;
    return limit !== null && isLarge(row, limit) ? told({ kind, ...said }) : null;
  }
  if (kind === "income") {
    const size = incomeSize(row, await series());
    return size && told({ kind, size, ...said });
  }
  const rise = await priceRise(row);
  return rise && told({ kind: "price-rise", name, day: said.day, ...rise });
}
