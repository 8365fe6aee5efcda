import { screenView, type ScreenView } from "../../../../src/bot/views/report/screen-view.ts";
import type { ViewOptions } from "../../../../src/bot/views/report/view-options.ts";
import type { ScreenData } from "../../../../src/usecases/report/load-screen.ts";
import type {
  ReportLocation,
  Screen,
  ScreenKind,
} from "../../../../src/usecases/report/report-location.ts";
import { calendar, period } from "./sample-figures.ts";

export type Data = ScreenData[ScreenKind];

export function view(screen: Screen, data: Data, given: Partial<ViewOptions> = {}): ScreenView {
  return viewAt({ period, currency: "BRL", screen }, data, given);
}

export function viewAt(
  location: ReportLocation,
  data: Data,
  given: Partial<ViewOptions> = {},
): ScreenView {
  const options: ViewOptions = { language: "pt", amounts: "shown", ...given };
  return screenView(data, { location, calendar, dataSince: "2025-11-23", options });
}

export function textOf({ caption, buttons }: ScreenView): string {
  return [caption, ...buttons.map((row) => row.map(({ label }) => `[${label}]`).join(" "))].join(
    "\n",
  );
}
