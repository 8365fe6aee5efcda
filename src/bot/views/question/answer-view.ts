import type { Question } from "../../../domain/questions/question.ts";
import { asTyped } from "../../../domain/questions/as-typed.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { periodTitle } from "../../../i18n/period-title.ts";
import type { MonthsAnswer } from "../../../usecases/questions/answer-months.ts";
import type { QuestionAnswer } from "../../../usecases/questions/answer-question.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { message, type Message } from "../message.ts";
import { noDataThen } from "../report/report-caption.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";
import type { AnswerContext } from "./answer-context.ts";
import { figureLines } from "./figure-lines.ts";
import {
  answerButtons,
  backButtons,
  chartButton,
  periodRows,
  rowsButtons,
} from "./question-buttons.ts";
import { unknownNameButtons } from "./unknown-name-buttons.ts";
import { rankingPageView, rankingView } from "./ranking-view.ts";
import { keptNotes } from "./kept-notes.ts";
import { headOf, understoodText } from "./understood-line.ts";

/** The rows under an answer, and on a page of all of them. */
export const SHOWN_ROWS = 5;
export const ROWS_PER_PAGE = 8;

/** The answer to a question: how it was understood, the figure, some movements, and what is near to it. */
export function answerView(
  question: Question,
  answer: QuestionAnswer,
  { calendar, options, shops = [], written = "" }: AnswerContext,
): Message {
  const head = headOf(question, namesFor(question, answer, written), options);
  if (answer.kind === "let-go")
    return {
      ...message([head, ...keptNotes(question, options)]),
      buttons: periodRows(question, calendar, options),
    };
  if (answer.kind === "before-data")
    return {
      ...message([head, noDataThen(answer.since, options)]),
      buttons: periodRows(question, calendar, options),
    };
  if (answer.kind === "nothing") {
    const none = message([head, markup`${nothingText(question, answer.isKnown, options)}`]);
    const buttons = answer.isKnown
      ? periodRows(question, calendar, options)
      : unknownNameButtons(question, written, options);
    return { ...none, buttons };
  }
  const context = { calendar, options, shops };
  if (answer.kind === "ranking") return rankingView(question, answer, context);
  const figures = answer.figures.map((figure) => figureLines(question, figure, options));
  return {
    ...message([head, ...figures, ...notesOf(question, options), ...keptNotes(question, options)]),
    buttons: answerButtons(question, answer, context),
  };
}

/** The names that were found; of one that nothing has, what the user typed. */
function namesFor(
  { scope: { text } }: Question,
  { merchants }: QuestionAnswer,
  written: string,
): readonly string[] {
  return merchants.length === 0 && text !== undefined ? [asTyped(text, written)] : merchants;
}

/** A page of all its movements. */
export function rowsView(
  question: Question,
  answer: QuestionAnswer,
  context: AnswerContext,
): Message {
  const { options } = context;
  if (answer.kind === "ranking") return rankingPageView(question, answer, context);
  if (answer.kind !== "figures") return answerView(question, answer, context);
  const { page, pages, merchants } = answer;
  // Rows of one currency are numbered for the buttons that open them.
  const firstNumber = answer.figures.length === 1 ? 1 : null;
  const figures = answer.figures.map((figure) =>
    figureLines(question, figure, { ...options, firstNumber }),
  );
  const note = catalogFor(options.language).question.page({ page: page + 1, pages });
  return {
    ...message([
      headOf(question, merchants, options),
      ...figures,
      ...(pages > 1 ? [markup`<i>${note}</i>`] : []),
    ]),
    buttons: rowsButtons(question, answer, context),
  };
}

/** The same sum for each of the last months. */
export function monthsView(
  question: Question,
  { currencies, merchants, period }: MonthsAnswer,
  { options }: AnswerContext,
): Message {
  const { language } = options;
  const { byMonth, nothing } = catalogFor(language).question;
  const sums = currencies.map(({ currency, months }) =>
    joinHtml(
      months.map(({ month, minor }) => {
        const title = periodTitle({ ...month, name: "calendar-month" }, language);
        return markup`${title}: ${amountHtml(minor, currency, options)}`;
      }),
      "\n",
    ),
  );
  const asked = { ...question, measure: { kind: "sum" }, period } as const;
  const head = markup`<b>${byMonth} · ${understoodText(asked, merchants, language)}</b>`;
  return {
    ...message([
      head,
      ...(sums.length > 0 ? sums : [markup`${nothing}`]),
      ...keptNotes({ period }, options),
    ]),
    buttons: [
      ...(sums.length > 0 ? [chartButton(asked, options)] : []),
      ...backButtons(question, options),
    ].filter(({ length }) => length > 0),
  };
}

/** What a picture of an answer is sent with: how it was understood, and the figure. */
export function chartView(
  question: Question,
  { figures, merchants }: Extract<QuestionAnswer, { readonly kind: "figures" }>,
  options: ViewOptions,
): Message {
  const sums = figures.map((figure) => figureLines(question, { ...figure, rows: [] }, options));
  return message([headOf(question, merchants, options), ...sums]);
}

/** The report's largest expense is of what one decides; that of an answer is of everything. */
function notesOf({ measure, direction }: Question, { language }: ViewOptions): Html[] {
  if (measure.kind !== "biggest" || direction !== "spent") return [];
  return [markup`<i>${catalogFor(language).question.withFixed}</i>`];
}

function nothingText({ scope }: Question, isKnown: boolean, { language }: ViewOptions): string {
  const { nothing, noName, noCash } = catalogFor(language).question;
  if (isKnown) return nothing;
  return scope.method === "cash" && scope.text === undefined ? noCash : noName;
}
