import type { MonthSeries } from "../domain/series.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatShare } from "../i18n/format-number.ts";
import type { SavingsTexts } from "../i18n/picture-texts.ts";
import { shrunkToFit } from "./fit-text.ts";
import { amountText, INNER, MARGIN, type Page, type Part } from "./page.ts";
import type { TextMark, TextStyle } from "./picture.ts";
import { wrapText } from "./wrap-text.ts";

/** The savings rate of the months that are shown: in large, and as a sentence. */
export function savingsPart(series: MonthSeries, top: number, page: Page): Part {
  const { language, theme, measure } = page;
  const texts = catalogFor(language).picture.savings;
  const { months, received, spent } = series.balance ?? NO_MONTHS;
  const soft: TextStyle = { size: 38, weight: 400, colour: theme.soft };
  const marks: TextMark[] = [];
  let y = top;
  if (received > 0) {
    const rate = Math.round(((received - spent) * 1000) / received) + 0;
    const text = formatShare(rate, language).replace("-", "\u2212");
    const large: TextStyle = { size: 112, weight: 700, colour: theme.ink };
    const style = shrunkToFit(text, large, INNER, measure);
    marks.push({ text: texts.title, x: MARGIN, y: y + 64, align: "left", ...soft });
    y += 64 + 22 + Math.round(style.size * 0.86);
    marks.push({ text, x: MARGIN - Math.round(style.size / 20), y, align: "left", ...style });
    y += 14;
  } else y += 30;
  const sentence = sentenceOf({ count: months, received, spent }, texts, (minor) =>
    amountText(minor, series.currency, language),
  );
  for (const line of wrapText(sentence, soft, INNER, measure)) {
    y += 52;
    const style = shrunkToFit(line, soft, INNER, measure);
    marks.push({ text: line, x: MARGIN, y, align: "left", ...style });
  }
  return { texts: marks, bottom: y };
}

const NO_MONTHS = { months: 0, received: 0, spent: 0 };

interface LastMonths {
  readonly count: number;
  readonly received: number;
  readonly spent: number;
}

function sentenceOf(
  { count, received, spent }: LastMonths,
  texts: SavingsTexts,
  amountOf: (minor: number) => string,
): string {
  if (count === 0) return texts.noWholeMonth;
  if (received <= 0) return texts.nothingReceived({ count });
  const left = received - spent;
  if (left === 0) return texts.even({ count });
  const values = { count, amount: amountOf(Math.abs(left)), received: amountOf(received) };
  return left > 0 ? texts.left(values) : texts.overspent(values);
}
