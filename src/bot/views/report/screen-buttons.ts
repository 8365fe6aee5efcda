import type { Breakdown, BreakdownPart } from "../../../domain/breakdown.ts";
import { categoryName } from "../../../domain/category.ts";
import type { CategoryLine, CurrencySection, Report } from "../../../domain/report.ts";
import { scopeOf, type CategoryScope } from "../../../domain/category-scope.ts";
import {
  screenAbove,
  type TransactionsOf,
  type ReportLocation,
  type Screen,
} from "../../../usecases/report/report-location.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { Button } from "../message.ts";
import { partText } from "./part-lines.ts";
import { inRows, locationButton, screenButton } from "./location-button.ts";
import type { ViewOptions } from "./view-options.ts";

type Rows = readonly (readonly Button[])[];

/** How many categories the overview has buttons for; a phone shows them without scrolling. */
const MOST_CATEGORIES = 6;
const MOST_PARTS = 12;

/** Down into the largest categories, and across to the other views. */
export function overviewRows(
  report: Report,
  section: CurrencySection | undefined,
  location: ReportLocation,
  reader: ViewOptions,
): Rows {
  const { button } = catalogFor(reader.language).report;
  const to = (label: string, screen: Screen) => screenButton(label, location, screen);
  const lines = section?.categories ?? [];
  const views = [
    ...(section?.before && report.comparedWith ? [to(button.compare, { kind: "comparison" })] : []),
    ...(section
      ? [to(button.days, { kind: "days" }), to(button.accounts, { kind: "accounts" })]
      : []),
    ...(section ? [to(button.income, { kind: "income" })] : []),
    ...(report.leftOut.length > 0 ? [to(button.leftOut, { kind: "left-out" })] : []),
  ];
  const all =
    lines.length > MOST_CATEGORIES
      ? [[to(button.allCategories, { kind: "categories", page: 0 })]]
      : [];
  return [
    ...currencyRow(report, location),
    ...categoryRows(lines.slice(0, MOST_CATEGORIES), location, reader),
    ...all,
    ...inRows(views, 3),
  ];
}

/** One button for each currency, where there are several. */
function currencyRow({ sections }: Report, location: ReportLocation): Rows {
  if (sections.length < 2) return [];
  return inRows(
    sections.map(({ currency }) =>
      locationButton(currency === location.currency ? `· ${currency} ·` : currency, {
        ...location,
        currency,
      }),
    ),
    4,
  );
}

export function categoryRows(
  lines: readonly CategoryLine[],
  location: ReportLocation,
  reader: ViewOptions,
): Rows {
  const buttons = lines.map(({ categoryId }) =>
    screenButton(categoryName(categoryId, reader.language), location, {
      kind: "category",
      topCategoryId: categoryId,
    }),
  );
  return inRows(buttons, 2);
}

/** From a category to its subcategories where it has several, its merchants and its transactions. */
export function insideCategoryRows(
  { parts }: Breakdown,
  topCategoryId: string,
  location: ReportLocation,
  reader: ViewOptions,
): Rows {
  const { button } = catalogFor(reader.language).report;
  if (parts.length === 0) return [];
  const scope: CategoryScope = { kind: "whole", topCategoryId };
  const below = parts.length > 1 ? partButtons(parts, location, reader, inSubcategory) : [];
  return [
    ...inRows(below, 2),
    [
      screenButton(button.merchants, location, { kind: "merchants", scope, page: 0 }),
      screenButton(button.transactions, location, transactions({ kind: "category", scope })),
    ],
  ];
}

export function merchantRows(
  { parts }: Breakdown,
  scope: CategoryScope,
  location: ReportLocation,
  reader: ViewOptions,
): Rows {
  const { button } = catalogFor(reader.language).report;
  const below = partButtons(parts, location, reader, ({ key }) =>
    transactions({ kind: "merchant", scope, key }),
  );
  if (parts.length === 0) return [];
  const all = screenButton(
    button.transactions,
    location,
    transactions({ kind: "category", scope }),
  );
  return [...inRows(below, 2), [all]];
}

export function accountRows(
  { parts }: Breakdown,
  location: ReportLocation,
  reader: ViewOptions,
): Rows {
  const below = partButtons(parts, location, reader, ({ key }) =>
    transactions({ kind: "account", key }),
  );
  return inRows(below, 1);
}

export function incomeRows(
  { parts }: Breakdown,
  location: ReportLocation,
  reader: ViewOptions,
): Rows {
  const { button } = catalogFor(reader.language).report;
  const below = partButtons(parts, location, reader, ({ key }) =>
    transactions({ kind: "income", scope: scopeOf(key) }),
  );
  const all =
    parts.length > 0
      ? [screenButton(button.transactions, location, transactions({ kind: "income", scope: null }))]
      : [];
  return [...inRows(below, 2), [...all, screenButton(button.months, location, { kind: "months" })]];
}

/** Back and forth through the pages of a screen. */
export function pageButtons(
  location: ReportLocation,
  { page, pages }: { readonly page: number; readonly pages: number },
  screenAt: (page: number) => Screen,
): Button[] {
  const to = (label: string, at: number) => screenButton(label, location, screenAt(at));
  return [
    ...(page > 0 ? [to("‹", page - 1)] : []),
    ...(page + 1 < pages ? [to("›", page + 1)] : []),
  ];
}

export function backButton(location: ReportLocation, { language }: ViewOptions): Button {
  return screenButton(
    catalogFor(language).report.button.back,
    location,
    screenAbove(location.screen),
  );
}

function transactions(of: TransactionsOf): Screen {
  return { kind: "transactions", of, page: 0 };
}

function inSubcategory({ key }: BreakdownPart): Screen {
  return { kind: "merchants", scope: scopeOf(key), page: 0 };
}

function partButtons(
  parts: readonly BreakdownPart[],
  location: ReportLocation,
  reader: ViewOptions,
  screenFor: (part: BreakdownPart) => Screen,
): Button[] {
  return parts
    .slice(0, MOST_PARTS)
    .map((part) => screenButton(partText(part, reader), location, screenFor(part)));
}
