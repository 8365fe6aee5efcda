import { leftOutSums, type LeftOut, type LeftOutSum } from "../domain/left-out.ts";
import type { Report } from "../domain/report.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatDayRange } from "../i18n/format-day.ts";
import { composePicture } from "./compose-picture.ts";
import { dividerSection } from "./divider-section.ts";
import { emptySection, endSection } from "./empty-section.ts";
import { headSection } from "./head-section.ts";
import { iconRows, type IconRow } from "./icon-row.ts";
import { LEFT_OUT_ICONS } from "./icons.ts";
import type { Page, Section } from "./page.ts";
import { placeColour } from "./palette.ts";
import type { Picture } from "./picture.ts";
import { totalSection } from "./total-section.ts";

/** The picture of the money that counts neither as spent nor as received: by currency, its sum by reason. */
export function leftOutPicture({ period, leftOut }: Report, page: Page): Picture {
  const { picture } = catalogFor(page.language);
  const below = formatDayRange(period.first, period.last, page.language);
  const sections = [headSection({ title: picture.leftOut, below }, page)];
  const bottom = () => sections.at(-1)?.bottom ?? 0;
  const sums = leftOutSums(leftOut);
  for (const [index, sum] of sums.entries()) {
    if (index > 0) sections.push(dividerSection(bottom(), 36, page));
    sections.push(sumSection(sum, { top: bottom(), isFirst: index === 0 }, page));
    const rows = sum.groups.map((one, at) => rowOf(one, at, page));
    const place = { currency: sum.currency, top: bottom() + 40 };
    sections.push(...iconRows(rows, place, page));
  }
  if (sums.length === 0) sections.push(emptySection(picture.nothingLeftOut, bottom() + 60, page));
  return composePicture([...sections, endSection(bottom())], page);
}

function sumSection(
  { minor, currency }: LeftOutSum,
  { top, isFirst }: { readonly top: number; readonly isFirst: boolean },
  page: Page,
): Section {
  const label = catalogFor(page.language).picture.leftOutSum;
  const size = isFirst ? 108 : 72;
  return totalSection({ label, minor, currency, size, before: null }, top, page);
}

function rowOf({ why, minor, count }: LeftOut, place: number, { language, theme }: Page): IconRow {
  const { leftOut, screen } = catalogFor(language).report;
  return {
    icon: LEFT_OUT_ICONS[why],
    name: { text: leftOut.name[why], tail: "" },
    minor,
    colour: placeColour(place, theme),
    hasBar: true,
    usual: null,
    note: screen.transactions({ count }),
  };
}
