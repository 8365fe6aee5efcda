import { firstDayOfMonths, monthsUpTo } from "../../domain/build-series.ts";
import { spendingOf } from "../../domain/flow.ts";
import type { Currency } from "../../domain/money.ts";
import type { Month } from "../../domain/months.ts";
import type { Names } from "../../domain/questions/names.ts";
import type { Question } from "../../domain/questions/question.ts";
import { vocabularyOf } from "../../domain/questions/vocabulary.ts";
import { monthsSince } from "../kept/known-question.ts";
import type { ReportRequest } from "../report/report-request.ts";
import { flowsOf } from "./question-totals.ts";
import { selectTransactions } from "./select-transactions.ts";

/** What a question is about, month by month, oldest first; the running month until today. */
export interface MonthsAnswer {
  readonly merchants: readonly string[];
  /** From the first day of the months to the last one, or to today. */
  readonly period: Question["period"];
  /** Currencies in the order of their sums, the largest first. */
  readonly currencies: readonly {
    readonly currency: Currency;
    readonly months: readonly { readonly month: Month; readonly minor: number }[];
  }[];
}

/** The sums of the last twelve months, less refunds, as far as there are data; null where nothing has the name. */
export async function answerMonths(
  request: ReportRequest,
  { question, names }: { readonly question: Question; readonly names: Names },
): Promise<MonthsAnswer | null> {
  const { user, calendar, figures } = request;
  const { today } = calendar;
  const selected = selectTransactions(question, vocabularyOf(names), await request.accounts());
  if (!selected) return null;
  const since = monthsSince(user, selected.where, await request.dataSince());
  const months = monthsUpTo(calendar, since, question.period.last);
  const last = months.reduce((_, month) => (month.last < today ? month.last : today), today);
  const span = { first: firstDayOfMonths(months, today), last };
  const sums = await figures.sumsByMonth(user.id, { ...span, where: selected.where }, []);
  const flows = flowsOf(question.direction);
  const own = sums.filter(({ flow }) => flows.includes(flow));
  const sumIn = (currency: Currency, { first, last: end }: Pick<Month, "first" | "last">) =>
    own
      .filter((sum) => sum.currency === currency && sum.day >= first && sum.day <= end)
      .reduce((all, { flow, minor }) => all + (spendingOf(flow, minor) ?? minor), 0);
  const currencies = [...new Set(own.map(({ currency }) => currency))]
    .toSorted((a, b) => sumIn(b, span) - sumIn(a, span))
    .map((currency) => ({
      currency,
      months: months.map((month) => ({ month, minor: sumIn(currency, month) })),
    }));
  return { merchants: selected.merchants, period: span, currencies };
}
