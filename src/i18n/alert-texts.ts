import type { AlertKind, LimitedKind } from "../domain/alerts/alert-kind.ts";

/** Texts of alerts and `/alerts`. Days and amounts are formatted. */
export interface AlertTexts {
  readonly line: {
    /** `when` is one of `due`; the amount is null where the bank gives none. */
    readonly bill: (values: { readonly card: string; readonly when: string }) => string;
    readonly due: (values: { readonly daysLeft: number; readonly day: string }) => string;
    readonly billAmount: (values: { readonly amount: string }) => string;
    readonly billWithoutAmount: string;
    readonly budget: (values: {
      readonly name: string;
      readonly percent: string;
      readonly spent: string;
      readonly limit: string;
    }) => string;
    readonly salary: (values: TransactionValues) => string;
    readonly income: (values: TransactionValues) => string;
    readonly priceRise: (values: {
      readonly name: string;
      readonly before: string;
      readonly now: string;
      readonly day: string;
    }) => string;
    readonly large: (values: TransactionValues) => string;
    readonly low: (values: {
      readonly account: string;
      readonly amount: string;
      readonly limit: string;
    }) => string;
    readonly proposal: (values: { readonly amount: string }) => string;
  };
  /** Under five lines: how many more there are. */
  readonly more: (values: { readonly count: number }) => string;
  /** How old the data of a bank are. */
  readonly age: (values: { readonly bank: string; readonly moment: string }) => string;
  readonly button: {
    readonly silence: (values: { readonly kind: string }) => string;
    /** The same under a message of one kind. */
    readonly silenceKind: string;
    readonly month: string;
    /** The same where nothing beside it says what for. */
    readonly silenceMonth: string;
    readonly limit: (values: { readonly kind: string }) => string;
    readonly limitThis: string;
    readonly all: string;
    readonly tellAgain: string;
    readonly silenceThis: string;
    readonly accept: (values: { readonly amount: string }) => string;
    readonly otherAmount: string;
    readonly refuse: string;
    readonly off: string;
    readonly back: string;
  };
  readonly title: string;
  readonly explanation: string;
  readonly rules: (values: { readonly from: number; readonly to: number }) => string;
  readonly rulesWithoutQuiet: string;
  readonly howToWrite: string;
  /** The name of a kind on a button, and what it is about. */
  readonly kind: Readonly<Record<AlertKind, { readonly name: string; readonly about: string }>>;
  readonly state: {
    readonly off: string;
    readonly silent: string;
    readonly silentUntil: (values: { readonly day: string }) => string;
    readonly from: (values: { readonly amount: string }) => string;
    readonly under: (values: { readonly amount: string }) => string;
  };
  readonly askLimit: Readonly<Record<LimitedKind, string>>;
  readonly example: (values: { readonly command: string }) => string;
  readonly budgetLimit: string;
  readonly badLimit: (values: { readonly command: string }) => string;
  readonly unknown: string;
  readonly changed: {
    readonly silenced: (values: { readonly kind: string }) => string;
    readonly silencedUntil: (values: { readonly kind: string; readonly day: string }) => string;
    readonly told: (values: { readonly kind: string }) => string;
    readonly allSilenced: string;
    readonly allTold: string;
    readonly large: (values: { readonly amount: string }) => string;
    readonly low: (values: { readonly amount: string }) => string;
    readonly limitEnded: (values: { readonly kind: string }) => string;
    readonly refused: string;
  };
}

interface TransactionValues {
  readonly name: string;
  readonly amount: string;
  readonly day: string;
}
