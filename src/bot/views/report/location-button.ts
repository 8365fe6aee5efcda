import type { ReportLocation, Screen } from "../../../usecases/report/report-location.ts";
import type { Button } from "../message.ts";

/** A button that leads to another location of the report. */
export interface LocationButton {
  readonly kind: "location";
  readonly label: string;
  readonly location: ReportLocation;
  readonly style?: "primary";
}

export type ScreenButton = Button | LocationButton;

export function locationButton(label: string, location: ReportLocation): LocationButton {
  return { kind: "location", label, location };
}

/** A button that leads to another screen of the same period and currency. */
export function screenButton(
  label: string,
  location: ReportLocation,
  screen: Screen,
): LocationButton {
  return locationButton(label, { ...location, screen });
}
