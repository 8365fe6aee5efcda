import type { LeftOutAccount } from "../domain/coverage.ts";
import type { Currency } from "../domain/money.ts";
import type { Period } from "../domain/period.ts";
import type { ComparedDays } from "../domain/report.ts";
import { leftOutName } from "../i18n/account-name.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatList } from "../i18n/format-list.ts";
import { comparedDaysText, shortDays } from "../i18n/picture-days.ts";
import { changeColour, directionOf, signedMarks } from "./change-mark.ts";
import { changeOf } from "./change.ts";
import { marksOf } from "./compose.ts";
import { shrunkToFit } from "./fit-text.ts";
import { amountText, INNER, MARGIN, type Page, type Part } from "./page.ts";
import type { TextStyle } from "./picture.ts";

export interface Total {
  readonly label: string;
  readonly minor: number;
  readonly currency: Currency;
  readonly size: number;
  /** What it is compared with; null without a comparison. */
  readonly before: ComparedTotal | null;
  /** Whether more is better, as it is with what was received. */
  readonly isGoodNews?: boolean;
}

export interface ComparedTotal {
  /** What is compared: the sum as far as accounts are covered in both times. */
  readonly comparable: number;
  /** What it was in the days before. */
  readonly minor: number;
  readonly without: readonly LeftOutAccount[];
  readonly days: ComparedDays;
  readonly period: Period;
}

const LINE = 58;
/** Beside the triangle. */
const ROOM = INNER - 40;

/** A sum in large letters under its label, and how it differs from that of the days before. */
export function totalPart(total: Total, top: number, page: Page): Part {
  const { theme, measure, language } = page;
  const { label, size } = total;
  const amount = amountText(total.minor, total.currency, language);
  const style = shrunkToFit(amount, { size, weight: 700, colour: theme.ink }, INNER, measure);
  const labelY = top + 58;
  const y = labelY + 22 + Math.round(size * 0.86);
  const change = changeLine(total, y + LINE + 4, page);
  const soft: TextStyle = { size: 38, weight: 400, colour: theme.soft };
  const head: Part = {
    texts: [
      { text: label, x: MARGIN, y: labelY, align: "left", ...soft },
      // Large letters stand a little inside their box, so the amount is moved out to the margin.
      { text: amount, x: MARGIN - Math.round(style.size / 20), y, align: "left", ...style },
    ],
    bottom: y,
  };
  return { ...marksOf([head, change ?? {}]), bottom: change === null ? y : y + LINE + 4 };
}

function changeLine(total: Total, y: number, page: Page): ReturnType<typeof signedMarks> | null {
  const { before, isGoodNews } = total;
  const change = before && changeOf(before.comparable, before.minor);
  if (!before || !change) return null;
  const { language, theme, measure } = page;
  const { changeSince } = catalogFor(language).picture;
  const long = changeSince({
    change,
    days: comparedDaysText(before.days, before.period, language),
  });
  const short = changeSince({ change, days: shortDays(before.days, before.period, language) });
  const direction = directionOf(change);
  const colour = changeColour(direction, theme, isGoodNews);
  const usual: TextStyle = { size: 38, weight: 600, colour };
  const [whole, shorter] = [withoutText(before, long, page), withoutText(before, short, page)];
  const text = measure(whole, usual) <= ROOM ? whole : shorter;
  const style = shrunkToFit(text, usual, ROOM, measure);
  return signedMarks(text, direction, { x: MARGIN, y, align: "left", style }, page);
}

/** Names whose money is not in the comparison. */
function withoutText(
  { without }: ComparedTotal,
  text: string,
  { language, legible }: Page,
): string {
  if (without.length === 0) return text;
  const names = without.map((one) => legible(leftOutName(one, language)));
  const accounts = formatList([...new Set(names)], language);
  return `${text}, ${catalogFor(language).picture.without({ accounts })}`;
}
