import { addDays, type TimeZone } from "../../../domain/day.ts";
import type { Horizon } from "../../../domain/today/horizon.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShortDay } from "../../../i18n/format-day.ts";
import type { KnownToday, UnknownToday } from "../../../usecases/today/load-today.ts";
import { fillIn } from "../fill-in.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { message, type Message } from "../message.ts";
import { balanceButton, billButton } from "../money-buttons.ts";
import { refreshButton } from "../refresh-view.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";
import { leftOutLines, missingLines } from "./missing-lines.ts";
import { partLines } from "./part-lines.ts";

/** The answer to `/today`: one amount and what it was made of, or what is missing for one. */
export function todayView(
  answer: KnownToday | UnknownToday,
  zone: TimeZone,
  options: ViewOptions,
): Message {
  const { language } = options;
  const outside = leftOutLines(answer, zone, language);
  const paragraphs =
    answer.kind === "known"
      ? [answerLines(answer, options), partLines(answer, zone, options)]
      : [
          [markup`<b>${catalogFor(language).today.unknown}</b>`],
          missingLines(answer.missing, language),
        ];
  const isStale = answer.leftOut.some(({ why }) => why === "stale");
  const hasBillHole =
    answer.kind === "unknown" && answer.missing.some(({ kind }) => kind === "bill");
  return message(
    [...paragraphs, outside]
      .filter((lines) => lines.length > 0)
      .map((lines) => joinHtml(lines, "\n")),
    ...(isStale ? [refreshButton(language)] : []),
    ...(hasBillHole ? [billButton(language)] : []),
    balanceButton(language),
  );
}

function answerLines({ safe, currency, today }: KnownToday, options: ViewOptions): Html[] {
  const { language } = options;
  const texts = catalogFor(language).today;
  const { left, perDay, horizon } = safe;
  const until = untilLines(horizon, today, options);
  if (left >= 0) {
    const amount = amountHtml(perDay, currency, options);
    return [markup`<b>${fillIn(texts.perDay, { amount })}</b>`, ...until];
  }
  const day = formatShortDay(addDays(horizon.last, horizon.income ? 1 : 0), language);
  const amount = amountHtml(-left, currency, options);
  return [
    markup`<b>${fillIn(texts.short, { amount, until: day })}</b>`,
    markup`${texts.shortComfort}`,
    ...until,
  ];
}

/** Until when money has to last, and why. */
function untilLines(
  { income, late, last, days }: Horizon,
  today: string,
  { language }: ViewOptions,
): Html[] {
  const texts = catalogFor(language).today;
  const dayOf = (day: string) => formatShortDay(day, language);
  if (income === null)
    return [markup`${texts.untilMonthEnd({ day: dayOf(last), days })}`, markup`${texts.noIncome}`];
  const until =
    income.day === today
      ? texts.incomeToday({ name: income.name })
      : texts.untilIncome({ name: income.name, day: dayOf(income.day), days });
  if (late === null) return [markup`${until}`];
  const why = texts.incomeLate({ name: late.name, day: dayOf(late.day) });
  return [markup`${until}`, markup`${why}`];
}
