import type { CardTexts } from "./card-texts.ts";

/** The change between two amounts, as a picture shows it. */
export type ShownChange =
  | { readonly kind: "more" | "less"; readonly percent: number }
  /** More than ten times as much. */
  | { readonly kind: "times" | "same" | "new" };

/** What a rest is of: categories of spending, or other parts of a sum. */
export type Others = "categories" | "parts";

/** As it is today, and as it was in days that are over. */
interface Balance {
  readonly now: string;
  readonly past: string;
}

/** Texts of pictures only. Days and amounts are already formatted. */
export interface PictureTexts {
  /** The title of a picture with invented figures. */
  readonly example: string;
  readonly months: string;
  /** Under the title of a category, before the days. */
  readonly byMerchant: string;
  readonly accounts: string;
  /** The title of the money that does not count. */
  readonly leftOut: string;
  /** Over the sum of what moved and counts neither as spent nor as received. */
  readonly leftOutSum: string;
  readonly nothingLeftOut: string;
  /** In a row: `12%`, after a triangle that shows the direction. */
  readonly change: (change: ShownChange) => string;
  /** Under a total, after the triangle: `12% a menos que em 1–22 de outubro`. */
  readonly changeSince: (values: { readonly change: ShownChange; readonly days: string }) => string;
  /** After a change: the accounts that are not compared. */
  readonly without: (values: { readonly accounts: string }) => string;
  readonly comparedWith: (values: { readonly days: string }) => string;
  /** The remaining parts as one, where there is no room for each; never named like a category. */
  readonly rest: Readonly<Record<Others, (values: { readonly count: number }) => string>>;
  /** Over the spending that recurs neither by contract nor by instalments. */
  readonly decided: string;
  readonly decidedAmount: (values: { readonly amount: string }) => string;
  /** The whole spending, after the part that was decided. */
  readonly inTotal: (values: { readonly amount: string }) => string;
  readonly fixedBills: string;
  /** What is left of the income, or lacks. */
  readonly left: Balance;
  readonly lacking: Balance;
  readonly usual: UsualTexts;
  /** Replace the names of a shop, a person and an account that the fonts cannot draw. */
  readonly shop: (values: { readonly number: number; readonly category: string }) => string;
  readonly person: (values: { readonly number: number; readonly category: string }) => string;
  readonly account: (values: { readonly number: number }) => string;
  readonly perDay: (values: { readonly amount: string }) => string;
  /** Over the cumulative lines. */
  readonly runningSum: string;
  /** Over the columns. */
  readonly eachDay: string;
  readonly eachWeek: string;
  readonly eachMonth: string;
  readonly receivedEach: { readonly day: string; readonly week: string; readonly month: string };
  readonly nothingSpent: string;
  readonly nothingReceived: string;
  /** For days before the first data. */
  readonly noDataThen: string;
  readonly nothingMoved: string;
  readonly nothingToCompare: string;
  readonly spent: string;
  readonly received: string;
  /** On the line of an average. */
  readonly average: (values: { readonly amount: string }) => string;
  /** On the line of the usual spending. */
  readonly usualMonth: string;
  /** That a month is incomplete. */
  readonly stillRunning: (values: { readonly month: string }) => string;
  readonly savings: SavingsTexts;
  readonly card: CardTexts;
  /** The last digits of an account. */
  readonly endingIn: (values: { readonly digits: string }) => string;
}

/** What earlier periods are like; `count` of 1 is the one before. */
export interface UsualTexts {
  /** What the marks on bars stand for. */
  readonly mark: (base: UsualBase) => string;
  /** Under a title: what everything below is compared with. */
  readonly against: (base: UsualBase) => string;
  readonly compared: (
    values: UsualBase & {
      /** `8%`, or an amount. */
      readonly size: string;
      readonly isMore: boolean;
    },
  ) => string;
  readonly within: (base: UsualBase) => string;
  /** Both, where there is fixed spending too, which they are not of. */
  readonly decided: (values: { readonly said: string }) => string;
  readonly tooEarly: string;
}

interface UsualBase {
  readonly unit: "month" | "week";
  readonly count: number;
}

/** The savings over whole months: income minus spending. */
export interface SavingsTexts {
  readonly title: string;
  readonly left: (values: SavingsValues) => string;
  readonly overspent: (values: SavingsValues) => string;
  readonly even: (values: { readonly count: number }) => string;
  readonly nothingReceived: (values: { readonly count: number }) => string;
  readonly noWholeMonth: string;
}

export interface SavingsValues {
  readonly count: number;
  /** The amount saved, or overspent. */
  readonly amount: string;
  readonly received: string;
}
