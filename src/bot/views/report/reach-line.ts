import type { Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay } from "../../../i18n/format-day.ts";
import { markup, type Html } from "../html.ts";
import type { Reader } from "./reader.ts";

/** How far the figures reach, both ways: they are never fresher than the newest movement. */
export function reachLine({ reach, dataSince }: Report, { language }: Reader): Html[] {
  if (dataSince === null) return [];
  const { report } = catalogFor(language);
  const since = report.dataSince({ day: formatDay(dataSince, language) });
  const [only, ...others] = reach;
  if (!only) return [markup`<i>${since}</i>`];
  if (others.length === 0 && only.last !== null)
    return [markup`<i>${report.dataUntil({ day: formatDay(only.last, language) })} ${since}</i>`];
  const banks = reach.map(({ bank, last, isBehind }) => {
    if (last === null) return report.bankWithoutData({ bank });
    const day = formatDay(last, language);
    return isBehind ? report.bankBehind({ bank, day }) : report.bankUntil({ bank, day });
  });
  return [markup`<i>${report.banksUntil({ banks: banks.join("; ") })} ${since}</i>`];
}
