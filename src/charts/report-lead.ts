import type { CurrencySection, Report } from "../domain/report.ts";
import { leadsWithFree } from "../domain/split-spending.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { arrowTextMarks, changeColour } from "./change-mark.ts";
import { marksOf } from "./compose-picture.ts";
import { amountText, INNER, MARGIN, type Page, type Section } from "./page.ts";
import type { TextStyle } from "./picture.ts";
import { legendMarks, type UsualMark } from "./rows-heading.ts";
import { totalSection } from "./total-section.ts";
import { usualLine } from "./usual-line.ts";

const LINE = 56;
/** The head has room below its title. */
const LIFT = 22;
const GAP = 26;

export interface LeadPlace {
  readonly report: Report;
  readonly top: number;
  readonly isFirst: boolean;
  /** Told beside the label where no heading of the rows does it. */
  readonly mark: UsualMark;
}

/** The amount that leads, and below it how the whole spending compares with the usual. */
export function reportLead(totals: CurrencySection, place: LeadPlace, page: Page): Section {
  const { report, top, isFirst } = place;
  const { picture, report: texts } = catalogFor(page.language);
  const isFree = leadsWithFree(totals.split, report.period);
  const usual = usualLine(totals, page);
  const total = totalSection(
    {
      label: isFree ? picture.decided : texts.spent,
      minor: isFree ? totals.split.free : totals.spent,
      currency: totals.currency,
      size: isFirst ? 100 : 80,
      // What was decided is not what the days before compare.
      before: usual || isFree ? null : comparedTotal(totals, report),
    },
    top - (isFirst ? LIFT : 0),
    page,
  );
  const legend = place.mark ? legendMarks(place.mark, labelOf(total), page) : {};
  const below = belowMarks(totals, { isFree, y: total.bottom + LINE }, page);
  const bottom = total.bottom + (below ? LINE : 0);
  return { ...marksOf([total, legend, below ?? {}]), bottom };
}

function labelOf({ texts = [] }: Section): number {
  return texts[0]?.y ?? 0;
}

function comparedTotal({ before }: CurrencySection, { comparedWith, period }: Report) {
  if (!before || !comparedWith) return null;
  const { comparable, spent, without } = before;
  return { comparable: comparable.spent, minor: spent, without, days: comparedWith, period };
}

/** The whole spending, if another amount leads, and how it compares; null if there is nothing to say. */
function belowMarks(
  totals: CurrencySection,
  { isFree, y }: { readonly isFree: boolean; readonly y: number },
  page: Page,
): ReturnType<typeof marksOf> | null {
  const { theme, measure, language } = page;
  const usual = usualLine(totals, page);
  const amount = amountText(totals.spent, totals.currency, language);
  const whole = isFree ? catalogFor(language).picture.inTotal({ amount }) : null;
  if (usual === null && whole === null) return null;
  const style: TextStyle = { size: 38, weight: 400, colour: theme.muted };
  const colour = changeColour(usual?.direction ?? null, theme);
  const strong: TextStyle = { ...style, weight: usual?.direction ? 600 : 400, colour };
  const widthOf = (text: string | null, style: TextStyle) => (text ? measure(text, style) : 0);
  const between = whole && usual ? GAP : 0;
  const arrow = usual?.direction ? 36 : 0;
  const width = widthOf(whole, style) + between + arrow + widthOf(usual?.text ?? null, strong);
  const size = Math.floor(38 * Math.min(1, INNER / width));
  const x = MARGIN + (whole ? Math.round(widthOf(whole, { ...style, size })) + between : 0);
  const at = { x, y, align: "left" as const, style: { ...strong, size } };
  return marksOf([
    { texts: whole ? [{ text: whole, x: MARGIN, y, align: "left", ...style, size }] : [] },
    usual ? arrowTextMarks(usual.text, usual.direction, at, page) : {},
  ]);
}

/** A heading of the rows: what the user decided, where another amount leads. */
export function decidedText(totals: CurrencySection, report: Report, page: Page): string | null {
  const { split, currency } = totals;
  if (split.fixed === 0 || leadsWithFree(split, report.period)) return null;
  const amount = amountText(split.free, currency, page.language);
  return catalogFor(page.language).picture.decidedAmount({ amount });
}
