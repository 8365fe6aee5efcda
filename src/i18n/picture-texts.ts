/** How one amount differs from another, as a picture says it in a word. */
export type ShownChange =
  | { readonly kind: "more" | "less"; readonly percent: number }
  /** Null is more than a hundred times. */
  | { readonly kind: "times"; readonly times: number | null }
  | { readonly kind: "same" | "new" };

/** What stands in pictures and nowhere else. Days and amounts come formatted. */
export interface PictureTexts {
  /** The title of a picture of made-up figures. */
  readonly example: string;
  readonly months: string;
  /** What stands under the title of a category, before the days. */
  readonly byMerchant: string;
  /** The title of what was received, part by part. */
  readonly income: string;
  readonly accounts: string;
  /** In a row: `12%`, with a triangle before it that says which way. */
  readonly change: (change: ShownChange) => string;
  /** Under a total, after the triangle: `12% a menos que em 1–22 de outubro`. */
  readonly changeSince: (values: { readonly change: ShownChange; readonly days: string }) => string;
  /** After a change: whose money is not compared. */
  readonly without: (values: { readonly accounts: string }) => string;
  readonly comparedWith: (values: { readonly days: string }) => string;
  /** So many parts as one, because there is no room for each; never called like a category. */
  readonly rest: (values: { readonly count: number }) => string;
  /** A merchant and an account whose names the pictures' fonts cannot draw. */
  readonly shop: (values: { readonly number: number; readonly category: string }) => string;
  readonly account: (values: { readonly number: number }) => string;
  readonly perDay: (values: { readonly amount: string }) => string;
  /** Over the lines that add the days up. */
  readonly runningSum: string;
  /** Over the columns. */
  readonly eachDay: string;
  readonly eachWeek: string;
  readonly eachMonth: string;
  readonly nothingSpent: string;
  readonly nothingReceived: string;
  /** Of days before all data. */
  readonly noDataThen: string;
  readonly nothingMoved: string;
  readonly nothingToCompare: string;
  readonly spent: string;
  readonly received: string;
  /** On the line of an average. */
  readonly average: (values: { readonly amount: string }) => string;
  /** That a month's columns are not whole. */
  readonly stillRunning: (values: { readonly month: string }) => string;
  readonly savings: SavingsTexts;
  /** The last digits of an account. */
  readonly endingIn: (values: { readonly digits: string }) => string;
}

/** What was left of what came in, over whole months. */
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
  /** What was left, or what was spent beyond it. */
  readonly amount: string;
  readonly received: string;
}
