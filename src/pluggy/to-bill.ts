import type { Bill } from "../domain/bills/bill.ts";
import { dayOfBankDate, type Day } from "../domain/day.ts";
import { isCountable, toMinor, type Currency } from "../domain/money.ts";
import type { ReportedBill } from "../usecases/ports/bank.ts";
import type { PluggyBill } from "./schemas.ts";

/** A bill without what only we know of it. Amounts are rounded to minor units. */
export function toBill(bill: PluggyBill, currencyOfAccount: Currency): ReportedBill {
  const currency = bill.totalAmountCurrencyCode ?? currencyOfAccount;
  return {
    id: bill.id,
    dueDay: dayOf(bill.dueDate),
    closingDay: dayOf(bill.billClosingDate),
    total: signedMinor(bill.totalAmount, currency),
    currency,
    charges: bill.financeCharges.flatMap((charge) => chargeOf(charge, currency)),
    payments: bill.payments.flatMap((payment) => paymentOf(payment, currency)),
  };
}

type PluggyCharge = PluggyBill["financeCharges"][number];
type PluggyPayment = PluggyBill["payments"][number];

function chargeOf(charge: PluggyCharge, currencyOfBill: Currency): Bill["charges"][number][] {
  const currency = charge.currencyCode ?? currencyOfBill;
  const minor = signedMinor(charge.amount, currency);
  return minor ? [{ kind: charge.type ?? "OTHER", minor, currency }] : [];
}

/** Without an amount it proves nothing. Some banks write payments as negative amounts. */
function paymentOf(payment: PluggyPayment, currencyOfBill: Currency): Bill["payments"][number][] {
  const currency = payment.currencyCode ?? currencyOfBill;
  const minor = Math.abs(signedMinor(payment.amount, currency) ?? 0);
  return minor === 0 ? [] : [{ id: payment.id, day: dayOf(payment.paymentDate), minor, currency }];
}

function signedMinor(amount: number | null, currency: Currency): number | null {
  if (amount === null || !isCountable(amount, currency)) return null;
  const minor = toMinor(amount, currency);
  return amount < 0 && minor > 0 ? -minor : minor;
}

/** The dates of bills are days of Brazil, wherever the user is. */
function dayOf(date: Date | null): Day | null {
  return date && dayOfBankDate(date, "America/Sao_Paulo");
}
