import type { AccessLoss } from "../domain/lost-access.ts";
import type { DayUnit } from "../domain/day-unit.ts";
import type { LeftOutReason } from "../domain/left-out.ts";
import type { PeriodUnit } from "../domain/period.ts";
import type { VerdictTexts } from "./verdict-texts.ts";

type Words<Values> = (values: Values) => string;

/** Texts of a report's captions and buttons. Amounts and days are already formatted. */
export interface ReportTexts {
  readonly spent: string;
  readonly received: string;
  readonly nothingSpent: string;
  /** Under both totals. */
  readonly nothingAtAll: string;
  /** After the totals: what is left of the income, or is missing, until now or at the end. */
  readonly left: Words<{ readonly amount: string; readonly isRunning: boolean }>;
  readonly missing: Words<{ readonly amount: string; readonly isRunning: boolean }>;
  /** What the user decided, and what recurs. */
  /** Where what recurs is said below. */
  readonly decided: Words<{ readonly free: string }>;
  readonly split: Words<{ readonly free: string; readonly fixed: string }>;
  /** After a category of which a part recurs, or all. */
  readonly fixedPart: Words<{ readonly amount: string }>;
  readonly fixedLessRefunds: Words<{ readonly amount: string; readonly refunds: string }>;
  readonly allFixed: string;
  readonly dataSince: Words<{ readonly day: string }>;
  /** From which day on single movements are kept. */
  readonly keptSince: Words<{ readonly day: string }>;
  /** The day of the newest transaction, with a single bank. */
  readonly dataUntil: Words<{ readonly day: string }>;
  /** The same for several banks: `banks` is a list of `bankUntil` and `bankBehind`. */
  readonly banksUntil: Words<{ readonly banks: string }>;
  readonly bankUntil: Words<{ readonly bank: string; readonly day: string }>;
  readonly bankBehind: Words<{ readonly bank: string; readonly day: string }>;
  /** Banks whose access ended, by reason. */
  readonly lost: Readonly<Record<AccessLoss, Words<{ readonly banks: string }>>>;
  readonly bankWithoutData: Words<{ readonly bank: string }>;
  /** Where the amounts by category are that a caption has no room for. */
  readonly figuresIn: Readonly<Record<"below" | "list", string>>;
  readonly otherRefunds: string;
  /** Under a category with more refunds than spending. */
  readonly moreBackThanSpent: string;
  readonly moreCurrencies: Words<{ readonly count: number }>;
  /** The days that a change compares with: `nos mesmos 22 dias do mês anterior`. */
  readonly sameDaysBefore: Words<{ readonly unit: PeriodUnit; readonly days: number }>;
  readonly wholeBefore: Words<{ readonly unit: PeriodUnit; readonly days: number }>;
  /** `share` is the size of the change, `days` as above, `amount` that of those days. */
  readonly more: Words<Change>;
  readonly less: Words<Change>;
  /** More than ten times as much. */
  readonly times: Words<Pick<Change, "days" | "amount">>;
  readonly same: Words<Pick<Change, "days" | "amount">>;
  readonly nothingBefore: Words<Pick<Change, "days">>;
  readonly perDay: Words<{ readonly amount: string }>;
  /** The same for the days from `day` on, where there are no data before. */
  readonly perDaySince: Words<{ readonly amount: string; readonly day: string }>;
  /** Under a change: `accounts` is a list of `withoutAccount`. */
  readonly comparedWithout: Words<{ readonly accounts: string }>;
  readonly withoutAccount: Words<{ readonly name: string; readonly day: string }>;
  /** For a period before the first data. */
  readonly noDataThen: Words<{ readonly day: string }>;
  /** The forecast of the month: one amount, or from `low` to `high`. */
  readonly outlook: Words<{ readonly amount: string }>;
  readonly outlookRange: Words<{ readonly low: string; readonly high: string }>;
  readonly verdict: VerdictTexts;
  readonly biggest: Words<{
    /** Whether there are fixed bills, of which it is none: they may be larger. */
    readonly isPart: boolean;
    readonly title: string;
    readonly day: string;
    readonly amount: string;
  }>;
  readonly insight: InsightTexts;
  readonly leftOut: LeftOutTexts;
  readonly screen: ScreenTexts;
  readonly button: ButtonTexts;
}

