import type { SummaryDelivery } from "../../domain/summary-delivery.ts";

export interface DeliveryClaim {
  /** Unique to one call of `claim`. */
  readonly id: string;
  readonly until: Date;
}

/** The delivery log of summaries: each is sent at most once. */
export interface Deliveries {
  /** Stores those that are not stored yet; stored ones are not changed. */
  addAll(deliveries: readonly SummaryDelivery[]): Promise<void>;
  byId(id: string): Promise<SummaryDelivery | null>;
  /** All of a user that are still kept, without order. */
  ofUser(userId: string): Promise<SummaryDelivery[]>;
  /**
   * Takes pending deliveries that may be tried now, those that have waited longest: each goes to one of several
   * claimers. Until the end of the claim, their `tryAt`, nobody else gets them; afterwards whoever claims next, and
   * the claim counts as an attempt.
   */
  claim(now: Date, limit: number, claim: DeliveryClaim): Promise<SummaryDelivery[]>;
  /**
   * Ends a claim of deliveries that were not begun: they may be tried at `tryAt`, and keep their attempts. What was
   * begun or postponed, or is another claim's by now, stays as it is.
   */
  release(claimId: string, ids: readonly string[], tryAt: Date): Promise<void>;
  /** From pending to sending; false if it was not pending. Of several processes one gets true. */
  begin(id: string): Promise<boolean>;
  /** From sending to sent. */
  finish(id: string): Promise<void>;
  /** Back to pending, for later. Only a delivery in the state `from` changes: another process may have begun it. */
  postpone(
    id: string,
    from: OpenState,
    change: Pick<SummaryDelivery, "attempts" | "tryAt">,
  ): Promise<void>;
  /** Ends a delivery that will not be tried again. */
  drop(id: string, from: OpenState, state: "skipped" | "given-up"): Promise<void>;
  removeOfUser(userId: string): Promise<void>;
}

/** The state of a delivery that is not ended: not begun, or begun by the caller. */
export type OpenState = "pending" | "sending";
