import { spendingOf } from "../../domain/flow.ts";
import type { Currency } from "../../domain/money.ts";
import { answerSeries, type AnswerSeries } from "../../domain/questions/answer-series.ts";
import type { Names } from "../../domain/questions/names.ts";
import type { Question } from "../../domain/questions/question.ts";
import { vocabularyOf } from "../../domain/questions/vocabulary.ts";
import type { ReportRequest } from "../report/report-request.ts";
import { answerQuestion, type QuestionAnswer } from "./answer-question.ts";
import { flowsOf } from "./question-totals.ts";
import { selectTransactions } from "./select-transactions.ts";

/** What a sum was made of over time, in the currency of its largest figure. */
export interface AnswerChart {
  readonly answer: Extract<QuestionAnswer, { readonly kind: "figures" }>;
  readonly currency: Currency;
  /** Minor units: the figure. */
  readonly total: number;
  readonly series: AnswerSeries;
}

/** The answer to a question for a sum, with what to draw of it; null where nothing moved. */
export async function chartAnswer(
  request: ReportRequest,
  asked: { readonly question: Question; readonly names: Names },
): Promise<AnswerChart | null> {
  const { question, names } = asked;
  const selected = selectTransactions(question, vocabularyOf(names), await request.accounts());
  const [answer, dataSince] = await Promise.all([
    answerQuestion(request, asked, { page: 0, limit: 1 }),
    request.dataSince(),
  ]);
  const [figure] = answer.kind === "figures" ? answer.figures : [];
  if (answer.kind !== "figures" || !figure || !selected || dataSince === null) return null;
  const { currency, net: total } = figure;
  const span = { ...question.period, where: selected.where };
  const sums = await request.figures.sums(request.user.id, span, ["day"]);
  const flows = flowsOf(question.direction);
  const amounts = sums
    .filter((sum) => sum.currency === currency && flows.includes(sum.flow))
    .map(({ day, flow, minor }) => ({ day, minor: spendingOf(flow, minor) ?? minor }));
  const series = answerSeries(question.period, amounts, dataSince, request.calendar);
  return { answer, currency, total, series };
}
