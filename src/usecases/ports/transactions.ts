import type { Day } from "../../domain/day.ts";
import type { Flow } from "../../domain/flow.ts";
import type { TransferLeg } from "../../domain/internal-transfer.ts";
import type { FlowTotal } from "../../domain/report.ts";
import type { Transaction } from "../../domain/transaction.ts";

/** What moving a person to another time zone needs to know of a movement. */
export type DatedMovement = Pick<Transaction, "id" | "date" | "day">;

export interface Transactions {
  /**
   * By id: the same rows twice leave what they would leave once, and a deleted row that the bank
   * tells again counts again. Remembers that the bank told them at `seenAt`.
   */
  upsertAll(rows: readonly Transaction[], seenAt: Date): Promise<void>;
  /** Sums of the period's movements, first and last day included, by currency, flow and top category. */
  totals(userId: string, first: Day, last: Day): Promise<FlowTotal[]>;
  /** The first day with a movement; null without any. */
  firstDay(userId: string): Promise<Day | null>;
  /** Per account id, the newest day with a movement that is not after `today`. */
  latestDays(userId: string, today: Day): Promise<Map<string, Day>>;
  countOfItem(itemId: string): Promise<number>;
  /** The live movements of an account on or after a day, without order. */
  ofAccountSince(accountId: string, first: Day): Promise<Transaction[]>;
  /** The first day of an account with a live movement; null without any. */
  firstDayOfAccount(accountId: string): Promise<Day | null>;
  /** The live pending movements of an account with one of these amounts that the bank did not tell since. */
  pendingOfAccount(
    accountId: string,
    minors: readonly number[],
    unseenSince: Date,
  ): Promise<Transaction[]>;
  /**
   * The person's internal transfers (category 05060000), and their other transfers of the same
   * amounts, any of which may be the other leg.
   */
  transferLegs(userId: string): Promise<(TransferLeg & { flow: Flow })[]>;
  setFlows(flows: readonly { id: string; flow: Flow }[]): Promise<void>;
  /** Stops counting rows of an account that the bank took back. They stay, marked. */
  markDeleted(accountId: string, ids: readonly string[], now: Date): Promise<void>;
  /** The same for every row of the account from `first` on that the bank did not tell since `seenSince`. */
  markUnseenDeleted(
    accountId: string,
    rows: { first: Day; seenSince: Date },
    now: Date,
  ): Promise<void>;
  /** Every movement of the person, deleted ones too, in batches. */
  datesOfUser(userId: string): AsyncIterable<readonly DatedMovement[]>;
  setDays(days: readonly { id: string; day: Day }[]): Promise<void>;
  removeOfItem(itemId: string): Promise<void>;
}
