import { isIncome, isLeftOut, type Breakdown } from "../domain/breakdown.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { amountRows } from "./amount-rows.ts";
import { breakdownHead } from "./breakdown-head.ts";
import { composePicture } from "./compose-picture.ts";
import { emptySection, endSection } from "./empty-section.ts";
import { headSection } from "./head-section.ts";
import type { Page, Section } from "./page.ts";
import type { Picture } from "./picture.ts";
import { ringSection } from "./ring-section.ts";
import { shownParts } from "./shown-parts.ts";
import { totalSection } from "./total-section.ts";

const MAX_NAMED = 8;
const MAX_SLICES = 6;

/** The picture of a breakdown: a ring of two to `MAX_SLICES` positive parts, bars otherwise. */
export function breakdownPicture(breakdown: Breakdown, page: Page): Picture {
  const { currency } = breakdown;
  const sections = [headSection(breakdownHead(breakdown, page), page)];
  const below = () => sections.at(-1)?.bottom ?? 0;
  sections.push(wholeSection(breakdown, below(), page));
  const lines = shownParts(breakdown, MAX_NAMED, page);
  const top = below() + 52;
  if (lines.length === 0) sections.push(nothingSection(breakdown, below(), page));
  else if (isRing(breakdown)) sections.push(...ringSection(breakdown, { top }, page));
  else sections.push(...amountRows(lines, { currency, top }, page));
  return composePicture([...sections, endSection(below())], page);
}

/** The sum of a breakdown in large letters, and its change. */
export function wholeSection(breakdown: Breakdown, top: number, page: Page): Section {
  const { of, total, comparable, before, comparedWith, without, period, currency, judged } =
    breakdown;
  const { report } = catalogFor(page.language);
  const isMoreBetter = isIncome(of);
  const label = isLeftOut(of)
    ? report.leftOut.label
    : isMoreBetter
      ? report.received
      : report.spent;
  const compared =
    before !== null && comparedWith
      ? { comparable, minor: before, without, days: comparedWith, period }
      : null;
  return totalSection(
    {
      label,
      minor: total,
      currency,
      size: 112,
      before: compared,
      judged,
      isQuiet: true,
      isMoreBetter,
    },
    top,
    page,
  );
}

/** A ring needs two parts, and none of them negative. */
function isRing({ parts }: Breakdown): boolean {
  const shown = parts.filter(({ minor }) => minor !== 0);
  return shown.length > 1 && shown.length <= MAX_SLICES && shown.every(({ minor }) => minor > 0);
}

function nothingSection({ of }: Breakdown, top: number, page: Page): Section {
  const { picture, report } = catalogFor(page.language);
  if (isLeftOut(of)) return emptySection(report.leftOut.nothing, top, page);
  return emptySection(isIncome(of) ? picture.nothingReceived : picture.nothingSpent, top, page);
}