interface Change {
  readonly share: string;
  readonly days: string;
  readonly amount: string;
}

export interface InsightTexts {
  readonly rose: Words<{ readonly category: string; readonly amount: string }>;
  readonly fell: Words<{ readonly category: string; readonly amount: string }>;
  readonly isNew: Words<{ readonly category: string; readonly amount: string }>;
  readonly dominates: Words<{ readonly category: string; readonly share: string }>;
  readonly oneExpense: Words<{ readonly share: string }>;
}

export interface LeftOutTexts {
  readonly title: string;
  /** Before the sum of what moved in the period and is left out. */
  readonly label: string;
  readonly intro: string;
  readonly nothing: string;
  readonly name: Readonly<Record<LeftOutReason, string>>;
  readonly why: Readonly<Record<LeftOutReason, string>>;
  /** That neither the bank nor the user said what so many of them are. */
  readonly assumed: Words<{ readonly count: number }>;
}

export interface ScreenTexts {
  readonly comparison: string;
  readonly nothingToCompare: string;
  /** Above lines of what was decided, where there is fixed spending too. */
  readonly onlyDecided: string;
  readonly before: Words<{ readonly amount: string }>;
  /** In place of `before` where the usual is compared with. */
  readonly usual: Words<{ readonly amount: string }>;
  readonly days: string;
  readonly weekOf: Words<{ readonly day: string }>;
  readonly dearestDay: Words<{ readonly day: string; readonly amount: string }>;
  readonly quietDays: Words<{ readonly count: number }>;
  readonly months: string;
  /** Before the savings of months that are over; the current one and `without` earlier ones may be left out. */
  readonly lastMonths: Words<{
    readonly count: number;
    readonly hasCurrent: boolean;
    readonly without: number;
  }>;
  readonly monthLine: Words<{ readonly spent: string; readonly received: string }>;
  readonly running: string;
  readonly saved: Words<{ readonly share: string; readonly amount: string }>;
  readonly overspent: Words<{ readonly amount: string }>;
  readonly noIncome: string;
  readonly accounts: string;
  readonly account: Words<{ readonly name: string; readonly digits: string | null }>;
  readonly reaches: string;
  readonly noTransactions: string;
  readonly categories: string;
  readonly perMonth: Words<{ readonly amount: string }>;
  readonly merchants: Words<{ readonly category: string }>;
  readonly transactions: Words<{ readonly count: number }>;
  readonly page: Words<{ readonly page: number; readonly pages: number }>;
  readonly pending: string;
  /** On an instalment that counts in the month of its bill. */
  readonly boughtOn: Words<{ readonly day: string }>;
  readonly instalment: Words<{ readonly number: number; readonly total: number }>;
  /** A category's own transactions, beside those of the categories below it. */
  readonly ownOf: Words<{ readonly category: string }>;
  readonly ownIncome: string;
  /** What the picture shows, where the caption does not say so. */
  readonly pictureDays: (values: { readonly unit: DayUnit }) => string;
  readonly pictureMonths: string;
  readonly pictureTrend: string;
}

/** Labels of buttons: with three in a row, a phone shows about fifteen letters of each. */
export interface ButtonTexts {
  readonly week: string;
  readonly month: string;
  readonly days90: string;
  readonly year: string;
  readonly compare: string;
  readonly days: string;
  readonly accounts: string;
  readonly leftOut: string;
  readonly biggest: string;
  readonly categories: string;
  /** The bills that recur. */
  readonly fixed: string;
  readonly more: string;
  /** To the nearest period that has data, from one without. */
  readonly nearest: Words<{ readonly period: string }>;
  readonly merchants: string;
  readonly transactions: string;
  readonly months: string;
  readonly back: string;
}
