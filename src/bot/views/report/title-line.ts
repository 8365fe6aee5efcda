import type { Period } from "../../../domain/period.ts";
import { formatDayRange } from "../../../i18n/format-day.ts";
import { periodLead } from "../../../i18n/period-title.ts";
import { markup, type Html } from "../html.ts";
import type { ViewOptions } from "./view-options.ts";

/** A period and its first and last day, said once: `Semana passada, 9–15 de novembro de 2026`. */
export function titleLine(period: Period, { language }: ViewOptions): Html {
  const lead = periodLead(period, language);
  const days = formatDayRange(period.first, period.last, language);
  return lead === null ? markup`<b>${days}</b>` : markup`<b>${lead}</b>, ${days}`;
}
