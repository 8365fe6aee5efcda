import type { Day } from "../../../domain/day.ts";
import type { CurrencySection, Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay } from "../../../i18n/format-day.ts";
import { periodDays, periodTitle } from "../../../i18n/period-title.ts";
import { joinHtml, lengthWithoutMarkup, markup, type Html } from "../html.ts";
import { MAX_MESSAGE_LENGTH } from "../message.ts";
import { packParagraphs } from "../pack-paragraphs.ts";
import { reachLine } from "./reach-line.ts";
import type { ViewOptions } from "./view-options.ts";
import {
  biggestLines,
  categoryParagraph,
  comparisonLines,
  insightLines,
  paceLines,
  totalLines,
} from "./section-lines.ts";

/** Telegram's longest caption, counted after the markup is resolved. */
export const MAX_CAPTION_LENGTH = 1024;

/** The text beside the picture, with the exact figures, as Telegram HTML. */
export type ReportCaption =
  | { readonly kind: "caption"; readonly caption: string }
  /** Too long for a caption: the totals stay with the photo, and every figure follows (nearly always in one message). */
  | {
      readonly kind: "caption-and-messages";
      readonly caption: string;
      readonly messages: readonly string[];
    };

/** Lines beside the totals and categories, which a caption can do without. */
type Extra = (section: CurrencySection, report: Report, options: ViewOptions) => Html[];

/** A caption that is too long drops them from the last one on. */
const EXTRAS: readonly Extra[] = [
  comparisonLines,
  paceLines,
  (section, _report, options) => biggestLines(section, options),
];

/** `heading` stands above the report's own title. */
export function reportCaption(report: Report, options: ViewOptions, heading?: Html): ReportCaption {
  const above = heading ? [heading] : [];
  for (let extras = EXTRAS.length; extras >= 0; extras -= 1) {
    const whole = joinHtml([...above, ...paragraphs(report, extras, options)], "\n\n");
    if (lengthWithoutMarkup(whole) <= MAX_CAPTION_LENGTH)
      return { kind: "caption", caption: whole.text };
  }
  const messages = packParagraphs(
    [...above, ...paragraphs(report, EXTRAS.length, options)],
    MAX_MESSAGE_LENGTH,
  );
  return {
    kind: "caption-and-messages",
    caption: shortCaption(report, "next-message", options, above),
    messages: messages.map(({ text }) => text),
  };
}

/** The caption of an edited message, which has no second message: a long list is left to the categories screen. */
export function overviewCaption(report: Report, options: ViewOptions): string {
  const caption = reportCaption(report, options);
  return caption.kind === "caption" ? caption.caption : shortCaption(report, "list", options, []);
}

function paragraphs(report: Report, extras: number, options: ViewOptions): Html[] {
  return [
    headOf(report, options),
    ...report.sections.flatMap((section) => sectionParagraphs(section, report, extras, options)),
    ...reachLine(report, options),
  ];
}

function sectionParagraphs(
  section: CurrencySection,
  report: Report,
  extras: number,
  options: ViewOptions,
): Html[] {
  const lines = EXTRAS.slice(0, extras).flatMap((extra) => extra(section, report, options));
  return [
    joinHtml([...totalLines(section, options), ...lines], "\n"),
    ...categoryParagraph(section, options),
    ...(extras > 0 ? insightLines(section, options) : []),
  ];
}

function shortCaption(
  report: Report,
  where: "next-message" | "list",
  options: ViewOptions,
  above: readonly Html[],
): string {
  const { figuresBelow, figuresInList } = catalogFor(options.language).report;
  const totals = report.sections.map((section) =>
    joinHtml([...totalLines(section, options), ...comparisonLines(section, report, options)], "\n"),
  );
  const below = where === "next-message" ? figuresBelow : figuresInList;
  const [caption] = packParagraphs(
    [...above, headOf(report, options), ...totals, markup`${below}`, ...reachLine(report, options)],
    MAX_CAPTION_LENGTH,
  );
  return caption?.text ?? "";
}

/** The totals of a report without a transaction, in whichever currency. */
const NOTHING = { currency: "BRL", spent: 0, received: 0 };

/** Says that a period lies before all data, where "nothing spent" would be wrong. */
export function noDataThen(dataSince: Day, { language }: ViewOptions): Html {
  const day = formatDay(dataSince, language);
  return markup`${catalogFor(language).report.noDataThen({ day })}`;
}

/** The period and its days; without transactions, also both totals and the reason. */
function headOf({ period, sections, dataSince }: Report, options: ViewOptions): Html {
  const { language } = options;
  const days = periodDays(period, language);
  const title = markup`<b>${periodTitle(period, language)}</b>`;
  const dated = days === null ? title : markup`${title}\n${days}`;
  if (sections.length > 0) return dated;
  if (dataSince !== null && period.last < dataSince)
    return joinHtml([dated, noDataThen(dataSince, options)], "\n\n");
  const totals = joinHtml(totalLines(NOTHING, options), "\n");
  return joinHtml([dated, totals, markup`${catalogFor(language).report.nothingAtAll}`], "\n\n");
}
