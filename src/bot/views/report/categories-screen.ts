import { drawnBreakdown } from "../../../domain/drawn-breakdown.ts";
import { categoriesBreakdown } from "../../../domain/categories-breakdown.ts";
import type { CategoryLine, CurrencySection, Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { joinHtml, markup } from "../html.ts";
import type { ViewOptions } from "./view-options.ts";
import { renderOverview } from "./overview-screen.ts";
import { readPage } from "./screen-arguments.ts";
import { categoryRows, pageButtons } from "./screen-buttons.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import { captionOf, screenHead } from "./screen-head.ts";
import { categoryLine, sectionOf, spentLine } from "./section-lines.ts";

/** A caption and, two per row, a phone's screen have room for these. */
const MAX_CATEGORIES_PER_PAGE = 12;

/** Every category, each with a button. */
export const categoriesScreen: ScreenDefinition<"categories"> = {
  code: "k",
  toArguments: ({ page }) => [`${page}`],
  fromArguments: ([page = ""]) => ({ kind: "categories", page: readPage(page) }),
  parent: () => ({ kind: "overview" }),
  days: "period",
  render: (report, context) => {
    const { location, options } = context;
    const section = sectionOf(report, location);
    if (!section) return renderOverview(report, context);
    const page = categoryPage(section, location.screen.page);
    const at = (number: number) => ({ kind: "categories", page: number }) as const;
    return {
      drawing: {
        kind: "breakdown",
        breakdown: drawnBreakdown(categoriesBreakdown(section, report)),
      },
      caption: categoriesCaption(report, section, page, options),
      buttons: [
        ...categoryRows(page.lines, { location, page: page.page }, options),
        pageButtons(location, page, at),
      ],
    };
  },
};

interface CategoryPage {
  readonly lines: readonly CategoryLine[];
  readonly page: number;
  readonly pages: number;
}

/** A page past the end is the last one. */
function categoryPage({ categories }: CurrencySection, page: number): CategoryPage {
  const pages = Math.max(1, Math.ceil(categories.length / MAX_CATEGORIES_PER_PAGE));
  const shown = Math.min(page, pages - 1);
  return {
    lines: categories.slice(shown * MAX_CATEGORIES_PER_PAGE, (shown + 1) * MAX_CATEGORIES_PER_PAGE),
    page: shown,
    pages,
  };
}

function categoriesCaption(
  report: Report,
  section: CurrencySection,
  { lines, page, pages }: CategoryPage,
  options: ViewOptions,
): string {
  const { screen } = catalogFor(options.language).report;
  return captionOf([
    screenHead(screen.categories, report.period, options),
    spentLine(section, options),
    joinHtml(
      lines.map((line) => categoryLine(line, section.currency, options)),
      "\n",
    ),
    ...(pages > 1 ? [markup`<i>${screen.page({ page: page + 1, pages })}</i>`] : []),
  ]);
}
