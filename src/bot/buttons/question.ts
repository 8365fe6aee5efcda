import { Composer } from "grammy";
import type { Names } from "../../domain/questions/names.ts";
import type { Question } from "../../domain/questions/question.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { latestConnectionAttemptOf } from "../../usecases/banks/banks-of.ts";
import { answerMonths } from "../../usecases/questions/answer-months.ts";
import { chartAnswer } from "../../usecases/questions/chart-answer.ts";
import { answerQuestion } from "../../usecases/questions/answer-question.ts";
import { knownQuestion } from "../../usecases/kept/known-question.ts";
import { loadNames } from "../../usecases/questions/load-names.ts";
import { createReportRequest, type ReportRequest } from "../../usecases/report/report-request.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { reply } from "../messages/reply.ts";
import { sendPicture } from "../messages/send-picture.ts";
import type { ReportParts } from "../report/send-report.ts";
import type { Message } from "../views/message.ts";
import { noDataYetView } from "../views/no-data-yet-view.ts";
import {
  answerView,
  chartView,
  monthsView,
  ROWS_PER_PAGE,
  rowsView,
  SHOWN_ROWS,
} from "../views/question/answer-view.ts";
import {
  QUESTION_PATTERN,
  readQuestionData,
  type QuestionStep,
} from "../views/question/question-codec.ts";
import { chartDrawing } from "../views/question/chart-drawing.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { answerButton } from "./answer-button.ts";
import type { OncePerTap } from "./double-taps.ts";

/** The buttons of an answer, which change its message. They name what belongs to the user who presses. */
export function questionButtons(
  ports: BotPorts,
  once: OncePerTap,
  parts: ReportParts,
): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(QUESTION_PATTERN, async (ctx) => {
    const request = createReportRequest(ports, ctx.user);
    const names = await loadNames(ports, request);
    const read = readQuestionData(ctx.callbackQuery.data, names, request.calendar.today);
    if (!read) return answerButton(ctx, catalogFor(ctx.language).notice.oldButton);
    const { kind } = read.step;
    // A page of a ranking is one of sums.
    const hasRows = kind === "rows" && read.question.measure.kind !== "ranking";
    const needed = hasRows || kind === "chart" ? "movements" : "figure";
    const question = await knownQuestion(read.question, names, needed, request);
    const shown = { ...read, question, names };
    if (read.step.kind === "chart")
      return once(ctx, async () => {
        await answerButton(ctx);
        await sendChart(parts, ctx, { request, shown });
      });
    await answerButton(ctx);
    await replaceMessage(ctx, await viewOf(request, shown));
  });
  return buttons;
}

interface Shown {
  readonly question: Question;
  readonly step: QuestionStep;
  readonly names: Names;
}

/** Sends a picture of an answer as a message of its own: a text cannot hold one. */
async function sendChart(
  parts: ReportParts,
  ctx: UserContext,
  { request, shown }: { readonly request: ReportRequest; readonly shown: Shown },
): Promise<void> {
  const { user } = request;
  const options = viewOptionsOf(user);
  const chart = await chartAnswer(request, shown);
  if (!chart) return reply(ctx, await viewOf(request, shown));
  const drawing = chartDrawing(shown.question, chart, options.language);
  const message = chartView(shown.question, chart.answer, options);
  await sendPicture(parts, user, drawing, message, { isHidden: user.amounts === "hidden" });
}

async function viewOf(request: ReportRequest, { question, step, names }: Shown): Promise<Message> {
  const { calendar, user } = request;
  const options = viewOptionsOf(user);
  const context = { calendar, options };
  if (!(await request.hasFigures()))
    return noDataYetView(latestConnectionAttemptOf(await request.items()), options.language);
  const months = step.kind === "months" ? await answerMonths(request, { question, names }) : null;
  if (months) return monthsView(question, months, context);
  const isRows = step.kind === "rows";
  const page = isRows ? { page: step.page, limit: ROWS_PER_PAGE } : { page: 0, limit: SHOWN_ROWS };
  const answer = await answerQuestion(request, { question, names }, page);
  return (isRows ? rowsView : answerView)(question, answer, context);
}
