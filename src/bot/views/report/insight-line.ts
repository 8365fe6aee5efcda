import { categoryName } from "../../../domain/category.ts";
import type { Currency } from "../../../domain/money.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShare } from "../../../i18n/format-number.ts";
import type { Html } from "../html.ts";
import { fillIn } from "../fill-in.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";
import type { Insight } from "../../../domain/report.ts";

/** A period's insight as a sentence. */
export function insightLine(insight: Insight, currency: Currency, options: ViewOptions): Html {
  const { insight: texts } = catalogFor(options.language).report;
  const amount = (minor: number) => amountHtml(minor, currency, options);
  const name = (categoryId: string) => categoryName(categoryId, options.language);
  const share = (tenths: number) => formatShare(tenths, options.language);
  switch (insight.kind) {
    case "category-rose":
      return fillIn(texts.rose, { category: name(insight.categoryId), amount: amount(insight.by) });
    case "category-fell":
      return fillIn(texts.fell, { category: name(insight.categoryId), amount: amount(insight.by) });
    case "category-new":
      return fillIn(texts.isNew, {
        category: name(insight.categoryId),
        amount: amount(insight.minor),
      });
    case "category-dominates":
      return fillIn(texts.dominates, {
        category: name(insight.categoryId),
        share: share(insight.share),
      });
    case "one-expense":
      return fillIn(texts.oneExpense, { share: share(insight.share) });
  }
}
