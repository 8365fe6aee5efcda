/** What a report says, in its caption and around it. */
export interface ReportTexts {
  readonly spent: string;
  readonly received: string;
  readonly byCategory: string;
  readonly nothingSpent: string;
  readonly dataSince: (values: { readonly day: string }) => string;
  readonly figuresBelow: string;
  readonly otherRefunds: string;
  /** Under a category that gave more back than it took. */
  readonly moreBackThanSpent: string;
  readonly moreCurrencies: (values: { readonly count: number }) => string;
}
