import { catalogFor } from "../i18n/catalog-for.ts";
import { endSection } from "./empty-section.ts";
import { MARGIN, type Page, type Section } from "./page.ts";

/** Says how many currencies the picture leaves out; its caption has them all. */
export function currenciesSection(hidden: number, top: number, { language, theme }: Page): Section {
  if (hidden <= 0) return endSection(top);
  const text = catalogFor(language).report.moreCurrencies({ count: hidden });
  return {
    texts: [
      { text, x: MARGIN, y: top + 60, align: "left", size: 36, weight: 400, colour: theme.muted },
    ],
    bottom: top + 116,
  };
}
