type Words<Values> = (values: Values) => string;

/** Texts of `/bill`. Names, amounts and days are already formatted. */
export interface BillTexts {
  /** The button of a report that leads here. */
  readonly button: string;
  readonly title: string;
  readonly noCard: string;
  /** The last closed bill. */
  readonly closed: {
    readonly label: string;
    /** Where the bank gives no total. */
    readonly noTotal: string;
    /** After a negative total. */
    readonly credit: string;
    readonly notSent: Words<{ readonly day: string; readonly isEstimate: boolean }>;
    readonly notGiven: string;
    readonly none: string;
  };
  readonly paid: {
    readonly paid: Words<{ readonly day: string }>;
    readonly part: Words<{ readonly amount: string }>;
    /** No payment was seen, before and after it was due. */
    readonly open: string;
    readonly overdue: string;
    readonly nothing: string;
    readonly unknown: string;
  };
  /** The bill that is open. */
  readonly open: {
    readonly label: string;
    readonly soFar: Words<{ readonly amount: string }>;
    readonly unknown: string;
    readonly why: Readonly<Record<"not-updated" | "bill-missing" | "closing-unknown", string>>;
    readonly closes: Words<{ readonly day: string; readonly isEstimate: boolean }>;
    readonly toCome: Words<{ readonly amount: string }>;
    readonly refunds: Words<{ readonly amount: string }>;
  };
  readonly due: Words<{ readonly day: string; readonly isPast: boolean }>;
  readonly dueUnknown: string;
  readonly charges: Words<{ readonly amount: string }>;
  readonly bankCharges: Words<{ readonly amount: string }>;
  readonly used: Words<{ readonly amount: string; readonly cards: number }>;
  readonly unreadable: Words<{ readonly count: number }>;
  readonly promised: {
    readonly title: string;
    readonly nothing: string;
    readonly unknown: string;
    readonly month: Words<{ readonly month: string; readonly amount: string }>;
    readonly total: Words<{ readonly amount: string }>;
    readonly range: Words<{ readonly low: string; readonly high: string }>;
    readonly relief: Words<{ readonly month: string; readonly amount: string }>;
    readonly plan: Words<{
      readonly name: string;
      readonly left: number;
      readonly amount: string;
      readonly until: string;
    }>;
  };
  readonly closing: {
    readonly ask: Words<{ readonly card: string }>;
    readonly explanation: string;
    readonly said: Words<{ readonly date: number }>;
    readonly button: Words<{ readonly card: string }>;
    readonly unknown: string;
  };
  readonly back: string;
  /** In the picture. */
  readonly picture: {
    readonly open: Words<{ readonly day: string | null }>;
    readonly soFar: string;
    readonly running: string;
    readonly dueIn: Words<{ readonly month: string }>;
  };
}
