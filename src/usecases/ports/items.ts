import type { BankItem, ReportedState } from "../../domain/bank-item.ts";
import type { RoutedItem } from "../jobs/job-route.ts";
import type { Batches } from "./batches.ts";

export type ItemChange = Partial<
  ReportedState &
    Pick<
      BankItem,
      | "syncCheckpoint"
      | "progressMessageId"
      | "deletionRequestedAt"
      | "unreadableAccounts"
      | "productAnswers"
    >
>;

export interface Items {
  byId(id: string): Promise<BankItem | null>;
  /** Oldest connection first, including those being deleted. */
  ofUser(userId: string): Promise<BankItem[]>;
  /** Stores the item unless it is stored already; a stored one is not changed. */
  add(item: BankItem): Promise<void>;
  /** The routing facts of stored items, by id. */
  routes(ids: readonly string[]): Promise<Map<string, RoutedItem>>;
  update(id: string, change: ItemChange): Promise<void>;
  /** Ids of items that were not synced since, oldest first, without those removed at Pluggy. */
  notSyncedSince(instant: Date): Batches<string>;
  /** Ids of items whose consent ends before an instant, and whose user was not warned of that end. */
  consentEndingBefore(instant: Date): Batches<string>;
  /** Ids of synced items without a first report. */
  withoutFirstReport(): Batches<string>;
  /** Ids of items with an issue, or the end of one, that may not have been reported, as `issueChange` has it. */
  withUnreportedIssue(): Batches<string>;
  /** Ids of items that were being fetched at the last sync. */
  updating(): Batches<string>;
  /** Ids of the items that are to be deleted. */
  withRequestedDeletion(): Batches<string>;
  remove(id: string): Promise<void>;
}
