import type { Question } from "../../../domain/questions/question.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShare } from "../../../i18n/format-number.ts";
import type { QuestionAnswer } from "../../../usecases/questions/answer-question.ts";
import type { Ranking } from "../../../usecases/questions/rank-groups.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { inRows } from "../in-rows.ts";
import { message, type Button, type Message } from "../message.ts";
import { othersLine } from "../report/others-line.ts";
import { labelText } from "../report/part-lines.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";
import type { AnswerContext } from "./answer-context.ts";
import { movementsLine } from "./figure-lines.ts";
import { answerButtons, backButtons, besideButtons, questionButton } from "./question-buttons.ts";
import { keptNotes } from "./kept-notes.ts";
import { headOf } from "./understood-line.ts";

type Rankings = Extract<QuestionAnswer, { readonly kind: "ranking" }>;

/** What was spent most on: the sum of all, the largest groups, and the rest as one. */
export function rankingView(question: Question, answer: Rankings, context: AnswerContext): Message {
  const { options } = context;
  const lines = answer.rankings.map((ranking) => {
    const { rest, currency } = ranking;
    const others = rest.length > 0 ? [othersLine(rest, { of: "parts", currency }, options)] : [];
    return joinHtml([rankingLines(ranking, options), ...others], "\n");
  });
  return {
    ...message([
      headOf(question, answer.merchants, options),
      ...lines,
      ...keptNotes(question, options),
    ]),
    buttons: [
      ...inRows(groupButtons(question, answer), 5),
      ...answerButtons(question, answer, context),
    ],
  };
}

/** A page of all groups. */
export function rankingPageView(
  question: Question,
  answer: Rankings,
  { options }: AnswerContext,
): Message {
  const { page, pages } = answer;
  const note = catalogFor(options.language).question.page({ page: page + 1, pages });
  return {
    ...message([
      headOf(question, answer.merchants, options),
      ...answer.rankings.map((ranking) => rankingLines(ranking, options)),
      ...(pages > 1 ? [markup`<i>${note}</i>`] : []),
    ]),
    buttons: [
      ...inRows(groupButtons(question, answer), 4),
      ...besideButtons(question, answer),
      ...backButtons(question, options),
    ],
  };
}

/** The sum of all, then a numbered line for each group. */
function rankingLines(
  { currency, total, count, firstRank, groups }: Ranking,
  options: ViewOptions,
): Html {
  const lines = groups.map(({ label, minor, share }, index) => {
    const name = `${firstRank + index}. ${labelText(label, options)}`;
    const line = markup`${name}: ${amountHtml(minor, currency, options)}`;
    return share === null ? line : markup`${line} (${formatShare(share, options.language)})`;
  });
  return joinHtml([movementsLine({ minor: total, count, currency }, options), ...lines], "\n");
}

/** To each group by its number, where the groups of one currency are told. */
function groupButtons(question: Question, { rankings }: Rankings): Button[] {
  const [ranking, other] = rankings;
  if (!ranking || other) return [];
  const { firstRank, groups } = ranking;
  return groups.flatMap(({ scope }, index) => {
    const about = scope && { ...question, scope, measure: { kind: "sum" } as const };
    return about ? questionButton(`${firstRank + index}`, about) : [];
  });
}
