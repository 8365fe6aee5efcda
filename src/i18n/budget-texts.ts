type Words<Values> = (values: Values) => string;

/** Texts of `/budget`. Names, amounts and days are already formatted; `name` is null for all that the user decides. */
export interface BudgetTexts {
  /** The button of a report that leads here. */
  readonly button: string;
  readonly title: string;
  /** All that the user decides, as a name. */
  readonly all: string;
  /** What one is, where the user has none. */
  readonly none: string;
  /** How one is typed; each of the examples is a line of its own. */
  readonly howTo: string;
  /** The same before there is one. */
  readonly howToBegin: string;
  readonly examples: {
    readonly one: string;
    readonly all: string;
    /** After it: what it is for. */
    readonly allMeans: string;
    readonly off: string;
  };
  readonly left: Words<{ readonly left: string; readonly limit: string }>;
  readonly over: Words<{ readonly over: string; readonly limit: string }>;
  readonly perDay: Words<{ readonly amount: string; readonly day: string }>;
  /** The name of one in a report, before what is left. */
  readonly of: Words<{ readonly name: string | null }>;
  /** What one is left with, in a report: `perDay` is null where nothing is. */
  readonly inReport: Words<{
    readonly name: string;
    readonly left: string;
    readonly perDay: string | null;
  }>;
  readonly new: string;
  readonly pick: string;
  readonly back: string;
  /** About what one could be for. */
  readonly usual: Words<{ readonly amount: string }>;
  readonly noUsual: string;
  readonly spent: Words<{ readonly amount: string }>;
  /** What counts as decided. */
  readonly allMeans: string;
  readonly choose: string;
  /** To type the limit. */
  readonly other: string;
  readonly ask: Words<{ readonly name: string }>;
  readonly remove: string;
  readonly undo: string;
  readonly done: Words<{ readonly name: string; readonly limit: string }>;
  readonly removed: Words<{ readonly name: string }>;
  readonly notThere: Words<{ readonly name: string }>;
  readonly badLimit: Words<{
    readonly least: string;
    readonly most: string;
    readonly example: string;
  }>;
  readonly unsure: Words<{ readonly count: number }>;
  readonly unknownCategory: Words<{ readonly name: string; readonly example: string }>;
}
