import {
  daysPeriod,
  namedPeriod,
  type Calendar,
  type NamedPeriod,
} from "../../../domain/period.ts";
import { isSeries } from "../../../domain/questions/answer-series.ts";
import type { Question } from "../../../domain/questions/question.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { QuestionAnswer } from "../../../usecases/questions/answer-question.ts";
import { commandButton } from "../command-codec.ts";
import { inRows } from "../in-rows.ts";
import type { Button } from "../message.ts";
import { locationData } from "../report/location-codec.ts";
import { shortTitle } from "../report/section-lines.ts";
import type { ViewOptions } from "../report/view-options.ts";
import type { AnswerContext } from "./answer-context.ts";
import { questionData, type QuestionStep } from "./question-codec.ts";

type Answered = Exclude<QuestionAnswer, { readonly kind: "nothing" | "let-go" | "before-data" }>;
type Figures = Extract<QuestionAnswer, { readonly kind: "figures" }>;

const ANSWER: QuestionStep = { kind: "answer" };

/** A button to a question, or a step of it; none where callback data have no room for it. */
export function questionButton(label: string, question: Question, step = ANSWER): Button[] {
  const data = questionData(question, step);
  return data === null ? [] : [{ kind: "callback", label, data }];
}

/**
 * Under an answer: other days, month by month, all movements, a file of its days, and shops of the category's
 * name.
 */
export function answerButtons(
  question: Question,
  { pages }: Pick<Answered, "pages">,
  { calendar, options, shops = [] }: AnswerContext,
): Button[][] {
  const { button } = catalogFor(options.language).question;
  const ways = [
    ...questionButton(button.byMonth, question, { kind: "months" }),
    ...chartButton(question, options),
    ...singlesButton(question, options),
    ...(pages > 1 ? questionButton(button.all, question, { kind: "rows", page: 0 }) : []),
    commandButton(
      button.exportDays,
      "export",
      `csv ${question.period.first}..${question.period.last}`,
    ),
  ];
  const toShops = shops.slice(0, MAX_SHOPS).flatMap((name) => {
    const { categoryId: _category, ...scope } = question.scope;
    const isReceived = question.direction === "received";
    const label = button.shop({ name: shortTitle(name), isReceived });
    return questionButton(label, { ...question, scope: { ...scope, merchant: name } });
  });
  return [...periodRows(question, calendar, options), ...inRows(ways, 2), ...inRows(toShops, 1)];
}

const MAX_SHOPS = 2;

/** To a picture of a sum, where its days are enough for one. */
export function chartButton(question: Question, { language }: ViewOptions): Button[] {
  if (question.measure.kind !== "sum" || !isSeries(question.period)) return [];
  return questionButton(catalogFor(language).question.button.chart, question, { kind: "chart" });
}

/** From what was spent most on to the largest single movements, which may be meant, too. */
function singlesButton(question: Question, { language }: ViewOptions): Button[] {
  if (question.measure.kind !== "ranking") return [];
  const measure = { kind: "list", order: "largest", limit: null } as const;
  const isReceived = question.direction === "received";
  const label = catalogFor(language).question.told({ measure, isReceived });
  return questionButton(label, { ...question, measure });
}

const PERIODS = [
  ["month", "month"],
  ["last-month", "lastMonth"],
  ["90d", "days90"],
  ["year", "year"],
] as const satisfies readonly (readonly [NamedPeriod, string])[];

/** The same question about the usual days, without those that it is about. */
export function periodRows(
  question: Question,
  calendar: Calendar,
  options: ViewOptions,
): Button[][] {
  const { button } = catalogFor(options.language).question;
  const others = PERIODS.flatMap(([name, label]) => {
    const { first, last } = namedPeriod(name, calendar);
    const isSame = first === question.period.first && last === question.period.last;
    return isSame ? [] : questionButton(button[label], { ...question, period: { first, last } });
  });
  // Four in a row are too narrow for their words on a phone.
  return inRows(others, others.length === PERIODS.length ? 2 : 3);
}

/** Under a page of movements: each of them by its number, the pages beside it, and the answer. */
export function rowsButtons(
  question: Question,
  { page, pages, figures }: Figures,
  { options, calendar }: AnswerContext,
): Button[][] {
  const { first, last } = question.period;
  const period = daysPeriod(first, last, calendar);
  const numbered = figures.length === 1 ? figures : [];
  const opened = numbered.flatMap(({ rows, currency }) =>
    rows.map(({ key }, index): Button => {
      const step = { kind: "view" } as const;
      const screen = { kind: "transaction", key, step, of: null, page: 0 } as const;
      const data = locationData({ period, currency, screen });
      return { kind: "callback", label: `${index + 1}`, data };
    }),
  );
  return [
    ...inRows(opened, 4),
    ...besideButtons(question, { page, pages }),
    ...backButtons(question, options),
  ];
}

/** To the pages beside one; no row where there is none. */
export function besideButtons(
  question: Question,
  { page, pages }: Pick<Answered, "page" | "pages">,
): Button[][] {
  const to = (label: string, at: number) =>
    questionButton(label, question, { kind: "rows", page: at });
  const beside = [
    ...(page > 0 ? to("‹", page - 1) : []),
    ...(page + 1 < pages ? to("›", page + 1) : []),
  ];
  return inRows(beside, 2);
}

export function backButtons(question: Question, { language }: ViewOptions): Button[][] {
  return inRows(questionButton(catalogFor(language).question.button.back, question), 1);
}
