import type { Day } from "../domain/day.ts";
import type { DaySeries } from "../domain/series.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatShortDay } from "../i18n/format-day.ts";
import { shortDay, shortMonth, shortWeekday } from "../i18n/picture-days.ts";
import { axisLabels } from "./axis-labels.ts";
import { marksOf } from "./compose-picture.ts";
import { dayGroups } from "./day-groups.ts";
import { dayUnitFor, type DayUnit } from "../domain/day-unit.ts";
import { headingMark } from "./heading-mark.ts";
import { highestMark } from "./highest-mark.ts";
import type { Page, Section } from "./page.ts";
import type { ColumnMark, TextMark } from "./picture.ts";
import { centredInPlot, PLOT_LEFT, PLOT_WIDTH, plotFor } from "./plot.ts";

const PLOT_HEIGHT = 330;
/** Pixels for the amount over the highest column. */
const HEADROOM = 52;
/** Pixels of a day that has its weekday below it, as each of a week has. */
const MIN_WEEKDAY_SLOT = PLOT_WIDTH / 7;
/** More days than these have the names of months below them, not dates. */
const MAX_DATED_DAYS = 62;

/** A column for each day, week or month, by the number of days; negative ones below zero. */
export function dayColumnsSection(series: DaySeries, top: number, page: Page): Section {
  const { about, days, currency } = series;
  const { picture } = catalogFor(page.language);
  const unit = dayUnitFor(days.length);
  const groups = dayGroups(days, unit);
  const spent = { day: picture.eachDay, week: picture.eachWeek, month: picture.eachMonth };
  const heading = (about?.isReceived ? picture.receivedEach : spent)[unit];
  const place = { top: top + 60 + HEADROOM, height: PLOT_HEIGHT, currency };
  const amounts = groups.map(({ minor }) => minor);
  const plot = plotFor(amounts, place, page);
  const base = plot.scale.yOf(0);
  const slot = slotOf(series);
  const columns = groups.map(({ from, count, minor }): ColumnMark => ({
    x: PLOT_LEFT + (from + count / 2) * slot,
    base,
    end: plot.scale.yOf(minor),
    width: Math.max(2, Math.min(64, Math.round(count * slot * 0.72))),
    colour: about?.isReceived ? page.theme.received : page.theme.spent,
  }));
  const labels = dayLabels(days, { slot, unit, y: plot.part.bottom + 46 }, page);
  const lowest = Math.max(plot.part.bottom + 46, ...labels.map(({ y }) => y));
  const seen = columns.filter(({ end }) => end !== base);
  const marks = marksOf([
    plot.part,
    { columns: seen },
    {
      texts: [
        headingMark(heading, top + 44, page),
        ...highestMark(columns, amounts, currency, page),
        ...labels,
      ],
    },
  ]);
  return { ...marks, bottom: lowest + 10 };
}

/** The width of a day in pixels: the same for the columns and for the lines above them. */
export function slotOf({ days, runningBefore }: DaySeries): number {
  return PLOT_WIDTH / Math.max(days.length, runningBefore.length);
}

interface LabelPlace {
  readonly slot: number;
  readonly unit: DayUnit;
  readonly y: number;
}

function dayLabels(days: DaySeries["days"], { slot, unit, y }: LabelPlace, page: Page): TextMark[] {
  const xOf = (index: number) => PLOT_LEFT + (index + 0.5) * slot;
  if (slot >= MIN_WEEKDAY_SLOT)
    return days.flatMap(({ day }, index) => weekdayLabel(day, { x: xOf(index), y }, page));
  if (unit === "day" && days.length <= MAX_DATED_DAYS) {
    const labels = days.map(({ day }, index) => ({
      text: shortDay(day, page.language),
      x: xOf(index),
    }));
    return axisLabels(labels, y, page, [1, 2, 7, 14, 15, 30]);
  }
  const months = days.flatMap(({ day }, index) =>
    day.endsWith("-01") || index === 0 ? [{ day, index }] : [],
  );
  const [first, second] = months;
  // The first days' month is left out where the next one begins at once.
  const shown = first && second && second.index - first.index < 20 ? months.slice(1) : months;
  const labels = shown.map(({ day, index }) => ({
    text: monthLabel(day, page),
    x: xOf(index + 14),
  }));
  return axisLabels(labels, y, page);
}

/** A weekday, and the date below it. */
function weekdayLabel(
  day: Day,
  { x, y }: { readonly x: number; readonly y: number },
  page: Page,
): TextMark[] {
  const { language, theme } = page;
  const name = { size: 34, weight: 600, colour: theme.ink } as const;
  const date = { size: 28, weight: 400, colour: theme.muted } as const;
  return [
    centredInPlot(shortWeekday(day, language), { x, y }, name, page),
    centredInPlot(formatShortDay(day, language), { x, y: y + 40 }, date, page),
  ];
}

function monthLabel(day: Day, { language }: Page): string {
  return shortMonth(Number(day.slice(5, 7)), language);
}
