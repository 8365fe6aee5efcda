import type { Day } from "../../domain/day.ts";
import type { Names } from "../../domain/questions/names.ts";
import type { Question } from "../../domain/questions/question.ts";
import { vocabularyOf } from "../../domain/questions/vocabulary.ts";
import type { User } from "../../domain/user.ts";
import type { Selection } from "../ports/transactions.ts";
import { selectTransactions } from "../questions/select-transactions.ts";
import type { ReportRequest } from "../report/report-request.ts";
import { areOfMonths } from "./sums-of-months.ts";

/**
 * A question about the days of which what is shown of it is known: whole months, or, where single movements are
 * needed, those from the first kept day on. One about older movements alone keeps its days, and has no answer.
 */
export async function knownQuestion(
  question: Question,
  names: Names,
  shown: "figure" | "movements",
  { user, figures, accounts }: Pick<ReportRequest, "user" | "figures" | "accounts">,
): Promise<Question> {
  const { period } = question;
  if (user.kept === null || period.first >= user.kept.from) return question;
  const selected = selectTransactions(question, vocabularyOf(names), await accounts());
  if (shown === "figure" && selected && isOfMonths(question, selected.where))
    return { ...question, period: await figures.wholeMonths(period) };
  const first = user.kept.from;
  return first > period.last ? question : { ...question, period: { ...period, first } };
}

/** The first day of which months of it are known. */
export function monthsSince(
  { kept }: Pick<User, "kept">,
  where: Selection,
  dataSince: Day | null,
): Day | null {
  const isLater = kept !== null && dataSince !== null && dataSince < kept.from;
  return isLater && !areOfMonths([], where) ? kept.from : dataSince;
}

/** Whether a question needs movements that were all let go. */
export function isLetGo(
  { kept }: Pick<User, "kept">,
  question: Question,
  where: Selection,
): boolean {
  return kept !== null && question.period.last < kept.from && !isOfMonths(question, where);
}

/** Whether sums of months answer it as well. */
function isOfMonths({ measure }: Question, where: Selection): boolean {
  switch (measure.kind) {
    case "sum":
    case "average":
    case "count":
      return areOfMonths([], where);
    case "ranking":
      return measure.by === "category" && areOfMonths([], where);
    case "biggest":
    case "smallest":
    case "list":
      return false;
  }
}
