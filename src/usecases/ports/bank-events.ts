import type { BankEvent } from "../../domain/bank-event.ts";

/** Events of Pluggy that were received and not yet acted upon. */
export interface BankEvents {
  /** Stores each event once, whatever the number of its deliveries. */
  addAll(events: readonly BankEvent[]): Promise<void>;
  /** Those of an item not yet settled, oldest first. */
  pendingOf(itemId: string): Promise<BankEvent[]>;
  /** What was asked for by them is done: their ids stay for a while, so that repetitions are known. */
  settle(ids: readonly string[]): Promise<void>;
  /** The items with events that were received before and are still pending. */
  itemsPendingSince(instant: Date): Promise<string[]>;
  removeOfItem(itemId: string): Promise<void>;
}
