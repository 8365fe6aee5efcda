import type { Currency } from "../domain/money.ts";
import type { CurrencySection, Report } from "../domain/report.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { comparedDaysText, shortDays } from "../i18n/picture-days.ts";
import { BAR_HEIGHT } from "./amount-row.ts";
import { changedCategories } from "./changed-categories.ts";
import { BEFORE_HEIGHT, comparisonRow } from "./comparison-row.ts";
import { compose } from "./compose.ts";
import { currenciesPart } from "./currencies-part.ts";
import { emptyPart } from "./empty-part.ts";
import { headPart, periodHead } from "./head-part.ts";
import { legendPart } from "./legend-part.ts";
import { amountText, type Page, type Part } from "./page.ts";
import type { Picture } from "./picture.ts";
import { totalPart } from "./total-part.ts";

const MOST_ROWS = 7;

/** Each category of a currency beside what it took in the days before. */
export function comparisonPicture(report: Report, currency: Currency, page: Page): Picture {
  const { comparedWith, period, sections } = report;
  const { picture } = catalogFor(page.language);
  const days = comparedWith && comparedDaysText(comparedWith, period, page.language);
  const below = days === null ? periodHead(period, page).below : picture.comparedWith({ days });
  const parts = [headPart({ ...periodHead(period, page), below }, page)];
  const bottom = () => parts.at(-1)?.bottom ?? 0;
  const section = sections.find((one) => one.currency === currency);
  const rows = section ? changedCategories(section, MOST_ROWS) : [];
  if (section) parts.push(...totalsOf(section, report, bottom(), page));
  if (rows.length === 0)
    parts.push(emptyPart(picture.nothingToCompare, bottom() + (section ? 0 : 170), page));
  const named = rows.filter(({ categoryId }) => categoryId !== null);
  const largest = Math.max(0, ...named.flatMap(({ now, before }) => [now, before]));
  for (const row of rows)
    parts.push(comparisonRow(row, { currency, largest, top: bottom() }, page));
  parts.push(currenciesPart(sections.length - 1, bottom(), page));
  return compose(parts, page);
}

/** What was spent now, in large, and before, which is also the legend of the bars. */
function totalsOf(section: CurrencySection, report: Report, top: number, page: Page): Part[] {
  const { period, comparedWith } = report;
  const { currency, before } = section;
  const spent = before?.comparable.spent ?? section.spent;
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
  const total = totalPart(
    { label, minor: spent, currency, size: 112, before: compared },
    top,
    page,
  );
  if (!compared) return [{ ...total, bottom: total.bottom + 48 }];
  const legend = legendPart(
    [
      {
        sign: { kind: "bar", height: BAR_HEIGHT },
        colour: page.theme.ink,
        name: shortDays(period, period, language),
        value: amountText(spent, currency, language),
        isMain: true,
      },
      {
        sign: { kind: "bar", height: BEFORE_HEIGHT },
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
