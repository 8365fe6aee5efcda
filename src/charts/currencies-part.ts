import { catalogFor } from "../i18n/catalog-for.ts";
import { endPart } from "./empty-part.ts";
import { MARGIN, type Page, type Part } from "./page.ts";

/** Says how many currencies have no room here; the text beside the picture has them all. */
export function currenciesPart(hidden: number, top: number, { language, theme }: Page): Part {
  if (hidden <= 0) return endPart(top);
  const text = catalogFor(language).report.moreCurrencies({ count: hidden });
  return {
    texts: [
      { text, x: MARGIN, y: top + 60, align: "left", size: 36, weight: 400, colour: theme.soft },
    ],
    bottom: top + 116,
  };
}
