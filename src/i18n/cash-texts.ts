import type { CashRefusal } from "../domain/cash/typed-cash.ts";

type Words<Values> = (values: Values) => string;

/** What is told of typed cash: a title, an amount and a day, formatted already. */
interface CashValues {
  readonly title: string;
  readonly amount: string;
  readonly day: string;
}

/** Texts about cash that is typed in the chat. */
export interface CashTexts {
  /** In answer to an amount alone. */
  readonly amountAlone: string;
  /** The name of its account. */
  readonly account: string;
  readonly today: string;
  readonly yesterday: string;
  readonly recorded: Words<CashValues>;
  readonly received: Words<CashValues>;
  /** It was not paid in cash, and waits for the bank. */
  readonly noted: Words<CashValues>;
  readonly noteWaits: Words<{ readonly days: number }>;
  readonly merged: Words<CashValues>;
  readonly arrived: Words<CashValues>;
  readonly undone: Words<CashValues>;
  readonly gone: string;
  /** Asks whether cash is to be recorded at all. */
  readonly first: Words<CashValues>;
  readonly firstReceived: Words<CashValues>;
  readonly whatItIs: string;
  readonly nothingYet: string;
  /** Asks whether a text that may be a question is cash. */
  readonly either: Words<CashValues>;
  /** Asks whether an amount is meant so. */
  readonly unsure: Words<CashValues>;
  readonly unsureHint: string;
  readonly declined: string;
  readonly refused: Readonly<Record<CashRefusal, string>>;
  /** Asks whether it is the same as what a bank reports; `name` is the bank's. */
  readonly question: Words<
    CashValues & { readonly name: string; readonly bank: string; readonly bankDay: string }
  >;
  readonly noteQuestion: CashTexts["question"];
  readonly button: {
    readonly yes: string;
    readonly no: string;
    readonly notCash: string;
    readonly isCash: string;
    readonly category: string;
    readonly today: string;
    readonly yesterday: string;
    readonly undo: string;
    readonly same: string;
    readonly two: string;
    /** The same about a note. */
    readonly noteSame: string;
    readonly noteTwo: string;
  };
  /** In `/accounts`, below its name. */
  readonly inAccounts: string;
  readonly settings: {
    readonly label: string;
    readonly on: string;
    readonly off: string;
    /** What switching it off does. */
    readonly switchNote: string;
    readonly switchOn: string;
    readonly switchOff: string;
  };
}
