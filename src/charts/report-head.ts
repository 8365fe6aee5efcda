import type { Period } from "../domain/period.ts";
import { formatDayRange } from "../i18n/format-day.ts";
import { isNamedMonth, periodTitle } from "../i18n/period-title.ts";
import { isWholeMonth, shortDays } from "../i18n/picture-days.ts";
import { shortRange } from "./head-section.ts";
import { titleFits, type LineHead } from "./line-head.ts";
import type { Page } from "./page.ts";

/** The title and days of a report in one line: days in words already say which month they are of. */
export function reportHead(period: Period, page: Page): LineHead {
  const { language } = page;
  const title = periodTitle(period, language);
  const days = formatDayRange(period.first, period.last, language);
  if (isMonth(period))
    return isNamedMonth(period) && isWholeMonth(period)
      ? { title, beside: null }
      : daysHead(period, days, page);
  if (title === days) return daysHead(period, days, page);
  return { title, beside: shortDays(period, period, language) };
}

function isMonth({ name }: Period): boolean {
  return name === "month" || name === "last-month" || name === "calendar-month";
}

function daysHead(period: Period, days: string, page: Page): LineHead {
  return { title: titleFits(days, page) ? days : shortRange(period, page.language), beside: null };
}
