import { instantOf } from "../days.ts";
import type { WireBill } from "../model.ts";
import { uuidFrom } from "../random.ts";
import { billIdOf } from "./bill-state.ts";
import { billTotals, cycleOf } from "./billing.ts";
import type { Draft } from "./draft.ts";
import type { BankProfile } from "./profile.ts";

const MAX_BILLS = 12;

interface BillContext {
  accountId: string;
  profile: BankProfile;
  today: string;
  at: string;
}

/** Payments while a bill is open are listed on it, and settle the previous one. */
function paymentsOn(billId: string, name: string, payments: Draft[], profile: BankProfile) {
  return payments
    .filter(({ day }) => cycleOf(day, profile).name === name)
    .map(({ day, minor, key }) => ({
      id: uuidFrom(`${billId}/payment/${key}`),
      valueType: "FULL_PAYMENT",
      paymentDate: instantOf(day, { kind: "utc-midnight" }),
      paymentMode: "DEBIT_ACCOUNT",
      amount: minor / 100,
      currencyCode: "BRL",
    }));
}

/** Closed bills only, newest first, at most a year of them. */
export function renderBills(
  drafts: readonly Draft[],
  payments: Draft[],
  { accountId, profile, today, at }: BillContext,
): WireBill[] {
  const dueDate = String(profile.dueDate).padStart(2, "0");
  return [...billTotals(profile, drafts)]
    .map(([name, minor]) => ({ name, minor, id: billIdOf(accountId, name) }))
    .filter(({ name }) => closingDayOf(name, profile) <= today)
    .sort((a, b) => b.name.localeCompare(a.name))
    .slice(0, MAX_BILLS)
    .map(({ name, minor, id }) => ({
      id,
      accountId,
      dueDate: instantOf(`${name}-${dueDate}`, { kind: "utc-midnight" }),
      billClosingDate: profile.givesClosingDay
        ? instantOf(closingDayOf(name, profile), { kind: "utc-midnight" })
        : null,
      totalAmount: profile.fourDecimals ? (minor * 100 + 4) / 10_000 : minor / 100,
      totalAmountCurrencyCode: "BRL",
      minimumPaymentAmount: Math.round(minor * 0.15) / 100,
      allowsInstallments: true,
      financeCharges: [],
      payments: paymentsOn(id, name, payments, profile),
      createdAt: at,
      updatedAt: at,
    }));
}

function closingDayOf(name: string, profile: BankProfile): string {
  const [year = 0, month = 1] = name.split("-").map(Number);
  return new Date(Date.UTC(year, month - 2, profile.closingDate)).toISOString().slice(0, 10);
}
