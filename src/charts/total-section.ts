import type { LeftOutAccount } from "../domain/coverage.ts";
import type { Judged } from "../domain/judged.ts";
import type { Currency } from "../domain/money.ts";
import type { Period } from "../domain/period.ts";
import type { ComparedDays } from "../domain/report.ts";
import { leftOutName } from "../i18n/account-name.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatList } from "../i18n/format-list.ts";
import { comparedDaysText, shortDays } from "../i18n/picture-days.ts";
import { changeColour, directionOf, arrowTextMarks } from "./change-mark.ts";
import { changeOf } from "../domain/change.ts";
import { marksOf } from "./compose-picture.ts";
import { shrunkToFit } from "./fit-text.ts";
import { amountText, INNER, MARGIN, type Page, type Section } from "./page.ts";
import type { Marks, TextStyle } from "./picture.ts";
import { judgedText, type UsualLine } from "./usual-line.ts";

export interface Total {
  readonly label: string;
  readonly minor: number;
  readonly currency: Currency;
  readonly size: number;
  /** The sum that it is compared with; null without a comparison. */
  readonly before: ComparedTotal | null;
  /** How it compares with its usual, which is said in place of the days before; absent where nothing is usual. */
  readonly judged?: Judged | undefined;
  /** Whether a change since the days before is no alarm, because the usual is judged, or is not known here. */
  readonly isQuiet?: boolean;
  /** Whether an increase is good, as it is of money received. */
  readonly isMoreBetter?: boolean;
}

export interface ComparedTotal {
  /** The amount that is compared: that of the accounts with data of both times. */
  readonly comparable: number;
  /** The amount in the days before. */
  readonly minor: number;
  readonly without: readonly LeftOutAccount[];
  readonly days: ComparedDays;
  readonly period: Period;
}

const LINE_HEIGHT = 58;
/** Pixels beside the arrow. */
const MAX_CHANGE_WIDTH = INNER - 40;

/** A sum in large letters below its label, and its change since the days before. */
export function totalSection(total: Total, top: number, page: Page): Section {
  const { theme, measure, language } = page;
  const { label, size } = total;
  const amount = amountText(total.minor, total.currency, language);
  const style = shrunkToFit(amount, { size, weight: 700, colour: theme.ink }, INNER, measure);
  const labelY = top + 58;
  const y = labelY + 22 + Math.round(size * 0.86);
  const change = changeLine(total, y + LINE_HEIGHT + 4, page);
  const muted: TextStyle = { size: 38, weight: 400, colour: theme.muted };
  const head: Section = {
    texts: [
      { text: label, x: MARGIN, y: labelY, align: "left", ...muted },
      // Large letters have space at their left, so the amount is moved to the margin.
      { text: amount, x: MARGIN - Math.round(style.size / 20), y, align: "left", ...style },
    ],
    bottom: y,
  };
  return { ...marksOf([head, change ?? {}]), bottom: change === null ? y : y + LINE_HEIGHT + 4 };
}

function changeLine(total: Total, y: number, page: Page): Partial<Marks> | null {
  const { before, isMoreBetter, judged, currency, isQuiet } = total;
  if (judged) return usualMarks(judgedText(judged, currency, page), total, y, page);
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
  const colour = isQuiet ? theme.muted : changeColour(direction, theme, isMoreBetter);
  const usual: TextStyle = { size: 38, weight: 600, colour };
  const [whole, shorter] = [withoutText(before, long, page), withoutText(before, short, page)];
  const text = measure(whole, usual) <= MAX_CHANGE_WIDTH ? whole : shorter;
  const style = shrunkToFit(text, usual, MAX_CHANGE_WIDTH, measure);
  return arrowTextMarks(text, direction, { x: MARGIN, y, align: "left", style }, page);
}

function usualMarks(
  { text, direction }: UsualLine,
  { isMoreBetter }: Total,
  y: number,
  page: Page,
): Partial<Marks> {
  const colour = changeColour(direction, page.theme, isMoreBetter);
  const usual: TextStyle = { size: 38, weight: direction ? 600 : 400, colour };
  const style = shrunkToFit(text, usual, MAX_CHANGE_WIDTH, page.measure);
  return arrowTextMarks(text, direction, { x: MARGIN, y, align: "left", style }, page);
}

/** The text with the accounts that the comparison leaves out. */
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
