import type { BankItem, ReportedState } from "../../domain/bank-item.ts";
import type { RoutedItem } from "../job-route.ts";

export type ItemChange = Partial<
  ReportedState &
    Pick<
      BankItem,
      "syncCheckpoint" | "progressMessageId" | "deletionRequestedAt" | "unreadableAccounts"
    >
>;

export interface Items {
  byId(id: string): Promise<BankItem | null>;
  /** Oldest connection first. Those that are leaving are among them. */
  ofUser(userId: string): Promise<BankItem[]>;
  /** Stores the item unless it is there already; an existing one keeps everything it has. */
  add(item: BankItem): Promise<void>;
  /** What the queue asks about the items of jobs; those that are not there are left out. */
  routes(ids: readonly string[]): Promise<Map<string, RoutedItem>>;
  update(id: string, change: ItemChange): Promise<void>;
  /** Ids of items that Pluggy still has and that were not synced since, oldest first. */
  notSyncedSince(instant: Date): Promise<string[]>;
  /** Ids of items whose consent ends before, and whose user was not warned of that end. */
  consentEndingBefore(instant: Date): Promise<string[]>;
  /** Ids of items that were synced, and whose user was not sent the first report. */
  withoutFirstReport(): Promise<string[]>;
  /** Ids of items whose incident, or its end, their user may not have been told of: by `troubleNews`. */
  withUnreportedIssue(): Promise<string[]>;
  /** Ids of items that were being fetched when they were last looked at. */
  updating(): Promise<string[]>;
  /** Ids of the items that are to be deleted. */
  withRequestedDeletion(): Promise<string[]>;
  remove(id: string): Promise<void>;
}
