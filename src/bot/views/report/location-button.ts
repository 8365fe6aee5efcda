import type { ReportLocation, Screen } from "../../../usecases/report/report-location.ts";
import type { Button } from "../message.ts";
import { locationData } from "./location-codec.ts";

/** A button that leads to another place of the report. */
export function locationButton(label: string, location: ReportLocation): Button {
  return { kind: "callback", label, data: locationData(location) };
}

/** A button that leads to another screen of the same days and currency. */
export function screenButton(label: string, location: ReportLocation, screen: Screen): Button {
  return locationButton(label, { ...location, screen });
}

/** Buttons in rows of so many. */
export function inRows(buttons: readonly Button[], width: number): Button[][] {
  const rows: Button[][] = [];
  for (let start = 0; start < buttons.length; start += width)
    rows.push(buttons.slice(start, start + width));
  return rows;
}
