import { mondayOf, type Day } from "../../../domain/day.ts";
import { dayUnitFor } from "../../../domain/day-unit.ts";
import { groupBy } from "../../../domain/group-by.ts";
import type { Language } from "../../../domain/language.ts";
import type { DaySeries } from "../../../domain/series.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShortDay, weekdayName } from "../../../i18n/format-day.ts";
import { capitalized } from "../../../i18n/month-name.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { fillIn } from "../fill-in.ts";
import { othersLine } from "./others-line.ts";
import { verdictLine } from "./verdict-line.ts";
import { amountHtml, type ViewOptions } from "./view-options.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import { linesThatFit } from "./lines-that-fit.ts";
import { captionOf, screenHead } from "./screen-head.ts";

/** A longer period has a line for each week. */
const MAX_DAYS = 31;
/** A longer one has a line for each month. */
const MAX_DAYS_BY_WEEK = 98;

/** What was spent day by day. */
export const daysScreen: ScreenDefinition<"days"> = {
  code: "d",
  toArguments: () => [],
  fromArguments: () => ({ kind: "days" }),
  parent: () => ({ kind: "overview" }),
  days: "period",
  render: (series, { options }) => ({
    drawing: { kind: "days", series },
    caption: daysCaption(series, options),
    buttons: [],
  }),
};

/** A line for each day, week or month; the lines sum to the period's total. */
function daysCaption(series: DaySeries, options: ViewOptions): string {
  const { report } = catalogFor(options.language);
  const { period, currency, days } = series;
  const total = days.reduce((sum, { minor }) => sum + minor, 0);
  const head = screenHead(report.screen.days, period, options);
  const sum = markup`${report.spent}: <b>${amountHtml(total, currency, options)}</b>`;
  const judged = series.judged ? [verdictLine({ currency, ...series.judged }, options)] : [];
  const about = [sum, ...judged, ...highlightLines(series, options)];
  const before = [head, joinHtml(about, "\n")];
  const after = markup`<i>${report.screen.pictureDays({ unit: dayUnitFor(days.length) })}</i>`;
  const groups = groupsOf(days, options);
  if (groups.length === 0) return captionOf([...before, after]);
  const lines = linesThatFit(groups, [...before, after], {
    line: ({ title, minor }) => markup`${title}: ${amountHtml(minor, currency, options)}`,
    summed: (rest) =>
      othersLine(
        rest.map(({ minor }) => minor),
        { of: "parts", currency },
        options,
      ),
  });
  return captionOf([...before, lines, after].filter(({ text }) => text !== ""));
}

interface Group {
  readonly title: string;
  readonly minor: number;
}

function groupsOf(days: DaySeries["days"], options: ViewOptions): Group[] {
  const { language } = options;
  const {
    period,
    report: { screen },
  } = catalogFor(language);
  if (days.length <= MAX_DAYS)
    return days
      .filter(({ minor }) => minor !== 0)
      .map(({ day, minor }) => ({
        title: capitalized(dayTitle(day, days.length, language)),
        minor,
      }));
  if (days.length <= MAX_DAYS_BY_WEEK)
    return summed(days, mondayOf, (monday) =>
      screen.weekOf({ day: formatShortDay(monday, language) }),
    );
  return summed(
    days,
    (day) => day.slice(0, 7),
    (month) => period.month({ month: Number(month.slice(5)), year: month.slice(0, 4) }),
  );
}

/** In a week, a day has its name. */
function dayTitle(day: Day, length: number, language: Language): string {
  const date = formatShortDay(day, language);
  return length <= DAYS_OF_WEEK ? `${weekdayName(day, language)}, ${date}` : date;
}

const DAYS_OF_WEEK = 7;

function summed(
  days: DaySeries["days"],
  keyOf: (day: Day) => string,
  titleOf: (key: string) => string,
): Group[] {
  const groups = groupBy(days, ({ day }) => keyOf(day));
  return [...groups].map(([key, group]) => ({
    title: titleOf(key),
    minor: group.reduce((sum, { minor }) => sum + minor, 0),
  }));
}

function highlightLines({ days, currency }: DaySeries, options: ViewOptions): Html[] {
  const { screen } = catalogFor(options.language).report;
  const [dearest] = days.toSorted((a, b) => b.minor - a.minor);
  const quiet = days.filter(({ minor }) => minor === 0).length;
  const lines: Html[] = [];
  if (dearest && dearest.minor > 0)
    lines.push(
      fillIn(screen.dearestDay, {
        day: dayTitle(dearest.day, days.length, options.language),
        amount: amountHtml(dearest.minor, currency, options),
      }),
    );
  if (quiet > 0 && quiet < days.length) lines.push(markup`${screen.quietDays({ count: quiet })}`);
  return lines;
}
