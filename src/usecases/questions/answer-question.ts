import type { Day } from "../../domain/day.ts";
import type { Names } from "../../domain/questions/names.ts";
import type { Question } from "../../domain/questions/question.ts";
import { vocabularyOf } from "../../domain/questions/vocabulary.ts";
import { isLetGo } from "../kept/known-question.ts";
import type { ReportRequest } from "../report/report-request.ts";
import { figureOf, shownCount, type Figure, type RowsPage } from "./figure-of.ts";
import { isNothing, totalsOf, type FigureQuestion } from "./question-totals.ts";
import { rankGroups, type Ranking } from "./rank-groups.ts";
import { selectTransactions, type Selected } from "./select-transactions.ts";

/** The answer to a question. */
export type QuestionAnswer =
  /** Nothing that it is about moved in its days, or nothing has such a name. */
  | { readonly kind: "nothing"; readonly isKnown: boolean; readonly merchants: readonly string[] }
  /** It is about movements of which only the sums of their months are kept. */
  | { readonly kind: "let-go"; readonly merchants: readonly string[] }
  /** All its days are before the first data, on `since`: no amount of them is known. */
  | { readonly kind: "before-data"; readonly since: Day; readonly merchants: readonly string[] }
  /** One for each currency, the largest first. */
  | {
      readonly kind: "figures";
      readonly figures: readonly Figure[];
      readonly merchants: readonly string[];
      /** The page of rows that is shown, from 0, of so many. */
      readonly page: number;
      readonly pages: number;
    }
  /** Sums by shop or category; one for each currency, the largest first. */
  | {
      readonly kind: "ranking";
      readonly rankings: readonly Ranking[];
      readonly merchants: readonly string[];
      readonly page: number;
      readonly pages: number;
    };

/** Answers a question by the sums and the rules of the report, of days as `knownQuestion` gives them. */
export async function answerQuestion(
  request: ReportRequest,
  { question, names }: { readonly question: Question; readonly names: Names },
  shown: RowsPage,
): Promise<QuestionAnswer> {
  const selected = selectTransactions(question, vocabularyOf(names), await request.accounts());
  if (!selected) return { kind: "nothing", isKnown: false, merchants: [] };
  const { measure } = question;
  const { merchants, where } = selected;
  const since = await request.dataSince();
  if (since !== null && question.period.last < since)
    return { kind: "before-data", since, merchants };
  if (isLetGo(request.user, question, where)) return { kind: "let-go", merchants };
  if (measure.kind !== "ranking")
    return answerByFigures(request, { question: { ...question, measure }, selected }, shown);
  const asked = { question: { ...question, measure }, names, where };
  const ranked = await rankGroups(request.figures, request.user.id, asked, shown);
  if (ranked.rankings.length === 0) return { kind: "nothing", isKnown: true, merchants };
  return { kind: "ranking", merchants, ...ranked };
}

async function answerByFigures(
  request: ReportRequest,
  { question, selected }: { readonly question: FigureQuestion; readonly selected: Selected },
  shown: RowsPage,
): Promise<QuestionAnswer> {
  const span = { ...question.period, where: selected.where };
  const sums = await request.figures.sums(request.user.id, span, []);
  const totals = totalsOf(sums, question);
  const { merchants } = selected;
  if (isNothing(totals, question)) return { kind: "nothing", isKnown: true, merchants };
  const most = Math.max(1, ...totals.map((total) => shownCount(total, question)));
  const pages = Math.ceil(most / shown.limit);
  const page = Math.min(shown.page, pages - 1);
  const which = { question, where: selected.where, shown: { ...shown, page } };
  const figures = await Promise.all(totals.map((total) => figureOf(request, total, which)));
  return { kind: "figures", figures, merchants, page, pages };
}
