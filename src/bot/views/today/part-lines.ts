import type { Day, TimeZone } from "../../../domain/day.ts";
import type { Currency } from "../../../domain/money.ts";
import type { LeavingPayment } from "../../../domain/today/leaving-payments.ts";
import { accountName } from "../../../i18n/account-name.ts";
import { bankName } from "../../../i18n/bank-name.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatAge } from "../../../i18n/format-age.ts";
import { formatShortDay } from "../../../i18n/format-day.ts";
import type { CountedBalance } from "../../../usecases/today/checking-accounts.ts";
import type { DueBillOfCard, KnownToday } from "../../../usecases/today/load-today.ts";
import { accountLabel } from "../account-label.ts";
import { cardName } from "../bill/card-name.ts";
import { fillIn } from "../fill-in.ts";
import { joinHtml, markup, quotation, type Html } from "../html.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";

/** The later ones of more payments are told as one sum. */
const MAX_PAYMENTS = 12;

/** What the amount was made of, folded; what is taken off has a minus. */
export function partLines(answer: KnownToday, zone: TimeZone, options: ViewOptions): Html[] {
  const { currency, balances, payments, bills, safe, now, today } = answer;
  const { parts: texts } = catalogFor(options.language).today;
  const amountOf = (minor: number) => amountHtml(minor, currency, options);
  const reserved = balances.reduce((sum, one) => sum + one.reserved, 0);
  const left = (values: { readonly amount: string }) =>
    texts.left({ ...values, days: safe.horizon.days });
  const parts = [
    ...balances.map((one) => balanceLine(one, { now, zone, options })),
    ...(reserved === 0 ? [] : [markup`${texts.reserved}: ${amountOf(-reserved)}`]),
    ...paymentLines(payments, currency, options),
    ...(bills.length === 0
      ? [markup`${texts.noBills}`]
      : bills.map((bill) => markup`${billLabel(bill, today, options)}: ${amountOf(-bill.minor)}`)),
    ...(safe.left < 0 ? [] : [fillIn(left, { amount: amountOf(safe.left) })]),
  ];
  return [markup`<b>${texts.title}</b>`, quotation(joinHtml(parts, "\n"))];
}

function balanceLine(
  { account, bank, minor }: CountedBalance,
  {
    now,
    zone,
    options,
  }: { readonly now: Date; readonly zone: TimeZone; readonly options: ViewOptions },
): Html {
  const { language } = options;
  const name = accountName(bankName(bank, language), accountLabel(account, language));
  const age = formatAge(account.balanceAt, now, zone, language);
  return markup`${name}: ${amountHtml(minor, account.currency, options)} · ${age}`;
}

function paymentLines(
  payments: readonly LeavingPayment[],
  currency: Currency,
  options: ViewOptions,
): Html[] {
  const { parts: texts } = catalogFor(options.language).today;
  if (payments.length === 0) return [markup`${texts.noPayments}`];
  const amountOf = (minor: number) => amountHtml(-minor, currency, options);
  // A sum of one would take as many lines as its name.
  const count = payments.length === MAX_PAYMENTS + 1 ? payments.length : MAX_PAYMENTS;
  const shown = payments.slice(0, count);
  const rest = payments.slice(count);
  return [
    ...shown.map(({ kind, name, day, minor }) => {
      const label = texts[kind]({ name, day: formatShortDay(day, options.language) });
      return markup`${label}: ${amountOf(minor)}`;
    }),
    ...(rest.length === 0
      ? []
      : [
          markup`${texts.morePayments({ count: rest.length })}: ${amountOf(
            rest.reduce((sum, { minor }) => sum + minor, 0),
          )}`,
        ]),
  ];
}

function billLabel(
  { card, ...bill }: DueBillOfCard,
  today: Day,
  { language }: ViewOptions,
): string {
  const { parts: texts } = catalogFor(language).today;
  const name = cardName(card, language);
  if (bill.kind === "open")
    return texts.openBill({ card: name, day: formatShortDay(bill.dueDay, language) });
  const { dueDay } = bill;
  if (dueDay === null) return texts.undatedBill({ card: name });
  return texts.closedBill({
    card: name,
    day: formatShortDay(dueDay, language),
    isPast: dueDay < today,
  });
}
