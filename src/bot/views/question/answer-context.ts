import type { Calendar } from "../../../domain/period.ts";
import type { ViewOptions } from "../report/view-options.ts";

/** What an answer is shown with. */
export interface AnswerContext {
  readonly calendar: Calendar;
  readonly options: ViewOptions;
  /** Names of merchants that are words for the question's category as well. */
  readonly shops?: readonly string[];
}
