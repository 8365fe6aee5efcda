import { OTHER } from "../../../domain/category.ts";
import type { Drawing } from "../../../domain/drawing.ts";
import type { Language } from "../../../domain/language.ts";
import type { Question } from "../../../domain/questions/question.ts";
import type { AnswerChart } from "../../../usecases/questions/chart-answer.ts";
import { aboutTexts } from "./understood-line.ts";

/** The picture of an answer: its months as columns, or its days, under what was asked about. */
export function chartDrawing(
  question: Question,
  { answer, currency, total, series }: AnswerChart,
  language: Language,
): Drawing {
  const isReceived = question.direction === "received";
  const [told = "", title = told, ...details] = aboutTexts(question, answer.merchants, language);
  const about = { title, details, isReceived };
  const period = { name: "range", ...question.period } as const;
  const noComparison = { comparedWith: null, before: null };
  if (series.kind === "days") {
    const { days } = series;
    return {
      kind: "days",
      series: {
        about,
        period,
        currency,
        days,
        perDay: null,
        comparedWith: null,
        runningBefore: [],
      },
    };
  }
  const categoryId = question.scope.categoryId ?? OTHER;
  return {
    kind: "trend",
    trend: {
      about,
      topCategoryId: categoryId,
      categoryId,
      currency,
      usual: null,
      months: series.months,
    },
    breakdown: {
      of: { kind: "transactions", label: { kind: "category", categoryId }, isIncome: isReceived },
      period,
      currency,
      total,
      comparable: total,
      without: [],
      parts: [],
      ...noComparison,
    },
  };
}
