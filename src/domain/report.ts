import type { Account } from "./account.ts";
import type { BankName } from "./bank-name.ts";
import { groupBy } from "./group-by.ts";
import { daysBetween, type Day } from "./day.ts";
import type { Direction, Flow } from "./flow.ts";
import { findInsight, type Insight } from "./insight.ts";
import { leftOutOf, type LeftOut } from "./left-out.ts";
import { coveredLate, coveredRows, type AccountCoverage, type LeftOutAccount } from "./coverage.ts";
import type { AccessLoss } from "./lost-access.ts";
import type { Currency } from "./money.ts";
import type { MissingAccountKind } from "./not-updated.ts";
import { outlookFor } from "./outlook.ts";
import { coveredFirst, type Period } from "./period.ts";
import { sharesOf } from "./shares.ts";
import { sumsOf, type Sums } from "./sums.ts";

/** The sum of a user's transactions of one account, currency, flow, direction and top category within a period. */
export interface FlowTotal {
  readonly accountId: string;
  readonly currency: Currency;
  readonly flow: Flow;
  readonly direction: Direction;
  readonly topCategoryId: string;
  /** Minor units, as a magnitude. */
  readonly minor: number;
  readonly count: number;
}

export interface CategoryLine {
  readonly categoryId: string;
  /** Minor units: spending less refunds, negative where more came back than was spent. */
  readonly minor: number;
  /** Tenths of a percent of the positive amounts; those shares sum to 1000. Null where nothing was spent on balance. */
  readonly share: number | null;
  /** What is compared: `minor` as far as accounts are covered in both times. */
  readonly comparable: number;
  /** The same of the days it is compared with, 0 where nothing was spent on it; null without a comparison. */
  readonly before: number | null;
}

/** Totals of the days before, and what they are compared with: those of the accounts covered in both times. */
export interface ComparedTotals {
  readonly spent: number;
  readonly received: number;
  readonly comparable: { readonly spent: number; readonly received: number };
  /** Accounts that are left out of both. */
  readonly without: readonly LeftOutAccount[];
}

/** A single expense. */
export interface Expense {
  readonly day: Day;
  /** Minor units. */
  readonly minor: number;
  readonly topCategoryId: string;
  /** The merchant where the bank names one, else what the bank wrote. */
  readonly title: string;
}

/** Everything of one currency: amounts of different currencies are never added. */
export interface CurrencySection {
  readonly currency: Currency;
  /** Minor units; the categories' amounts sum to it exactly. */
  readonly spent: number;
  readonly received: number;
  /** Largest first; those that gave money back come last. */
  readonly categories: readonly CategoryLine[];
  /** Categories that had something in the days before and have nothing now; largest first. */
  readonly gone: readonly { readonly categoryId: string; readonly before: number }[];
  /** The totals of the days it is compared with; null without a comparison. */
  readonly before: ComparedTotals | null;
  /**
   * Minor units spent a day, over the days that there are data of; rounded half away from zero. Null
   * where the accounts' data begin on different days of the period.
   */
  readonly perDay: number | null;
  /** What the month will have cost at this pace, in minor units; null for anything but a running month of a week or more that is covered from its first day. */
  readonly outlook: number | null;
  /** The largest single expense; null where nothing was spent. */
  readonly biggest: Expense | null;
  readonly insight: Insight | null;
}

/** How far a bank's transactions reach. */
export interface BankReach extends BankName {
  /** The newest day with a transaction; null without any. */
  readonly last: Day | null;
  /** Whether its transactions end days before those of the others, or before today. */
  readonly isBehind: boolean;
  /** How many of its transactions make no sense, and are missing in every figure. */
  readonly unreadable: number;
  /** Its accounts that get no news while others do; not there where all do. */
  readonly stale?: readonly StaleAccount[];
  /** Kinds of accounts that the bank could not tell at all; not there where it told all. */
  readonly untold?: readonly MissingAccountKind[];
  /** That its access ended, and why; not there while it delivers. */
  readonly lost?: { readonly itemId: string; readonly because: AccessLoss };
}

/** An account that gets no news; `since` is null where that is not known. */
export interface StaleAccount extends Pick<Account, "name" | "type" | "lastDigits"> {
  readonly since: Day | null;
}

/** The days a period is compared with. */
export interface ComparedDays {
  readonly first: Day;
  readonly last: Day;
  /** A running period is compared with as many days of the one before, a whole one with the whole. */
  readonly kind: "same-days" | "whole";
}

export interface Report {
  readonly period: Period;
  /** Largest spending first; empty when nothing was spent or received. */
  readonly sections: readonly CurrencySection[];
  /** Null where our data do not reach that far back. */
  readonly comparedWith: ComparedDays | null;
  /** What moved and counts as neither spent nor received. */
  readonly leftOut: readonly LeftOut[];
  readonly reach: readonly BankReach[];
  /** The first day with a transaction of any kind; null without data. */
  readonly dataSince: Day | null;
}

