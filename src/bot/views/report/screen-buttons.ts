import type { BreakdownPart } from "../../../domain/breakdown.ts";
import { categoryName } from "../../../domain/category.ts";
import { scopeOf } from "../../../domain/category-scope.ts";
import type { CategoryLine } from "../../../domain/report.ts";
import type {
  ReportLocation,
  Screen,
  ScreenOf,
  TransactionsOf,
} from "../../../usecases/report/report-location.ts";
import { inRows } from "../in-rows.ts";
import { screenButton, type LocationButton } from "./location-button.ts";
import { partText } from "./part-lines.ts";
import type { ViewOptions } from "./view-options.ts";

const MAX_PARTS = 12;

/** One button for each category of a page, two per row. */
export function categoryRows(
  lines: readonly CategoryLine[],
  { location, page }: { readonly location: ReportLocation; readonly page: number },
  options: ViewOptions,
): LocationButton[][] {
  const buttons = lines.map(({ categoryId }) =>
    screenButton(categoryName(categoryId, options.language), location, {
      kind: "category",
      topCategoryId: categoryId,
      ...(page > 0 && { page }),
    }),
  );
  return inRows(buttons, 2);
}

/** One button for each of the largest parts. */
export function partButtons(
  parts: readonly BreakdownPart[],
  location: ReportLocation,
  options: ViewOptions,
  screenFor: (part: BreakdownPart) => Screen,
): LocationButton[] {
  return parts
    .slice(0, MAX_PARTS)
    .map((part) => screenButton(partText(part, options), location, screenFor(part)));
}

/** To the previous and the next page of a screen. */
export function pageButtons(
  location: ReportLocation,
  { page, pages }: { readonly page: number; readonly pages: number },
  screenAt: (page: number) => Screen,
): LocationButton[] {
  const to = (label: string, at: number) => screenButton(label, location, screenAt(at));
  return [
    ...(page > 0 ? [to("‹", page - 1)] : []),
    ...(page + 1 < pages ? [to("›", page + 1)] : []),
  ];
}

/** To a transaction of a list, by its number on the page; `index` counts from 0. */
export function openButton(
  location: ReportLocation,
  index: number,
  listed: Pick<ScreenOf<"transaction">, "key" | "of" | "page">,
): LocationButton {
  const screen = { kind: "transaction", step: { kind: "view" }, ...listed } as const;
  return screenButton(`${index + 1}`, location, screen);
}

/** The first page of a list of transactions. */
export function transactionsOf(of: TransactionsOf): Screen {
  return { kind: "transactions", of, page: 0 };
}

/** The merchants of the category that is a part. */
export function merchantsOf({ key }: BreakdownPart): Screen {
  return { kind: "merchants", scope: scopeOf(key), page: 0 };
}
