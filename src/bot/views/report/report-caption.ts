import type { Day } from "../../../domain/day.ts";
import type { Period } from "../../../domain/period.ts";
import type { CurrencySection, Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay, formatDayRange } from "../../../i18n/format-day.ts";
import { periodLead } from "../../../i18n/period-title.ts";
import type { ReportTexts } from "../../../i18n/report-texts.ts";
import { joinHtml, lengthWithoutMarkup, markup, quotation, type Html } from "../html.ts";
import { MAX_CAPTION_LENGTH, MAX_MESSAGE_LENGTH } from "../message.ts";
import { packParagraphs } from "../pack-paragraphs.ts";
import { answerLine } from "./answer-line.ts";
import { leadLines, sumLines, verdictLines, zeroLine } from "./lead-lines.ts";
import { linesThatFit } from "./lines-that-fit.ts";
import { othersLine } from "./others-line.ts";
import { DETAILS, FULL, quotedLines, type Detail } from "./quoted-lines.ts";
import { behindLines, reachLines } from "./reach-line.ts";
import { categoryLine } from "./section-lines.ts";
import type { ViewOptions } from "./view-options.ts";

/** The text beside the picture, with the exact figures, as Telegram HTML. */
export type ReportCaption =
  | { readonly kind: "caption"; readonly caption: string }
  /** Too long for a caption: the totals stay with the photo, and every figure follows (nearly always in one message). */
  | {
      readonly kind: "caption-and-messages";
      readonly caption: string;
      readonly messages: readonly string[];
    };

/** What a caption begins with: the period, or, in a message that nobody asked for, the answer. */
export type Opening = "title" | "answer";

/** At most five lines, and a folded quotation of each currency with every category. */
export function reportCaption(
  report: Report,
  options: ViewOptions,
  opening: Opening = "title",
): ReportCaption {
  const head = headLines(report, options, opening);
  const whole = wholeCaption(report, head, options);
  if (whole !== null) return { kind: "caption", caption: whole.text };
  return {
    kind: "caption-and-messages",
    caption: shortCaption(report, head, options, "below"),
    messages: followingMessages(report, options),
  };
}

/** The caption of an edited message, which has no second message: a long list is left to the categories screen. */
export function overviewCaption(report: Report, options: ViewOptions): string {
  const head = headLines(report, options, "title");
  return wholeCaption(report, head, options)?.text ?? shortCaption(report, head, options, "list");
}

/** The lines outside the quotations. */
function headLines(report: Report, options: ViewOptions, opening: Opening): Html[] {
  const { period, sections, dataSince } = report;
  const title = titleLine(period, options);
  const behind = behindLines(report, options);
  if (dataSince !== null && period.last < dataSince)
    return [title, noDataThen(dataSince, options), ...behind];
  const [first] = sections;
  const answer = opening === "answer" ? [answerLine(report, options)] : [];
  const sums = first ? sumLines(first, period, options) : [zeroLine(period, options)];
  const about = first ? verdictLines(first, report, options) : nothingLines(options);
  const reach = first ? [] : reachLines(report, options);
  return [...answer, title, ...sums, ...(answer.length > 0 ? [] : about), ...behind, ...reach];
}

/** A period and its first and last day, said once: `Semana passada, 9–15 de novembro de 2026`. */
function titleLine(period: Period, { language }: ViewOptions): Html {
  const lead = periodLead(period, language);
  const days = formatDayRange(period.first, period.last, language);
  return lead === null ? markup`<b>${days}</b>` : markup`<b>${lead}</b>, ${days}`;
}

function nothingLines({ language }: ViewOptions): Html[] {
  return [markup`${catalogFor(language).report.nothingAtAll}`];
}

/** Says that a period lies before all data, where "nothing spent" would be wrong. */
export function noDataThen(dataSince: Day, { language }: ViewOptions): Html {
  const day = formatDay(dataSince, language);
  return markup`${catalogFor(language).report.noDataThen({ day })}`;
}

/** The caption with as much detail as fits; null where not even every category does. */
function wholeCaption(report: Report, head: readonly Html[], options: ViewOptions): Html | null {
  for (const detail of DETAILS) {
    const quotations = quotationsOf(report, detail, options).map(quoted);
    const whole = joinHtml([...head, ...quotations], "\n");
    if (lengthWithoutMarkup(whole) <= MAX_CAPTION_LENGTH) return whole;
  }
  return null;
}

function quoted(lines: readonly Html[]): Html {
  return quotation(joinHtml(lines, "\n"));
}

/** The lines of each currency's quotation; those of all data are in the last one. */
function quotationsOf(report: Report, detail: Detail, options: ViewOptions): Html[][] {
  const { sections } = report;
  return sections
    .map((section, index) => [
      ...(index === 0 ? [] : leadLines(section, report, options)),
      ...quotedLines(section, report, detail, options),
      ...(index === sections.length - 1 ? reachLines(report, options) : []),
    ])
    .filter((lines) => lines.length > 0);
}

/** Everything that the quotations say; one that exceeds a message is split between lines. */
function followingMessages(report: Report, options: ViewOptions): string[] {
  const quotations = quotationsOf(report, FULL, options).flatMap((lines) =>
    packParagraphs([joinHtml(lines, "\n")], MAX_MESSAGE_LENGTH).map(quotation),
  );
  return packParagraphs(quotations, MAX_MESSAGE_LENGTH).map(({ text }) => text);
}

/** The largest categories of each currency that fit, and where the others are. */
function shortCaption(
  report: Report,
  head: readonly Html[],
  options: ViewOptions,
  where: keyof ReportTexts["figuresIn"],
): string {
  const note = markup`<i>${catalogFor(options.language).report.figuresIn[where]}</i>`;
  const [first, ...others] = report.sections;
  const sums = others.map((section) => sumLines(section, report.period, options));
  const reach = reachLines(report, options);
  const around = [...head, note, ...sums.flat(), ...reach];
  const shown = first && where === "list" ? [fittingLines(first, around, options)] : [];
  const quotations = [[...shown, note, ...reach], ...sums].map(quoted);
  const [caption] = packParagraphs([...head, ...quotations], MAX_CAPTION_LENGTH, "\n");
  return caption?.text ?? "";
}

function fittingLines(
  { categories, currency }: CurrencySection,
  around: readonly Html[],
  options: ViewOptions,
): Html {
  return linesThatFit(categories, around, {
    line: (line) => categoryLine(line, currency, options),
    summed: (rest) =>
      othersLine(
        rest.map(({ minor }) => minor),
        { of: "categories", currency },
        options,
      ),
  });
}