/** All that a report is made of. */
export interface ReportFacts {
  readonly period: Period;
  readonly totals: readonly FlowTotal[];
  /** Of the days it is compared with; null where our data do not reach that far back. */
  readonly before: { readonly days: ComparedDays; readonly totals: readonly FlowTotal[] } | null;
  /** Of transactions dated after today: instalments that are still to come. */
  readonly future: readonly FlowTotal[];
  /** The largest single expense of each currency. */
  readonly biggest: readonly (Expense & { readonly currency: Currency })[];
  /** The last day of the month that is running; null for any other period. */
  readonly monthEnd: Day | null;
  readonly reach: readonly BankReach[];
  readonly dataSince: Day | null;
  readonly coverage: readonly AccountCoverage[];
}

export function buildReport(given: ReportFacts): Report {
  const facts = withoutNothing(given);
  const byCurrency = groupBy(facts.totals, (total) => total.currency);
  const sections = [...byCurrency].map(([currency, rows]) => sectionOf(currency, rows, facts));
  return {
    period: facts.period,
    sections: sections
      .filter(({ categories, received }) => categories.length > 0 || received > 0)
      .sort((a, b) => b.spent - a.spent || a.currency.localeCompare(b.currency)),
    comparedWith: facts.before?.days ?? null,
    leftOut: leftOutOf(facts.totals, facts.future),
    reach: facts.reach,
    dataSince: facts.dataSince,
  };
}

/** Banks also tell transactions of no money: they are neither an expense nor a category's. */
function withoutNothing(facts: ReportFacts): ReportFacts {
  const { before } = facts;
  const moved = <Row extends { readonly minor: number }>(rows: readonly Row[]) =>
    rows.filter(({ minor }) => minor !== 0);
  return {
    ...facts,
    totals: moved(facts.totals),
    before: before && { ...before, totals: moved(before.totals) },
    future: moved(facts.future),
    biggest: moved(facts.biggest),
  };
}

function sectionOf(
  currency: Currency,
  totals: readonly FlowTotal[],
  facts: ReportFacts,
): CurrencySection {
  const { period, biggest, monthEnd } = facts;
  const now = sumsOf(totals);
  const compared = comparedSums(currency, totals, facts);
  const earlier = compared && compared.before;
  const sorted = [...now.spentBy].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  const shares = sharesOf(sorted.map(([, minor]) => minor));
  const categories = sorted.map(([categoryId, minor], index) => ({
    categoryId,
    minor,
    share: shares[index] ?? null,
    comparable: compared ? (compared.now.spentBy.get(categoryId) ?? 0) : minor,
    before: earlier && (earlier.spentBy.get(categoryId) ?? 0),
  }));
  const { spent, received } = now;
  const covered = coveredFirst(period, facts.dataSince);
  const isEven = coveredLate(totals, facts.coverage, covered).length === 0;
  const days = Math.max(1, daysBetween(covered, period.last) + 1);
  const gone = earlier ? goneOf(now, earlier) : [];
  const expense = biggest.find((one) => one.currency === currency) ?? null;
  return {
    currency,
    spent,
    received,
    categories,
    gone,
    before: compared && {
      spent: compared.before.spent,
      received: compared.before.received,
      comparable: { spent: compared.now.spent, received: compared.now.received },
      without: compared.without,
    },
    perDay: isEven ? Math.round(spent / days) : null,
    outlook: isEven && covered === period.first ? outlookFor(spent, period, monthEnd) : null,
    biggest: expense && expenseOf(expense),
    insight: findInsight({
      spent,
      days,
      categories,
      gone,
      before: earlier,
      biggest: expense?.minor ?? 0,
    }),
  };
}

/** Both times, of the accounts that are covered in both; null without a comparison. */
function comparedSums(
  currency: Currency,
  now: readonly FlowTotal[],
  { before, coverage }: ReportFacts,
): { now: Sums; before: Sums; without: readonly LeftOutAccount[] } | null {
  if (!before) return null;
  const earlier = before.totals.filter((row) => row.currency === currency);
  const rows = coveredRows({ now, before: earlier }, coverage, before.days.first);
  return rows && { now: sumsOf(rows.now), before: sumsOf(rows.before), without: rows.without };
}

function goneOf(now: Sums, earlier: Sums): CurrencySection["gone"] {
  return [...earlier.spentBy]
    .filter(([categoryId, before]) => before !== 0 && !now.spentBy.has(categoryId))
    .map(([categoryId, before]) => ({ categoryId, before }))
    .sort((a, b) => b.before - a.before || a.categoryId.localeCompare(b.categoryId));
}

function expenseOf({ day, minor, topCategoryId, title }: Expense): Expense {
  return { day, minor, topCategoryId, title };
}
