import type { ClosedBill } from "../../../domain/bills/closed-bill.ts";
import type { Day } from "../../../domain/day.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShortDay } from "../../../i18n/format-day.ts";
import { fillIn } from "../fill-in.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";

type KnownClosedBill = Extract<ClosedBill, { kind: "known" }>;

/** The last closed bill: its amount, when it is due, and whether it was paid. */
export function closedLine(closed: ClosedBill, today: Day, options: ViewOptions): Html {
  const { closed: texts } = catalogFor(options.language).bill;
  return markup`${texts.label}: ${joinHtml(closedParts(closed, today, options), " · ")}`;
}

function closedParts(closed: ClosedBill, today: Day, options: ViewOptions): Html[] {
  const { language } = options;
  const { closed: texts } = catalogFor(language).bill;
  switch (closed.kind) {
    case "none":
      return [markup`${texts.none}`];
    case "not-given":
      return [markup`${texts.notGiven}`, dueText(closed.dueDay, today, options)];
    case "not-sent": {
      const day = formatShortDay(closed.closingDay, language);
      const isEstimate = closed.closingSource === "estimate";
      const text = texts.notSent({ day, isEstimate });
      return [markup`${text}`, dueText(closed.dueDay, today, options)];
    }
    case "known":
      return [
        totalText(closed, options),
        dueText(closed.dueDay, today, options),
        paidText(closed, today, options),
      ];
  }
}

function totalText({ total, currency }: KnownClosedBill, options: ViewOptions): Html {
  const { closed } = catalogFor(options.language).bill;
  if (total === null) return markup`${closed.noTotal}`;
  if (total < 0) return markup`<b>${amountHtml(-total, currency, options)}</b> ${closed.credit}`;
  return markup`<b>${amountHtml(total, currency, options)}</b>`;
}

/** When a bill is due, or was, or that it is not known. */
export function dueText(dueDay: Day | null, today: Day, { language }: ViewOptions): Html {
  const { due, dueUnknown } = catalogFor(language).bill;
  if (dueDay === null) return markup`${dueUnknown}`;
  return markup`${due({ day: formatShortDay(dueDay, language), isPast: dueDay < today })}`;
}

function paidText(bill: KnownClosedBill, today: Day, options: ViewOptions): Html {
  const { language } = options;
  const { paid: texts } = catalogFor(language).bill;
  const { paid, currency, dueDay } = bill;
  switch (paid.kind) {
    case "paid":
      return markup`${texts.paid({ day: formatShortDay(paid.day, language) })}`;
    case "part":
      return fillIn(texts.part, { amount: amountHtml(paid.minor, currency, options) });
    case "unpaid":
      return markup`${dueDay !== null && dueDay < today ? texts.overdue : texts.open}`;
    case "nothing":
    case "unknown":
      return markup`${texts[paid.kind]}`;
  }
}
