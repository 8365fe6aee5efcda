import type { Measure } from "../domain/questions/question.ts";

type Words<Values> = (values: Values) => string;

/** What a text is that asks nothing. */
export type Greeting = "hello" | "thanks";

/** Texts of answers to questions. Amounts, days and names are already formatted. */
export interface QuestionTexts {
  /** What is told, first in the line that says how a question was understood. */
  readonly told: Words<{ readonly measure: Measure; readonly isReceived: boolean }>;
  readonly method: {
    readonly credit: string;
    readonly debit: string;
    readonly pix: string;
    readonly cash: string;
  };
  readonly amount: {
    readonly above: Words<{ readonly amount: string }>;
    readonly below: Words<{ readonly amount: string }>;
    readonly atLeast: Words<{ readonly amount: string }>;
    readonly atMost: Words<{ readonly amount: string }>;
    readonly between: Words<{ readonly from: string; readonly to: string }>;
  };
  /** After a sum: of how many movements it is. */
  readonly movements: Words<{ readonly count: number }>;
  readonly times: Words<{ readonly count: number }>;
  /** After a sum that leaves refunds out, where there are some. */
  readonly beforeRefunds: string;
  readonly inAll: Words<{ readonly amount: string }>;
  readonly per: { readonly movement: string; readonly day: string; readonly month: string };
  /** What an average was made of. */
  readonly of: Words<{ readonly amount: string }>;
  /** The same of an average per month; `months` as of the next text. */
  readonly ofMonths: Words<{ readonly amount: string; readonly months: string }>;
  readonly lessThanAMonth: string;
  /** How many months, in tenths: `10,9 meses`. */
  readonly months: Words<{ readonly count: number; readonly number: string }>;
  readonly none: string;
  /** That nothing moved in the days. */
  readonly nothing: string;
  /** That nothing has the name. */
  readonly noName: string;
  readonly noCash: string;
  /** That the largest expense of an answer may be a fixed bill, which that of a report is not. */
  readonly withFixed: string;
  readonly byMonth: string;
  readonly page: Words<{ readonly page: number; readonly pages: number }>;
  readonly button: {
    readonly month: string;
    readonly lastMonth: string;
    readonly days90: string;
    readonly year: string;
    readonly byMonth: string;
    readonly chart: string;
    /** All movements of the days in a file, whatever was asked about. */
    readonly exportDays: string;
    readonly all: string;
    readonly back: string;
    readonly shop: Words<{ readonly name: string; readonly isReceived: boolean }>;
  };
  /** Above the closest readings, by why a sentence was not understood. */
  readonly notUnderstood: {
    readonly words: string;
    readonly nothing: string;
    readonly days: string;
    readonly future: string;
  };
  readonly closest: string;
  readonly examplesTitle: string;
  readonly examples: readonly string[];
  /** What works, to somebody who sent a voice message or a photo, or forwarded what somebody wrote. */
  readonly onlyText: string;
  readonly notForwarded: string;
  /** In return for a greeting, and for thanks. */
  readonly greeting: Readonly<Record<Greeting, string>>;
  readonly report: string;
}
