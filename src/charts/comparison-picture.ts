import type { Currency } from "../domain/money.ts";
import type { CurrencySection, Report } from "../domain/report.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { comparedDaysText, shortDays } from "../i18n/picture-days.ts";
import { BAR_HEIGHT } from "./amount-row.ts";
import { changedCategories } from "./changed-categories.ts";
import { BEFORE_HEIGHT, comparisonRow } from "./comparison-row.ts";
import { composePicture } from "./compose-picture.ts";
import { currenciesSection } from "./currencies-section.ts";
import { emptySection } from "./empty-section.ts";
import { headSection, periodHead } from "./head-section.ts";
import { legendSection } from "./legend-section.ts";
import { amountText, type Page, type Section } from "./page.ts";
import type { Picture } from "./picture.ts";
import { totalSection } from "./total-section.ts";

const MAX_ROWS = 7;

/** The picture of a comparison: each category of one currency, now and in the days before. */
export function comparisonPicture(report: Report, currency: Currency, page: Page): Picture {
  const { comparedWith, period } = report;
  const { picture } = catalogFor(page.language);
  const days = comparedWith && comparedDaysText(comparedWith, period, page.language);
  const below = days === null ? periodHead(period, page).below : picture.comparedWith({ days });
  const sections = [headSection({ ...periodHead(period, page), below }, page)];
  const bottom = () => sections.at(-1)?.bottom ?? 0;
  const totals = report.sections.find((one) => one.currency === currency);
  const rows = totals ? changedCategories(totals, MAX_ROWS) : [];
  if (totals) sections.push(...totalSections(totals, report, bottom(), page));
  if (rows.length === 0)
    sections.push(emptySection(picture.nothingToCompare, bottom() + (totals ? 0 : 170), page));
  const named = rows.filter(({ categoryId }) => categoryId !== null);
  const largest = Math.max(0, ...named.flatMap(({ now, before }) => [now, before]));
  for (const row of rows)
    sections.push(comparisonRow(row, { currency, largest, top: bottom() }, page));
  sections.push(currenciesSection(report.sections.length - 1, bottom(), page));
  return composePicture(sections, page);
}

/** The sum that was spent now, and the legend of the bars with the sums of both times. */
function totalSections(
  totals: CurrencySection,
  report: Report,
  top: number,
  page: Page,
): Section[] {
  const { period, comparedWith } = report;
  const { currency, before } = totals;
  const spent = before?.comparable.spent ?? totals.spent;
  const { language } = page;
  const { spent: label } = catalogFor(language).report;
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
  const legend = legendSection(
    [
      {
        symbol: { kind: "bar", height: BAR_HEIGHT },
        colour: page.theme.ink,
        name: shortDays(period, period, language),
        value: amountText(spent, currency, language),
        isMain: true,
      },
      {
        symbol: { kind: "bar", height: BEFORE_HEIGHT },
        colour: page.theme.before,
        name: shortDays(compared.days, period, language),
        value: amountText(compared.minor, currency, language),
        isMain: false,
      },
    ],
    total.bottom + 24,
    page,
  );
  return [total, { ...legend, bottom: legend.bottom + 36 }];
}
