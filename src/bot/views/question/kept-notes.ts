import { addDays } from "../../../domain/day.ts";
import type { Question } from "../../../domain/questions/question.ts";
import { markup, type Html } from "../html.ts";
import { keptSentences } from "../report/kept-line.ts";
import type { ViewOptions } from "../report/view-options.ts";

/** That older movements are only sums, where the days begin before or, cut off, with the first kept one. */
export function keptNotes({ period }: Pick<Question, "period">, options: ViewOptions): Html[] {
  return keptSentences({ first: addDays(period.first, -1) }, options).map(
    (sentence) => markup`<i>${sentence}</i>`,
  );
}
