import { isIncome, type Breakdown } from "../domain/breakdown.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { amountRows } from "./amount-rows.ts";
import { breakdownHead } from "./breakdown-head.ts";
import { compose } from "./compose.ts";
import { emptyPart, endPart } from "./empty-part.ts";
import { headPart } from "./head-part.ts";
import type { Page, Part } from "./page.ts";
import type { Picture } from "./picture.ts";
import { ringPart } from "./ring-part.ts";
import { shownParts } from "./shown-parts.ts";
import { totalPart } from "./total-part.ts";

const MOST_NAMED = 8;
const MOST_SLICES = 6;

/** A sum by its parts: a ring where that can be read, bars else. */
export function breakdownPicture(breakdown: Breakdown, page: Page): Picture {
  const { currency } = breakdown;
  const isGoodNews = isIncome(breakdown.of);
  const parts = [headPart(breakdownHead(breakdown, page), page)];
  const below = () => parts.at(-1)?.bottom ?? 0;
  parts.push(wholePart(breakdown, below(), page));
  const lines = shownParts(breakdown, MOST_NAMED, page);
  const top = below() + 52;
  if (lines.length === 0) parts.push(nothingPart(breakdown, below(), page));
  else if (isRing(breakdown)) parts.push(...ringPart(breakdown, { top, isGoodNews }, page));
  else parts.push(...amountRows(lines, { currency, top, isGoodNews }, page));
  return compose([...parts, endPart(below())], page);
}

/** The sum itself, under what it is the sum of. */
export function wholePart(breakdown: Breakdown, top: number, page: Page): Part {
  const { of, total, comparable, before, comparedWith, without, period, currency } = breakdown;
  const { report } = catalogFor(page.language);
  const isGoodNews = isIncome(of);
  const compared =
    before !== null && comparedWith
      ? { comparable, minor: before, without, days: comparedWith, period }
      : null;
  return totalPart(
    {
      label: isGoodNews ? report.received : report.spent,
      minor: total,
      currency,
      size: 112,
      before: compared,
      isGoodNews,
    },
    top,
    page,
  );
}

/** One part would be a ring without a cut, and a negative one has no place in it. */
function isRing({ parts }: Breakdown): boolean {
  const shown = parts.filter(({ minor }) => minor !== 0);
  return shown.length > 1 && shown.length <= MOST_SLICES && shown.every(({ minor }) => minor > 0);
}

function nothingPart({ of }: Breakdown, top: number, page: Page): Part {
  const { picture } = catalogFor(page.language);
  return emptyPart(isIncome(of) ? picture.nothingReceived : picture.nothingSpent, top, page);
}
