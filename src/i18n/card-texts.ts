/** Texts of the card of a month, in the first person: its user sends it on. Nothing in it is an amount. */
export interface CardTexts {
  /** Over the month's name. */
  readonly title: string;
  /** Below the share of the income that was not spent, or that was spent beyond it. */
  readonly kept: string;
  readonly overspent: string;
  /** Below a number of days or of purchases. */
  readonly daysInRow: string;
  readonly timesAt: (values: { readonly shop: string }) => string;
  readonly changes: string;
  readonly sinceUsual: string;
  readonly sinceMonthBefore: string;
  readonly more: (values: { readonly percent: number }) => string;
  readonly less: (values: { readonly percent: number }) => string;
  /** More than four times as much. */
  readonly muchMore: string;
  readonly isNew: string;
  readonly shop: string;
  /** In place of a shop. */
  readonly category: string;
  readonly times: (values: { readonly count: number }) => string;
  readonly calmDays: string;
  readonly calmDay: string;
  readonly withoutSpending: (values: { readonly days: number }) => string;
  readonly leastSpending: string;
  readonly madeWith: string;
  /** What a month without a card lacks. */
  readonly notReady: string;
  readonly running: (values: { readonly day: string }) => string;
  readonly fewTransactions: (values: Lack) => string;
  readonly fewDays: (values: Lack) => string;
  /** The caption of the card: two lines. */
  readonly caption: (values: { readonly month: string }) => string;
  readonly forward: string;
  readonly button: string;
  /** To the card of another month. */
  readonly cardOf: (values: { readonly month: string }) => string;
}

interface Lack {
  readonly has: number;
  readonly needs: number;
}
