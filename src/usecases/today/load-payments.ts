import { addDays, type Day } from "../../domain/day.ts";
import { paymentsToCome } from "../../domain/fixed-to-come.ts";
import type { Currency } from "../../domain/money.ts";
import type { RecurringSeries } from "../../domain/recurrence/recurring-series.ts";
import {
  leavingPayments,
  type LeavingPayment,
  type ScheduledPayment,
} from "../../domain/today/leaving-payments.ts";
import type { Ports } from "../ports.ts";

type PaymentsPorts = Pick<Ports, "transactions">;

export interface PaymentsFilter {
  readonly currency: Currency;
  readonly today: Day;
  /** The last day, included. */
  readonly last: Day;
}

/** More payments to one merchant on one day are not searched for the latest of a series. */
const MAX_ON_DAY = 20;
const MAX_SCHEDULED = 200;

/**
 * What leaves a user's accounts after now until a day, beside card bills: what recurs and what the bank
 * dates ahead. What is paid by card is not: it comes with the card's bill.
 */
export async function loadPayments(
  ports: PaymentsPorts,
  userId: string,
  series: readonly RecurringSeries[],
  filter: PaymentsFilter,
): Promise<LeavingPayment[]> {
  const { currency, today, last } = filter;
  const expected = paymentsToCome(currency, series, { today, last });
  const byCard = new Set<RecurringSeries>();
  for (const one of new Set(expected.map((payment) => payment.one)))
    if (await isPaidByCard(ports, userId, one)) byCard.add(one);
  const fromAccounts = expected.filter(({ one }) => !byCard.has(one));
  return leavingPayments(fromAccounts, await scheduledPayments(ports, userId, filter));
}

/** Whether its latest payment was made by card: of those of its last day the nearest to its amount. */
async function isPaidByCard(
  { transactions }: PaymentsPorts,
  userId: string,
  { last: day, merchantKey: merchant, currency, minor }: RecurringSeries,
): Promise<boolean> {
  const rows = await transactions.list(
    userId,
    { first: day, last: day, currency, flows: ["spending"], merchant },
    { skip: 0, limit: MAX_ON_DAY },
  );
  const [row] = rows.sort((a, b) => Math.abs(a.minor - minor) - Math.abs(b.minor - minor));
  return row?.accountType === "CREDIT";
}

async function scheduledPayments(
  { transactions }: PaymentsPorts,
  userId: string,
  { currency, today, last }: PaymentsFilter,
): Promise<ScheduledPayment[]> {
  if (today >= last) return [];
  const rows = await transactions.list(
    userId,
    { first: addDays(today, 1), last, currency, flows: ["spending"] },
    { skip: 0, limit: MAX_SCHEDULED },
  );
  return rows
    .filter(({ accountType, direction }) => accountType === "BANK" && direction === "out")
    .map(({ merchantKey, merchantName: name, day, minor }) => ({ merchantKey, name, day, minor }));
}
