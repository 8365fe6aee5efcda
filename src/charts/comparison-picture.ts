import type { Currency } from "../domain/money.ts";
import type { Judged } from "../domain/judged.ts";
import type { Period } from "../domain/period.ts";
import type { CurrencySection, Report, Usual } from "../domain/report.ts";
import { isOfPart } from "../domain/verdict.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { comparedDaysText, shortDays } from "../i18n/picture-days.ts";
import { BAR_HEIGHT } from "./amount-row.ts";
import { changedCategories } from "./changed-categories.ts";
import { BEFORE_HEIGHT, comparisonRow } from "./comparison-row.ts";
import { composePicture } from "./compose-picture.ts";
import { currenciesSection } from "./currencies-section.ts";
import { emptySection } from "./empty-section.ts";
import { figuresSection } from "./figures-section.ts";
import { headSection, periodHead } from "./head-section.ts";
import { legendSection } from "./legend-section.ts";
import { amountText, type Page, type Section } from "./page.ts";
import type { Picture } from "./picture.ts";
import { totalSection } from "./total-section.ts";

const MAX_ROWS = 7;

/** The picture of a comparison: each category of one currency, now and in the days before. */
export function comparisonPicture(report: Report, currency: Currency, page: Page): Picture {
  const { period } = report;
  const { picture } = catalogFor(page.language);
  const totals = report.sections.find((one) => one.currency === currency);
  const below = comparedText(totals, report, page) ?? periodHead(period, page).below;
  const sections = [headSection({ ...periodHead(period, page), below }, page)];
  const bottom = () => sections.at(-1)?.bottom ?? 0;
  const rows = totals ? changedCategories(totals, period, MAX_ROWS) : [];
  if (totals) sections.push(...totalSections(totals, report, bottom(), page));
  if (rows.length === 0)
    sections.push(emptySection(picture.nothingToCompare, bottom() + (totals ? 0 : 170), page));
  const named = rows.filter(({ categoryId }) => categoryId !== null);
  const largest = Math.max(0, ...named.flatMap(({ now, before }) => [now, before]));
  for (const row of rows)
    sections.push(comparisonRow(row, { currency, largest, top: bottom() }, page));
  if (totals?.usual) sections.push(fixedSection(totals.usual, currency, bottom(), page));
  sections.push(currenciesSection(report.sections.length - 1, bottom(), page));
  return composePicture(sections, page);
}

/** What the amounts are compared with; null without a comparison. */
function comparedText(
  totals: CurrencySection | undefined,
  { comparedWith, period }: Report,
  { language }: Page,
): string | null {
  const { picture } = catalogFor(language);
  if (totals?.usual) return picture.usual.against(totals.usual);
  if (!comparedWith) return null;
  return picture.comparedWith({ days: comparedDaysText(comparedWith, period, language) });
}

/** What is fixed, which is not compared; nothing where nothing is. */
function fixedSection({ comparable }: Usual, currency: Currency, top: number, page: Page): Section {
  const { fixedBills: label } = catalogFor(page.language).picture;
  const fixed = comparable.spent - comparable.free;
  const amount = amountText(fixed, currency, page.language);
  const figures = fixed === 0 ? [] : [{ label, amount, colour: page.theme.ink }];
  return figuresSection(figures, top + 14, page);
}

/** The sum that was spent now, and the legend of the bars with the sums of both times. */
function totalSections(
  totals: CurrencySection,
  report: Report,
  top: number,
  page: Page,
): Section[] {
  const { period, comparedWith } = report;
  const { currency, before, usual, verdict } = totals;
  const { language } = page;
  const { spent: label } = catalogFor(language).report;
  if (usual && verdict) return usualSections({ usual, verdict }, { currency, period, top }, page);
  const spent = before?.comparable.spent ?? totals.spent;
  const compared = before &&
    comparedWith && {
      comparable: spent,
      minor: before.spent,
      without: before.without,
      days: comparedWith,
      period,
    };
  const total = totalSection(
    { label, minor: spent, currency, size: 112, before: compared },
    top,
    page,
  );
  if (!compared) return [{ ...total, bottom: total.bottom + 48 }];
  const names = [
    shortDays(period, period, language),
    shortDays(compared.days, period, language),
  ] as const;
  return [total, legendOf(names, [spent, compared.minor], { currency, top: total.bottom }, page)];
}

/** What was decided now against the usual, or all spending where nothing is fixed, and the legend of both. */
function usualSections(
  judged: Judged,
  { currency, period, top }: { currency: Currency; period: Period; top: number },
  page: Page,
): Section[] {
  const { usual } = judged;
  const { language } = page;
  const { report, picture } = catalogFor(language);
  const minor = usual.comparable.free;
  const label = isOfPart(usual) ? picture.decided : report.spent;
  const total = totalSection(
    { label, minor, currency, size: 112, before: null, judged },
    top,
    page,
  );
  const names = [shortDays(period, period, language), picture.usual.mark(usual)] as const;
  const sums = [usual.comparable.free, usual.free] as const;
  return [total, legendOf(names, sums, { currency, top: total.bottom }, page)];
}

/** What the bars stand for, and their sums. */
function legendOf(
  [now, before]: readonly [string, string],
  [minor, minorBefore]: readonly [number, number],
  { currency, top }: { readonly currency: Currency; readonly top: number },
  page: Page,
): Section {
  const legend = legendSection(
    [
      {
        symbol: { kind: "bar", height: BAR_HEIGHT },
        colour: page.theme.ink,
        name: now,
        value: amountText(minor, currency, page.language),
        isMain: true,
      },
      {
        symbol: { kind: "bar", height: BEFORE_HEIGHT },
        colour: page.theme.before,
        name: before,
        value: amountText(minorBefore, currency, page.language),
        isMain: false,
      },
    ],
    top + 24,
    page,
  );
  return { ...legend, bottom: legend.bottom + 36 };
}
