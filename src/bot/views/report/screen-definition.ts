import type { Day } from "../../../domain/day.ts";
import type { Drawing } from "../../../domain/drawing.ts";
import type { DayRange } from "../../../domain/month-of-range.ts";
import type { Calendar } from "../../../domain/period.ts";
import type { GameOffer } from "../../../domain/game-offer.ts";
import type { ScreenData } from "../../../usecases/report/load-screen.ts";
import type {
  ReportLocation,
  Screen,
  ScreenKind,
  ScreenOf,
} from "../../../usecases/report/report-location.ts";
import type { Told } from "../../../usecases/teaching/teach-transaction.ts";
import type { ScreenButton } from "./location-button.ts";
import type { ViewOptions } from "./view-options.ts";

/** A kind of screen: its callback data, its parent and its rendering. */
export interface ScreenDefinition<Kind extends ScreenKind> {
  /** Names the kind in callback data. It never changes, because sent messages keep their buttons. */
  readonly code: string;
  /** What follows the code in callback data. */
  readonly toArguments: (screen: ScreenOf<Kind>) => readonly string[];
  /** Null where the arguments are invalid. */
  readonly fromArguments: (args: readonly string[]) => ScreenOf<Kind> | null;
  /** The screen that the back button leads to; null without a back button. */
  readonly parent: (screen: ScreenOf<Kind>) => Screen | null;
  /** The days that are shown: those of the location's period, always the last twelve months, or its own. */
  readonly days: "period" | "last-months" | "own";
  /** The same screen in fewer bytes, where callback data have no room for all of it. */
  readonly shortened?: (screen: ScreenOf<Kind>) => ScreenOf<Kind>;
  readonly render: (
    data: ScreenData[Kind],
    context: ScreenContext<ScreenOf<Kind>>,
  ) => ScreenContent;
}

/** What a screen is rendered for. */
export interface ScreenContext<Shown extends Screen = Screen> {
  readonly location: ReportLocation<Shown>;
  readonly calendar: Calendar;
  readonly dataSince: Day | null;
  /** The days that were asked for, where only the movements of some of them are kept. */
  readonly asked?: DayRange | null;
  readonly options: ViewOptions;
  /** What the press that leads here changed. */
  readonly told?: Told | null;
  /** The game that is offered on it. */
  readonly game?: GameOffer | null;
}

export interface ScreenContent {
  /** Shows the days, the currency and the subject of the caption. */
  readonly drawing: Drawing;
  /** Telegram HTML of at most 1024 characters. */
  readonly caption: string;
  /** The screen's own rows of buttons: those to other periods and back are added to every screen. */
  readonly buttons: readonly (readonly ScreenButton[])[];
}
