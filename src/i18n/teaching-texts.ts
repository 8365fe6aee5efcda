import type { CategorySource } from "../domain/categorize/category-source.ts";

type Words<Values> = (values: Values) => string;

interface RuleWords {
  readonly state: string;
  readonly count: number;
}

/** Texts about one transaction, and about what the user says of it. Names and amounts are already formatted. */
export interface TeachingTexts {
  readonly gone: string;
  readonly bankWrote: Words<{ readonly text: string }>;
  readonly account: Words<{ readonly name: string }>;
  /** What was paid in another currency; the rate is null where it is unknown. */
  readonly original: Words<{ readonly amount: string; readonly rate: string | null }>;
  /** The category, and why. */
  readonly category: Words<{ readonly name: string; readonly why: string }>;
  readonly why: Readonly<Record<Exclude<CategorySource, "mcc">, string>> & {
    readonly mcc: Words<{ readonly code: string }>;
  };
  readonly refund: string;
  readonly income: string;
  readonly notCounted: Words<{ readonly reason: string }>;
  /** How it counts by what the user said, and whether of it alone or by a rule. */
  readonly saidFlow: Readonly<
    Record<"ignored" | "own-transfer" | "refund", Words<{ readonly why: string }>>
  >;
  readonly askCategory: string;
  readonly askBelow: Words<{ readonly name: string }>;
  readonly askScope: Words<{ readonly what: string }>;
  /** That a rule cannot be made. */
  readonly unidentified: string;
  /** What is said, as a label. A category's label is its name. */
  readonly what: Readonly<Record<"ignored" | "own-transfer" | "refund", string>>;
  /** The state of so many transactions after that, inside a sentence. */
  readonly state: Readonly<
    Record<"ignored" | "own-transfer" | "refund", Words<{ readonly count: number }>>
  > & { readonly category: Words<{ readonly name: string }> };
  readonly toldOne: Words<{ readonly state: string }>;
  readonly toldAutomatic: string;
  readonly toldRule: Words<RuleWords>;
  readonly toldKept: Words<{ readonly count: number }>;
  readonly toldReplaced: Words<{ readonly what: string }>;
  readonly toldSplit: Words<{ readonly name: string }>;
  readonly toldUndone: string;
  readonly toldLate: string;
  readonly button: {
    readonly change: string;
    readonly ignore: string;
    readonly count: string;
    readonly rename: string;
    readonly note: string;
    readonly changeNote: string;
    readonly deleteNote: string;
    readonly split: string;
    readonly automatic: string;
    readonly more: string;
    readonly wholeCategory: Words<{ readonly name: string }>;
    readonly onlyThis: string;
    readonly always: Words<{ readonly name: string; readonly count: number }>;
    readonly undo: string;
  };
  /** That a transaction is that, or, where the user said so, that it is none. */
  readonly flowButton: Readonly<
    Record<"own-transfer" | "refund", { readonly yes: string; readonly no: string }>
  >;
  readonly rename: {
    readonly ask: Words<{ readonly name: string }>;
    readonly done: Words<{ readonly name: string }>;
    readonly joined: Words<{ readonly name: string }>;
    /** So many merchants have the name, since the user joined them. */
    readonly shared: Words<{ readonly count: number }>;
    readonly nameless: string;
    /** More letters than that. */
    readonly tooLong: Words<{ readonly max: number }>;
    /** What it is called again. */
    readonly undone: Words<{ readonly name: string }>;
  };
  readonly note: {
    /** On the screen of the transaction. */
    readonly line: Words<{ readonly text: string }>;
    readonly ask: Words<{ readonly name: string; readonly max: number }>;
    readonly askAnother: Words<{ readonly name: string; readonly text: string }>;
    readonly done: Words<{ readonly text: string }>;
    readonly deleted: string;
    /** More letters than that. */
    readonly tooLong: Words<{ readonly max: number }>;
    /** What is noted again. */
    readonly undone: Words<{ readonly text: string }>;
    readonly undoneToNone: string;
  };
  readonly rules: {
    readonly title: string;
    readonly none: string;
    readonly intro: string;
    readonly line: Words<{ readonly name: string; readonly what: string }>;
    readonly moneyIn: string;
    readonly use: Words<{ readonly count: number }>;
    readonly changed: Words<{ readonly name: string; readonly what: string }>;
    readonly deleted: Words<{ readonly name: string }>;
    readonly gone: string;
    readonly delete: string;
    readonly back: string;
  };
}
