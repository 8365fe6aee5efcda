import { OTHER } from "../domain/category.ts";
import type { Breakdown, BreakdownPart } from "../domain/breakdown.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import type { SumRow } from "./amount-row.ts";
import type { Page } from "./page.ts";
import { categoryColour, placeColour } from "./palette.ts";
import { displayNameOf } from "./display-name-of.ts";

const MAX_REFUNDS = 2;

/**
 * The rows of a breakdown that a picture has room for: at most `most` parts and the rest. Refunded parts come
 * last. The amounts sum to the whole, and the shares to 100 %.
 */
export function shownParts({ of, parts }: Breakdown, most: number, page: Page): SumRow[] {
  const positive = parts.filter(({ minor }) => minor > 0);
  const negative = parts.filter(({ minor }) => minor < 0);
  const named = positive.length <= most + 1 ? positive : positive.slice(0, most);
  const rest = positive.slice(named.length);
  const kept = negative.length <= MAX_REFUNDS ? negative : negative.slice(1 - MAX_REFUNDS);
  const refunds = negative.slice(0, negative.length - kept.length);
  const texts = catalogFor(page.language);
  const others = of.kind === "categories" ? "categories" : "parts";
  return [
    ...named.map((part, index) => lineOf(part, index, page)),
    ...sumOf(rest, texts.picture.rest[others]({ count: countOf(rest) }), page),
    ...sumOf(refunds, texts.report.otherRefunds, page),
    ...kept.map((part) => lineOf(part, 0, page)),
  ];
}

function countOf(parts: readonly BreakdownPart[]): number {
  return parts.reduce((sum, { label }) => sum + (label.kind === "rest" ? label.count : 1), 0);
}

function lineOf(part: BreakdownPart, place: number, page: Page): SumRow {
  const { topCategoryId, minor, share, comparable, before } = part;
  const colour =
    topCategoryId === null
      ? placeColour(place, page.theme)
      : categoryColour(topCategoryId, page.theme);
  const name = displayNameOf(part, page);
  return {
    name,
    minor,
    share: minor < 0 ? null : share,
    comparable,
    before,
    colour,
    isRest: false,
  };
}

function sumOf(parts: readonly BreakdownPart[], name: string, { theme }: Page): SumRow[] {
  if (parts.length === 0) return [];
  const add = (values: readonly (number | null)[]) =>
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const minor = add(parts.map((part) => part.minor));
  const isCompared = minor > 0 && parts.every(({ before }) => before !== null);
  return [
    {
      name: { text: name, tail: "" },
      minor,
      share: minor > 0 ? add(parts.map(({ share }) => share)) : null,
      comparable: add(parts.map(({ comparable }) => comparable)),
      before: isCompared ? add(parts.map(({ before }) => before)) : null,
      colour: categoryColour(OTHER, theme),
      isRest: true,
    },
  ];
}
