import type { CategoryLine, CurrencySection, Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { joinHtml, markup } from "../html.ts";
import type { ViewOptions } from "./view-options.ts";
import { captionOf, screenHead } from "./screen-head.ts";
import { categoryLine, totalLines } from "./section-lines.ts";

/** As many as fit a caption and, two a row, a phone's screen. */
const PAGE = 12;

export interface CategoryPage {
  readonly lines: readonly CategoryLine[];
  readonly page: number;
  readonly pages: number;
}

/** A page past the end is the last one. */
export function categoryPage({ categories }: CurrencySection, page: number): CategoryPage {
  const pages = Math.max(1, Math.ceil(categories.length / PAGE));
  const shown = Math.min(page, pages - 1);
  return { lines: categories.slice(shown * PAGE, (shown + 1) * PAGE), page: shown, pages };
}

export function categoriesCaption(
  report: Report,
  section: CurrencySection,
  { lines, page, pages }: CategoryPage,
  reader: ViewOptions,
): string {
  const { screen } = catalogFor(reader.language).report;
  return captionOf([
    screenHead(screen.categories, report.period, reader),
    ...totalLines(section, reader).slice(0, 1),
    joinHtml(
      lines.map((line) => categoryLine(line, section.currency, reader)),
      "\n",
    ),
    ...(pages > 1 ? [markup`<i>${screen.page({ page: page + 1, pages })}</i>`] : []),
  ]);
}
