import type { CategoryVotes } from "../../domain/categorize/learned-categories.ts";
import type { Day } from "../../domain/day.ts";
import type { Direction, Flow } from "../../domain/flow.ts";
import type { RecomputedFields } from "../../domain/recompute-row.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { UnplacedSum } from "../../domain/unplaced-group.ts";

/** Days in a row, both ends included. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** All transactions of a merchant in one direction, which a rule is about. */
export interface RuledTransactions {
  readonly merchantKey: string;
  readonly direction: Direction;
}

/** Which transactions a change of what is known concerns: of a rule all, or those decided by this. */
export type Concerned =
  | (RuledTransactions & { readonly categorySource?: "rule" | "purchase" })
  | { readonly ownKeys: readonly string[] }
  /** Those without a category of the bank. */
  | { readonly cnpjRoots: readonly string[] }
  | { readonly ids: readonly string[] };

/** Queries about what users said of their transactions. All but the writes count only what a report counts. */
export interface TaughtTransactions {
  /** A live transaction of the user. */
  ofUserById(userId: string, id: string): Promise<Transaction | null>;
  /** The ids of the live transactions within days, those of other copies too. */
  idsWithin(userId: string, days: Days): Promise<string[]>;
  /** Those of the ids that count. */
  countedIds(userId: string, ids: readonly string[]): Promise<string[]>;
  /** Those of these amounts within days. */
  withAmounts(userId: string, days: Days, amounts: readonly number[]): Promise<Transaction[]>;
  /** How many transactions a rule decides or would decide, and how many the user decided singly. */
  countRuled(
    userId: string,
    which: RuledTransactions,
  ): Promise<{ readonly ruled: number; readonly chosen: number }>;
  /** How many transactions each rule decides. */
  ruleUse(userId: string): Promise<(RuledTransactions & { readonly count: number })[]>;
  /** How often each category was used in a direction, of one merchant or of all. */
  categoryUse(
    userId: string,
    which: Pick<RuledTransactions, "direction"> & { readonly merchantKey?: string },
  ): Promise<{ readonly categoryId: string; readonly count: number }[]>;
  /** The bank's categories of the user's transactions with a CNPJ root. */
  categoryVotes(userId: string): Promise<CategoryVotes[]>;
  /** Sums of spending, refunds and income within days whose category nothing decided, of merchants with a key. */
  unplaced(userId: string, days: Days): Promise<UnplacedSum[]>;
  /** The names of the user's merchants that have a key. */
  merchantNames(userId: string): Promise<{ readonly key: string; readonly name: string }[]>;
  /** Stores what a rule says of its transactions on one type of account, except those chosen singly. */
  decideByRule(
    userId: string,
    which: RuledTransactions & Pick<Transaction, "accountType">,
    fields: Pick<Transaction, "categoryId" | "topCategoryId" | "flow">,
  ): Promise<void>;
  /** Stores the flow that a rule gives the transactions which no decision covers yet. They keep their category. */
  decideFlowByRule(userId: string, which: RuledTransactions, flow: Flow): Promise<void>;
  /**
   * The amounts (minor units) of the concerned transactions, deleted ones too, each once; null where
   * there are more than `max` transactions.
   */
  amountsOf(userId: string, which: Concerned, max: number): Promise<readonly number[] | null>;
  /** Every concerned transaction, including deleted ones, in batches. */
  concerned(userId: string, which: Concerned): AsyncIterable<readonly Transaction[]>;
  /** Changes several transactions alike. */
  amendAlike(
    changes: readonly { readonly ids: readonly string[]; readonly fields: RecomputedFields }[],
  ): Promise<void>;
}
