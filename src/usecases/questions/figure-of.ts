import type { ListedTransaction } from "../../domain/breakdown.ts";
import { dayCount } from "../../domain/day.ts";
import type { Currency } from "../../domain/money.ts";
import { monthsOf, sharedMinor } from "../../domain/questions/average.ts";
import type { ListOrder, Selection } from "../ports/transactions.ts";
import { listedTransaction } from "../report/listed-transaction.ts";
import type { ReportRequest } from "../report/report-request.ts";
import { flowsOf, type FigureQuestion, type Total } from "./question-totals.ts";

/** The answer in one currency. */
export interface Figure {
  readonly currency: Currency;
  /** What was asked for, in minor units: a sum, an average, one amount. Of a count, the sum beside it. */
  readonly minor: number;
  /** Less refunds, in minor units: what an average was made of. */
  readonly net: number;
  /** By how many an average was divided; one of anything else. */
  readonly parts: number;
  /** Movements without refunds; those that are listed, of a list with a limit. */
  readonly count: number;
  /** Some of the movements, in the order of the question. */
  readonly rows: readonly ListedTransaction[];
}

/** Which rows are shown. */
export interface RowsPage {
  readonly page: number;
  readonly limit: number;
}

interface Which {
  readonly question: FigureQuestion;
  readonly where: Selection;
  readonly shown: RowsPage;
}

/** More rows are not asked for by a number. */
const MAX_ASKED_ROWS = 50;

/** How many rows there are to show. Refunds are shown where they are in the sum. */
export function shownCount({ count, rows }: Total, { measure }: FigureQuestion): number {
  switch (measure.kind) {
    case "list":
      return Math.min(count, limitOf(measure.limit));
    case "biggest":
    case "smallest":
      return Math.min(count, 1);
    case "count":
      return count;
    case "sum":
    case "average":
      return rows;
  }
}

function limitOf(limit: number | null): number {
  return limit === null ? Infinity : Math.min(limit, MAX_ASKED_ROWS);
}

export async function figureOf(
  { user, calendar, figures }: Pick<ReportRequest, "user" | "calendar" | "figures">,
  total: Total,
  { question, where, shown }: Which,
): Promise<Figure> {
  const { currency, net } = total;
  const count = shownCount(total, question);
  const which = {
    ...question.period,
    where,
    currency,
    flows: hasRefunds(question)
      ? flowsOf(question.direction)
      : flowsOf(question.direction).slice(0, 1),
    order: orderOf(question),
  };
  const isLimited = question.measure.kind === "list" && question.measure.limit !== null;
  const skip = shown.page * shown.limit;
  const page = { skip, limit: Math.max(0, Math.min(shown.limit, count - skip)) };
  const [rows, limited] = await Promise.all([
    page.limit === 0 ? [] : figures.list(user.id, which, page),
    isLimited ? figures.list(user.id, which, { skip: 0, limit: count }) : null,
  ]);
  const parts = partsOf(question, total, calendar);
  const listed = limited?.reduce((sum, { minor }) => sum + minor, 0);
  return {
    currency,
    net,
    parts,
    minor: minorOf(question, { ...total, parts }, listed ?? rows[0]?.minor ?? 0),
    count: isLimited ? count : total.count,
    rows: rows.map((row) => listedTransaction(row, user)),
  };
}

/** `found` is the sum of a list with a limit, or the amount of the row that was asked for. */
function minorOf(
  { measure }: FigureQuestion,
  { net, gross, parts }: Total & Pick<Figure, "parts">,
  found: number,
): number {
  switch (measure.kind) {
    case "sum":
      return net;
    case "count":
      return gross;
    case "list":
      return measure.limit === null ? gross : found;
    case "biggest":
    case "smallest":
      return found;
    case "average":
      return sharedMinor(net, parts);
  }
}

function partsOf(
  { measure, period }: FigureQuestion,
  { count }: Total,
  { months }: ReportRequest["calendar"],
): number {
  if (measure.kind !== "average") return 1;
  switch (measure.per) {
    case "movement":
      return count;
    case "day":
      return dayCount(period);
    case "month":
      return monthsOf(period, months);
  }
}

function hasRefunds({ measure }: FigureQuestion): boolean {
  return measure.kind === "sum" || measure.kind === "average";
}

function orderOf({ measure }: FigureQuestion): ListOrder {
  switch (measure.kind) {
    case "list":
      return measure.order;
    case "biggest":
      return "largest";
    case "smallest":
      return "smallest";
    case "sum":
    case "average":
    case "count":
      return "newest";
  }
}
