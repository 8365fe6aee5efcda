import type { Language } from "../../domain/language.ts";
import type { CurrencySection, Report } from "../../domain/report.ts";
import { categoryName } from "../../domain/category.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatDay } from "../../i18n/format-day.ts";
import { formatMoney } from "../../i18n/format-money.ts";
import { formatShare } from "../../i18n/format-number.ts";
import { periodDays, periodTitle } from "../../i18n/period-title.ts";
import { markup, joinHtml, lengthWithoutMarkup, type Html } from "./html.ts";
import { MESSAGE_LIMIT } from "./message.ts";
import { packParagraphs } from "./pack-paragraphs.ts";

/** Telegram's longest caption, counted after the markup is resolved. */
const CAPTION_LIMIT = 1024;

/** The exact figures beside the picture, as Telegram HTML. */
export type ReportCaption =
  | { readonly kind: "caption"; readonly caption: string }
  /** Too long for a caption: the totals stay with the photo, and every figure follows (nearly always in one message). */
  | {
      readonly kind: "caption-and-messages";
      readonly caption: string;
      readonly messages: readonly string[];
    };

/** `heading` stands above the report's own title. */
export function reportCaption(report: Report, language: Language, heading?: Html): ReportCaption {
  const title = headOf(report, language);
  const head = heading ? markup`${heading}\n\n${title}` : title;
  const since = sinceOf(report, language);
  const full = report.sections.map((section) => sectionLines(section, language));
  const whole = joinHtml([head, ...full, ...since], "\n\n");
  if (lengthWithoutMarkup(whole) <= CAPTION_LIMIT) return { kind: "caption", caption: whole.text };

  const totals = report.sections.map((section) => totalsOf(section, language));
  const below = markup`${catalogFor(language).report.figuresBelow}`;
  const [caption] = packParagraphs([head, ...totals, below, ...since], CAPTION_LIMIT);
  return {
    kind: "caption-and-messages",
    caption: caption?.text ?? head.text,
    messages: packParagraphs([head, ...full, ...since], MESSAGE_LIMIT).map(({ text }) => text),
  };
}

function headOf({ period, sections }: Report, language: Language): Html {
  const days = periodDays(period, language);
  const title = markup`<b>${periodTitle(period, language)}</b>`;
  const dated = days === null ? title : markup`${title}\n${days}`;
  if (sections.length > 0) return dated;
  return markup`${dated}\n\n${catalogFor(language).report.nothingSpent}.`;
}

function sectionLines(section: CurrencySection, language: Language): Html {
  const { byCategory } = catalogFor(language).report;
  const totals = totalsOf(section, language);
  if (section.categories.length === 0) return totals;
  const lines = section.categories.map(({ categoryId, minor, share }) => {
    const name = categoryName(categoryId, language);
    const amount = formatMoney(minor, section.currency, language);
    return share === null
      ? markup`${name}: ${amount}`
      : markup`${name}: ${amount} (${formatShare(share, language)})`;
  });
  return markup`${totals}\n\n<b>${byCategory}</b>\n${joinHtml(lines, "\n")}`;
}

function totalsOf({ currency, spent, received }: CurrencySection, language: Language): Html {
  const texts = catalogFor(language).report;
  const lines = [
    markup`${texts.spent}: <b>${formatMoney(spent, currency, language)}</b>`,
    markup`${texts.received}: ${formatMoney(received, currency, language)}`,
  ];
  return joinHtml(lines, "\n");
}

function sinceOf({ dataSince }: Report, language: Language): Html[] {
  if (dataSince === null) return [];
  return [
    markup`<i>${catalogFor(language).report.dataSince({ day: formatDay(dataSince, language) })}</i>`,
  ];
}
