import { spendingOf, type Flow } from "../../domain/flow.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Currency } from "../../domain/money.ts";
import type { FigureMeasure, Question } from "../../domain/questions/question.ts";
import type { Sum } from "../ports/transactions.ts";

/** A question that is answered by a figure. */
export interface FigureQuestion extends Question {
  readonly measure: FigureMeasure;
}

/** What a question selects in one currency. */
export interface Total {
  readonly currency: Currency;
  /** Less refunds. */
  readonly net: number;
  /** Without refunds. */
  readonly gross: number;
  readonly count: number;
  /** Refunds too. */
  readonly rows: number;
}

/** By currency, the largest first; of reais where nothing moved. */
export function totalsOf(sums: readonly Sum<never>[], { direction }: Question): Total[] {
  const flows = flowsOf(direction);
  const own = sums.filter(({ flow }) => flows.includes(flow));
  const totals = [...groupBy(own, ({ currency }) => currency)]
    .map(([currency, group]): Total => {
      const main = group.filter(({ flow }) => flow !== "refund");
      return {
        currency,
        net: group.reduce((sum, { flow, minor }) => sum + (spendingOf(flow, minor) ?? minor), 0),
        gross: main.reduce((sum, { minor }) => sum + minor, 0),
        count: main.reduce((sum, { count }) => sum + count, 0),
        rows: group.reduce((sum, { count }) => sum + count, 0),
      };
    })
    .toSorted((a, b) => b.net - a.net);
  return totals.length > 0 ? totals : [{ currency: "BRL", net: 0, gross: 0, count: 0, rows: 0 }];
}

/** The flows that sum up, as in a report. */
export function flowsOf(direction: Question["direction"]): readonly Flow[] {
  return direction === "spent" ? ["spending", "refund"] : ["income"];
}

/** Without a row there is no amount of one; a sum of nothing is told of what is no single shop. */
export function isNothing(totals: readonly Total[], { measure, scope }: FigureQuestion): boolean {
  const isEmpty = totals.every(({ rows }) => rows === 0);
  const hasRows = totals.some(({ count }) => count > 0);
  switch (measure.kind) {
    case "sum":
      return isEmpty && scope.merchant !== undefined;
    case "count":
      return false;
    case "average":
      return measure.per === "movement" ? !hasRows : isEmpty && scope.merchant !== undefined;
    case "biggest":
    case "smallest":
    case "list":
      return !hasRows;
  }
}
