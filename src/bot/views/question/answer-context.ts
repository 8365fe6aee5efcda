import type { Calendar } from "../../../domain/period.ts";
import type { ViewOptions } from "../report/view-options.ts";

/** What an answer is shown with. */
export interface AnswerContext {
  readonly calendar: Calendar;
  readonly options: ViewOptions;
  /** Names of merchants that are words for the question's category as well. */
  readonly shops?: readonly string[];
  /** The sentence, where it is at hand: names are shown as it has them. */
  readonly written?: string;
}
