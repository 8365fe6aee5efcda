import type { BillSum } from "../../../domain/bills/bill-sums.ts";
import type { CardBills, OpenBill } from "../../../domain/bills/card-bills.ts";
import type { Day } from "../../../domain/day.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShortDay } from "../../../i18n/format-day.ts";
import { fillIn } from "../fill-in.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";
import { dueText } from "./closed-line.ts";

/** The open bill: its amount so far, when it closes and is due, and what is special about it. */
export function openLines(bills: CardBills, today: Day, options: ViewOptions): Html[] {
  const { open } = bills;
  const due = dueText(open.dueDay, today, options);
  if (open.kind === "unknown") return [unknownLine(open, due, options)];
  const { open: texts } = catalogFor(options.language).bill;
  const day = formatShortDay(open.closingDay, options.language);
  const closes = texts.closes({ day, isEstimate: open.closingSource === "estimate" });
  const sums = joinHtml(
    open.sums.map(({ minor, currency }) => markup`<b>${amountHtml(minor, currency, options)}</b>`),
    " + ",
  );
  const amount = fillIn(texts.soFar, { amount: sums });
  return [
    markup`${texts.label}: ${joinHtml([amount, markup`${closes}`, due], " · ")}`,
    ...open.sums.flatMap((sum) => noteLines(sum, options)),
    ...toComeLines(bills, options),
  ];
}

function unknownLine(
  { why }: Extract<OpenBill, { kind: "unknown" }>,
  due: Html,
  { language }: ViewOptions,
): Html {
  const { label, unknown, why: reasons } = catalogFor(language).bill.open;
  return markup`${label}: ${unknown} (${reasons[why]}) · ${due}`;
}

function noteLines({ currency, charges, refunds }: BillSum, options: ViewOptions): Html[] {
  const { charges: chargesText, open } = catalogFor(options.language).bill;
  const amountOf = (minor: number) => ({ amount: amountHtml(minor, currency, options) });
  return [
    ...(charges === 0 ? [] : [fillIn(chargesText, amountOf(charges))]),
    ...(refunds === 0 ? [] : [fillIn(open.refunds, amountOf(refunds))]),
  ];
}

function toComeLines({ promised }: CardBills, options: ViewOptions): Html[] {
  if (promised === null || promised.toCome === 0) return [];
  const { toCome } = catalogFor(options.language).bill.open;
  const amount = amountHtml(promised.toCome, promised.currency, options);
  return [fillIn(toCome, { amount })];
}
