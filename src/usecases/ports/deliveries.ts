import type { SummaryDelivery } from "../../domain/summary-delivery.ts";

/** The summaries that users get by themselves, each once. */
export interface Deliveries {
  /** Stores those that are not there yet; what is there keeps everything it has. */
  addAll(deliveries: readonly SummaryDelivery[]): Promise<void>;
  byId(id: string): Promise<SummaryDelivery | null>;
  /** Those owed that may be tried now, those that have waited longest first. */
  pending(now: Date, limit: number): Promise<SummaryDelivery[]>;
  /** From owed to sending; false where it was not owed any more. Of several who try at once, one begins. */
  begin(id: string): Promise<boolean>;
  /** It was sent. */
  finish(id: string): Promise<void>;
  /** It is owed, later. `from` is what the caller knows it to be: nobody touches what another one began. */
  postpone(
    id: string,
    from: OpenState,
    change: Pick<SummaryDelivery, "attempts" | "tryAt">,
  ): Promise<void>;
  /** It will not be tried again. */
  drop(id: string, from: OpenState, state: "skipped" | "given-up"): Promise<void>;
  removeOfUser(userId: string): Promise<void>;
}

/** Not begun yet, or begun by the caller. */
export type OpenState = "pending" | "sending";
