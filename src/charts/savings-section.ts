import type { MonthSeries } from "../domain/series.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatShare } from "../i18n/format-number.ts";
import type { SavingsTexts } from "../i18n/picture-texts.ts";
import { shrunkToFit } from "./fit-text.ts";
import { amountText, INNER, MARGIN, type Page, type Section } from "./page.ts";
import type { TextMark, TextStyle } from "./picture.ts";
import { wrapText } from "./wrap-text.ts";

/** The savings rate of the months in large letters, and a sentence about it. */
export function savingsSection(series: MonthSeries, top: number, page: Page): Section {
  const { language, theme, measure } = page;
  const texts = catalogFor(language).picture.savings;
  const { months, received, spent } = series.balance ?? EMPTY_BALANCE;
  const muted: TextStyle = { size: 38, weight: 400, colour: theme.muted };
  const marks: TextMark[] = [];
  let y = top;
  if (received > 0) {
    const rate = Math.round(((received - spent) * 1000) / received) + 0;
    const text = formatShare(rate, language).replace("-", "\u2212");
    const large: TextStyle = { size: 112, weight: 700, colour: theme.ink };
    const style = shrunkToFit(text, large, INNER, measure);
    marks.push({ text: texts.title, x: MARGIN, y: y + 64, align: "left", ...muted });
    y += 64 + 22 + Math.round(style.size * 0.86);
    marks.push({ text, x: MARGIN - Math.round(style.size / 20), y, align: "left", ...style });
    y += 14;
  } else y += 30;
  const sentence = sentenceOf({ count: months, received, spent }, texts, (minor) =>
    amountText(minor, series.currency, language),
  );
  for (const line of wrapText(sentence, muted, INNER, measure)) {
    y += 52;
    const style = shrunkToFit(line, muted, INNER, measure);
    marks.push({ text: line, x: MARGIN, y, align: "left", ...style });
  }
  return { texts: marks, bottom: y };
}

const EMPTY_BALANCE = { months: 0, received: 0, spent: 0 };

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
