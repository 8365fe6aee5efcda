import type { Day } from "../../../domain/day.ts";
import type { Drawing } from "../../../domain/drawing.ts";
import { nearestPeriod } from "../../../domain/nearest-period.ts";
import type { Calendar, Period } from "../../../domain/period.ts";
import type { Report } from "../../../domain/report.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { ScreenData } from "../../../usecases/report/load-screen.ts";
import type { ScreenKind } from "../../../usecases/report/report-location.ts";
import { Html, lengthWithoutMarkup, markup } from "../html.ts";
import { MAX_CAPTION_LENGTH, type Button } from "../message.ts";
import { keptSentences } from "./kept-line.ts";
import { screenButton, type LocationButton, type ScreenButton } from "./location-button.ts";
import { locationData } from "./location-codec.ts";
import { renderMore } from "./more-screen.ts";
import { renderOverview } from "./overview-screen.ts";
import { besideButtons } from "./period-buttons.ts";
import type { ScreenContent, ScreenContext } from "./screen-definition.ts";
import { screenDefinition } from "./screens.ts";

/** A screen of the report as Telegram gets it. */
export interface ScreenView {
  readonly drawing: Drawing;
  readonly caption: string;
  readonly buttons: readonly (readonly Button[])[];
}

/** Renders the data of the location's screen, with the buttons to other periods and back. */
export function screenView(data: ScreenData[ScreenKind], context: ScreenContext): ScreenView {
  const { location, options } = context;
  const { days } = screenDefinition(location.screen.kind);
  const content = withKeptLine(contentOf(data, context), context);
  const rows = [
    days === "period" ? besideButtons(location, { ...context, language: options.language }) : [],
    ...content.buttons,
    backButtons(context),
  ];
  return {
    ...content,
    buttons: rows.filter((row) => row.length > 0).map((row) => row.map(withData)),
  };
}

function contentOf(data: ScreenData[ScreenKind], context: ScreenContext): ScreenContent {
  const { location, dataSince } = context;
  const { days, render } = screenDefinition(location.screen.kind);
  const isBeforeData = dataSince !== null && location.period.last < dataSince;
  if (!isBeforeData || days !== "period") return render(data, context);
  const empty = reportWithoutData(location.period, dataSince, context.calendar);
  return location.screen.kind === "more"
    ? renderMore(empty, context)
    : renderOverview(empty, context);
}

/** Says under a screen of movements that older ones are gone; a report's text says so by itself. */
function withKeptLine(content: ScreenContent, { options, asked }: ScreenContext): ScreenContent {
  const [sentence] = asked ? keptSentences(asked, options) : [];
  if (sentence === undefined || content.caption.includes(sentence)) return content;
  const caption = `${content.caption}\n\n${markup`<i>${sentence}</i>`.text}`;
  const isTooLong = lengthWithoutMarkup(new Html(caption)) > MAX_CAPTION_LENGTH;
  return isTooLong ? content : { ...content, caption };
}

/** An empty report, for a period before all data. */
function reportWithoutData(period: Period, dataSince: Day, calendar: Calendar): Report {
  return {
    period,
    dataSince,
    sections: [],
    comparedWith: null,
    nearest: nearestPeriod(period, { before: null, after: dataSince }, calendar),
    leftOut: [],
    reach: [],
    budgets: [],
  };
}

function backButtons({ location, options }: ScreenContext): LocationButton[] {
  const { screen } = location;
  const parent = screenDefinition(screen.kind).parent(screen);
  const { back } = catalogFor(options.language).report.button;
  return parent === null ? [] : [screenButton(back, location, parent)];
}

/** A button as Telegram gets it. */
export function withData(button: ScreenButton): Button {
  if (button.kind !== "location") return button;
  const { label, location, style } = button;
  return { kind: "callback", label, data: locationData(location), ...(style && { style }) };
}
