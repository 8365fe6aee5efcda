import type { BankEvent } from "../../domain/bank-event.ts";
import type { Batches } from "./batches.ts";

/** Events that Pluggy sent. */
export interface BankEvents {
  /** Stores each event once, however often it is delivered. */
  addAll(events: readonly BankEvent[]): Promise<void>;
  /** The pending events of an item, oldest first. */
  pendingOf(itemId: string): Promise<BankEvent[]>;
  /** Marks events as handled. Only their ids stay, for as long as Pluggy repeats them. */
  markHandled(ids: readonly string[]): Promise<void>;
  /** The items with pending events that were received before. */
  itemsPendingSince(instant: Date): Batches<string>;
  removeOfItem(itemId: string): Promise<void>;
}
