import type { Day } from "../../../domain/day.ts";
import type { CurrencySection, Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay } from "../../../i18n/format-day.ts";
import { periodDays, periodTitle } from "../../../i18n/period-title.ts";
import { joinHtml, lengthWithoutMarkup, markup, type Html } from "../html.ts";
import { MESSAGE_LIMIT } from "../message.ts";
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
export const CAPTION_LIMIT = 1024;

/** The exact figures beside the picture, as Telegram HTML. */
export type ReportCaption =
  | { readonly kind: "caption"; readonly caption: string }
  /** Too long for a caption: the totals stay with the photo, and every figure follows (nearly always in one message). */
  | {
      readonly kind: "caption-and-messages";
      readonly caption: string;
      readonly messages: readonly string[];
    };

/** What is said beside the figures themselves: the less of it, the shorter. */
type Extra = (section: CurrencySection, report: Report, reader: ViewOptions) => Html[];

/** In the order in which they are given up where a caption is too long. */
const EXTRAS: readonly Extra[] = [
  comparisonLines,
  paceLines,
  (section, _report, reader) => biggestLines(section, reader),
];

/** `heading` stands above the report's own title. */
export function reportCaption(report: Report, reader: ViewOptions, heading?: Html): ReportCaption {
  const above = heading ? [heading] : [];
  for (let extras = EXTRAS.length; extras >= 0; extras -= 1) {
    const whole = joinHtml([...above, ...paragraphs(report, extras, reader)], "\n\n");
    if (lengthWithoutMarkup(whole) <= CAPTION_LIMIT)
      return { kind: "caption", caption: whole.text };
  }
  const messages = packParagraphs(
    [...above, ...paragraphs(report, EXTRAS.length, reader)],
    MESSAGE_LIMIT,
  );
  return {
    kind: "caption-and-messages",
    caption: shortCaption(report, "next-message", reader, above),
    messages: messages.map(({ text }) => text),
  };
}

/** What a caption says that must hold all it can: where the figures are too many, they are in the list. */
export function changedCaption(report: Report, reader: ViewOptions): string {
  const caption = reportCaption(report, reader);
  return caption.kind === "caption" ? caption.caption : shortCaption(report, "list", reader, []);
}

function paragraphs(report: Report, extras: number, reader: ViewOptions): Html[] {
  return [
    headOf(report, reader),
    ...report.sections.flatMap((section) => sectionParagraphs(section, report, extras, reader)),
    ...reachLine(report, reader),
  ];
}

function sectionParagraphs(
  section: CurrencySection,
  report: Report,
  extras: number,
  reader: ViewOptions,
): Html[] {
  const said = EXTRAS.slice(0, extras).flatMap((extra) => extra(section, report, reader));
  return [
    joinHtml([...totalLines(section, reader), ...said], "\n"),
    ...categoryParagraph(section, reader),
    ...(extras > 0 ? insightLines(section, reader) : []),
  ];
}

function shortCaption(
  report: Report,
  where: "next-message" | "list",
  reader: ViewOptions,
  above: readonly Html[],
): string {
  const { figuresBelow, figuresInList } = catalogFor(reader.language).report;
  const totals = report.sections.map((section) =>
    joinHtml([...totalLines(section, reader), ...comparisonLines(section, report, reader)], "\n"),
  );
  const below = where === "next-message" ? figuresBelow : figuresInList;
  const [caption] = packParagraphs(
    [...above, headOf(report, reader), ...totals, markup`${below}`, ...reachLine(report, reader)],
    CAPTION_LIMIT,
  );
  return caption?.text ?? "";
}

/** Where there is no transaction, there is none in another currency either. */
const NOTHING = { currency: "BRL", spent: 0, received: 0 };

/** That a period lies before all data: "nothing spent" would not be true. */
export function noDataThen(dataSince: Day, { language }: ViewOptions): Html {
  const day = formatDay(dataSince, language);
  return markup`${catalogFor(language).report.noDataThen({ day })}`;
}

/** The period and its days; with both totals and a sentence where there is nothing to add up. */
function headOf({ period, sections, dataSince }: Report, reader: ViewOptions): Html {
  const { language } = reader;
  const days = periodDays(period, language);
  const title = markup`<b>${periodTitle(period, language)}</b>`;
  const dated = days === null ? title : markup`${title}\n${days}`;
  if (sections.length > 0) return dated;
  if (dataSince !== null && period.last < dataSince)
    return joinHtml([dated, noDataThen(dataSince, reader)], "\n\n");
  const totals = joinHtml(totalLines(NOTHING, reader), "\n");
  return joinHtml([dated, totals, markup`${catalogFor(language).report.nothingAtAll}`], "\n\n");
}
