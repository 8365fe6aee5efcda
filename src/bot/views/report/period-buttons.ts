import {
  namedPeriod,
  periodBeside,
  unitOf,
  type Calendar,
  type Period,
} from "../../../domain/period.ts";
import { firstPage, type ReportLocation } from "../../../usecases/report/report-location.ts";
import type { Language } from "../../../domain/language.ts";
import type { Day } from "../../../domain/day.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShortDay } from "../../../i18n/format-day.ts";
import { isNamedMonth, yearName } from "../../../i18n/period-title.ts";
import { capitalized, monthName } from "../../../i18n/month-name.ts";
import { locationButton, type LocationButton } from "./location-button.ts";

/** To the previous and the next period, except periods without data and future ones. */
export function besideButtons(
  location: ReportLocation,
  {
    calendar,
    dataSince,
    language,
  }: { calendar: Calendar; dataSince: Day | null; language: Language },
): LocationButton[] {
  const at = (period: Period) => ({ ...location, period, screen: firstPage(location.screen) });
  const before = periodBeside(location.period, -1, calendar);
  const after = periodBeside(location.period, 1, calendar);
  const hasData = before !== null && dataSince !== null && before.last >= dataSince;
  return [
    ...(hasData ? [locationButton(`◀ ${shortTitle(before, language)}`, at(before))] : []),
    ...(after ? [locationButton(`${shortTitle(after, language)} ▶`, at(after))] : []),
  ];
}

/** A button to the period of a usual length. */
export interface LengthButton {
  readonly name: "week" | "month" | "90d" | "year";
  readonly button: LocationButton;
  /** Whether the period that is shown has that length. */
  readonly isShown: boolean;
}

/** To the period of each usual length. */
export function lengthButtons(
  location: ReportLocation,
  { calendar, language }: { calendar: Calendar; language: Language },
): LengthButton[] {
  const { button } = catalogFor(language).report;
  const lengths: readonly (readonly [LengthButton["name"], string])[] = [
    ["week", button.week],
    ["month", button.month],
    ["90d", button.days90],
    ["year", button.year],
  ];
  return lengths.map(([name, label]) => {
    const period = namedPeriod(name, calendar);
    const isShown = isLengthOf(period, location.period);
    return { name, button: locationButton(label, { ...location, period }), isShown };
  });
}

/** Every week, month and year has that length; of other periods, only the last 90 days are a usual one. */
function isLengthOf(usual: Period, shown: Period): boolean {
  return unitOf(usual) === "days" ? shown.name === usual.name : unitOf(usual) === unitOf(shown);
}

function shortTitle(period: Period, language: Language): string {
  const { first, last } = period;
  const unit = unitOf(period);
  if (unit === "month" && isNamedMonth(period))
    return capitalized(monthName(Number(first.slice(5, 7)), language));
  if (unit === "year") return yearName(period);
  return first === last
    ? formatShortDay(first, language)
    : `${formatShortDay(first, language)} – ${formatShortDay(last, language)}`;
}
