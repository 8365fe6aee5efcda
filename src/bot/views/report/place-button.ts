import type { ReportPlace, Screen } from "../../../domain/report-place.ts";
import type { Button } from "../message.ts";
import { placeData } from "./place-callback.ts";

/** A button that leads to another place of the report. */
export function placeButton(label: string, place: ReportPlace): Button {
  return { kind: "callback", label, data: placeData(place) };
}

/** A button that leads to another screen of the same days and currency. */
export function screenButton(label: string, place: ReportPlace, screen: Screen): Button {
  return placeButton(label, { ...place, screen });
}

/** Buttons in rows of so many. */
export function inRows(buttons: readonly Button[], width: number): Button[][] {
  const rows: Button[][] = [];
  for (let start = 0; start < buttons.length; start += width)
    rows.push(buttons.slice(start, start + width));
  return rows;
}
