import { catalogFor } from "../../i18n/catalog-for.ts";
import type { FixedCost } from "../../domain/recurrence/fixed-series.ts";
import type {
  PagedSeries,
  Subscriptions,
  SubscriptionsAnswer,
} from "../../usecases/recurring/load-subscriptions.ts";
import type { ReportLocation, ScreenOf } from "../../usecases/report/report-location.ts";
import { fillIn } from "./fill-in.ts";
import { joinHtml, lengthWithoutMarkup, markup, type Html } from "./html.ts";
import { inRows } from "./in-rows.ts";
import { MAX_MESSAGE_LENGTH, message, type Button, type Message } from "./message.ts";
import { screenButton } from "./report/location-button.ts";
import { withData } from "./report/screen-view.ts";
import { seriesLine } from "./report/series-lines.ts";
import { amountHtml, type ViewOptions } from "./report/view-options.ts";

/** A grid of more numbers is hard to read on a phone: these many lines are the most that have buttons. */
const MAX_OPENED = 12;
const MAX_PER_ROW = 6;

type Shown = Extract<SubscriptionsAnswer, { readonly kind: "subscriptions" }>;

/**
 * Subscriptions first, then other fixed bills, numbered; each of the first ones has a button to its latest
 * transaction. The others, and those that a message has no room for, are opened on the report's screen.
 */
export function subscriptionsView({ period, groups }: Shown, options: ViewOptions): Message {
  const { fixed } = catalogFor(options.language);
  const { subscriptions: texts } = fixed;
  const [first] = groups;
  const title = markup`<b>${texts.title}</b>`;
  if (!first) return message([title, markup`${fixed.none}`]);
  const all = groups.flatMap(({ subscriptions, bills }) => [...subscriptions, ...bills]);
  const listOf = (count: number): { readonly numbers: Numbers; readonly text: Html } => {
    const numbers = new Map(all.slice(0, count).map((one, index) => [one, index + 1]));
    const left = all.length - numbers.size;
    const paragraphs = [
      title,
      ...groups.flatMap((group) => groupParagraphs(group, numbers, options)),
      ...(left > 0 ? [markup`${texts.more({ count: left })}`] : []),
      markup`<i>${all.length > MAX_OPENED ? texts.howToMany : texts.howTo}</i>`,
    ];
    const text = joinHtml(paragraphs, "\n\n");
    const fits = count === 0 || lengthWithoutMarkup(text) <= MAX_MESSAGE_LENGTH;
    return fits ? { numbers, text } : listOf(count - 1);
  };
  const { numbers, text } = listOf(all.length);
  const buttons = [...numbers]
    .slice(0, MAX_OPENED)
    .flatMap(([one, number]) => openButton(one, number, period));
  const rows = [...inRows(buttons, MAX_PER_ROW), [fixedButton(first, period, options)]];
  return { text: text.text, buttons: rows };
}

type Numbers = ReadonlyMap<PagedSeries, number>;

function groupParagraphs(
  { subscriptions, bills, cost, currency }: Subscriptions,
  numbers: Numbers,
  options: ViewOptions,
): Html[] {
  const { subscriptions: texts } = catalogFor(options.language).fixed;
  const costOf = ({ perMonth, perYear }: FixedCost) => ({
    month: amountHtml(perMonth, currency, options),
    year: amountHtml(perYear, currency, options),
  });
  const section = (name: string, series: readonly PagedSeries[], own: FixedCost): Html[] => {
    const lines = series.flatMap((one) => {
      const number = numbers.get(one);
      return number === undefined ? [] : [markup`${String(number)}. ${seriesLine(one, options)}`];
    });
    const bold = markup`<b>${name}</b>`;
    const head = own.perYear === 0 ? bold : fillIn(texts.section, { name: bold, ...costOf(own) });
    return lines.length === 0 ? [] : [joinHtml([head, ...lines], "\n")];
  };
  return [
    ...section(texts.subscriptions, subscriptions, cost.subscriptions),
    ...section(texts.bills, bills, cost.bills),
    ...(subscriptions.length > 0 && bills.length > 0
      ? [fillIn(texts.total, costOf(cost.all))]
      : []),
  ];
}

/** To its transaction, and from there to its page of the report's screen. */
function openButton(
  { key, page, currency }: PagedSeries,
  number: number,
  period: ReportLocation["period"],
): Button[] {
  if (key === null) return [];
  const of = { kind: "fixed" } as const;
  const screen = { kind: "transaction", key, step: { kind: "view" }, of, page } as const;
  return [withData(screenButton(String(number), { period, currency, screen }, screen))];
}

function fixedButton(
  { currency }: Subscriptions,
  period: ReportLocation["period"],
  { language }: ViewOptions,
): Button {
  const screen: ScreenOf<"fixed"> = { kind: "fixed", page: 0 };
  const { fixed } = catalogFor(language).report.button;
  return withData(screenButton(fixed, { period, currency, screen }, screen));
}
