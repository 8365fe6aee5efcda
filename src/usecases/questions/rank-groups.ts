import type { PartLabel } from "../../domain/breakdown.ts";
import { buildBreakdown } from "../../domain/build-breakdown.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Currency } from "../../domain/money.ts";
import type { Names } from "../../domain/questions/names.ts";
import type { Question, QuestionScope, RankingMeasure } from "../../domain/questions/question.ts";
import type { Selection, Transactions } from "../ports/transactions.ts";
import type { RowsPage } from "./figure-of.ts";
import { flowsOf } from "./question-totals.ts";
import { categoryGroups, shopGroups, type GroupSum, type Groups } from "./group-sums.ts";

/** Sums by shop or category in one currency, minor units, less refunds. */
export interface Ranking {
  readonly currency: Currency;
  /** Of all groups. */
  readonly total: number;
  /** Movements without refunds, as beside a sum. */
  readonly count: number;
  /** The place of the first one of the page, from 1. */
  readonly firstRank: number;
  /** Those of the page, the largest first. */
  readonly groups: readonly RankedGroup[];
  /** The amounts of those after the page. */
  readonly rest: readonly number[];
}

export interface RankedGroup {
  readonly label: PartLabel;
  readonly minor: number;
  /** Tenths of a percent of the positive amounts; null where nothing was spent on balance. */
  readonly share: number | null;
  /** What asks about it alone, with the same figure; null where its name does not tell it from another. */
  readonly scope: QuestionScope | null;
}

/** A page of rankings, from 0, of so many. */
export interface Ranked {
  readonly rankings: readonly Ranking[];
  readonly page: number;
  readonly pages: number;
}

interface Asked {
  readonly question: Question & { readonly measure: RankingMeasure };
  readonly names: Names;
  readonly where: Selection;
}

/** Adds up what a question selects by shop or category; the rules are the report's. The largest currency first. */
export async function rankGroups(
  transactions: Pick<Transactions, "sums">,
  userId: string,
  { question, names, where }: Asked,
  { page, limit }: RowsPage,
): Promise<Ranked> {
  const { measure, period, scope } = question;
  const span = { ...period, where };
  const groups: Groups =
    measure.by === "shop"
      ? shopGroups(await transactions.sums(userId, span, ["merchant"]), scope, names)
      : categoryGroups(await transactions.sums(userId, span, ["topCategoryId"]), scope);
  const breakdowns = [...groupBy(groups.sums, ({ currency }) => currency)]
    .map(([currency, sums]) => breakdownOf(question, currency, sums))
    .filter(({ parts }) => parts.length > 0)
    .toSorted((a, b) => b.total - a.total);
  const most = Math.max(1, ...breakdowns.map(({ parts }) => askedCount(measure, parts.length)));
  const pages = Math.ceil(most / limit);
  const at = Math.min(page, pages - 1);
  const rankings = breakdowns.map(({ currency, total, parts }): Ranking => {
    const end = Math.min((at + 1) * limit, askedCount(measure, parts.length));
    return {
      currency,
      total,
      count: countIn(groups.sums, currency, question),
      firstRank: at * limit + 1,
      groups: parts.slice(at * limit, end).map(({ key, label, minor, share }) => {
        return { label, minor, share, scope: groups.scopeOf(key) };
      }),
      rest: parts.slice(end).map(({ minor }) => minor),
    };
  });
  return { rankings, page: at, pages };
}

function countIn(sums: readonly GroupSum[], currency: Currency, { direction }: Question): number {
  const [main] = flowsOf(direction);
  return sums
    .filter((sum) => sum.currency === currency && sum.flow === main)
    .reduce((all, { count }) => all + count, 0);
}

function askedCount({ limit }: RankingMeasure, count: number): number {
  return Math.min(count, limit ?? count);
}

function breakdownOf(
  { direction, period }: Question,
  currency: Currency,
  sums: readonly GroupSum[],
) {
  return buildBreakdown({
    of: { kind: "transactions", label: { kind: "received" }, isIncome: direction === "received" },
    period: { name: "range", ...period },
    currency,
    sums,
    before: null,
  });
}
