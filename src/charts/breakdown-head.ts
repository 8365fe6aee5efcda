import type { Breakdown } from "../domain/breakdown.ts";
import { categoryName } from "../domain/category.ts";
import { scopeLabel } from "../domain/scope-label.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { categoryLabel } from "../i18n/category-label.ts";
import { formatDayRange } from "../i18n/format-day.ts";
import type { Head } from "./head-section.ts";
import type { Page } from "./page.ts";
import { displayNameOf } from "./display-name-of.ts";

/** The title of a breakdown, and its days. */
export function breakdownHead({ of, period, parts }: Breakdown, page: Page): Head {
  const { language } = page;
  const { picture } = catalogFor(language);
  const days = formatDayRange(period.first, period.last, language);
  switch (of.kind) {
    case "category":
      return { title: categoryName(of.topCategoryId, language), below: days };
    case "merchants": {
      const title = categoryLabel(scopeLabel(of.scope), language);
      return { title, below: `${picture.byMerchant}, ${days}` };
    }
    case "categories":
      return { title: catalogFor(language).report.screen.categories, below: days };
    case "accounts":
      return { title: picture.accounts, below: days };
    case "income":
      return { title: catalogFor(language).report.received, below: days };
    case "transactions": {
      const { text, tail } = displayNameOf(
        { label: of.label, topCategoryId: parts[0]?.topCategoryId ?? null },
        page,
      );
      return { title: text + tail, below: days };
    }
  }
}
