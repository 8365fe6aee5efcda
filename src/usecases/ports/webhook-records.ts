/** Our webhook as it was last registered. */
export interface WebhookRecord {
  readonly webhookId: string;
  readonly url: string;
  /** Keyed hash of the secret, to detect a change. Older records hold its plain SHA-256. */
  readonly secretHash: string;
}

/** The result of the last check of our webhook. `refused`: Pluggy accepts no URL like ours. */
export interface WebhookCheck {
  readonly kind: "registered" | "refused";
  readonly at: Date;
}

export interface WebhookRecords {
  current(): Promise<WebhookRecord | null>;
  save(record: WebhookRecord): Promise<void>;
  lastCheck(): Promise<WebhookCheck | null>;
  saveCheck(check: WebhookCheck): Promise<void>;
  /** When a delivery came last; before the first one, when the webhook was first registered. */
  lastHeard(): Promise<Date | null>;
  /** Stores it if it is later than what is stored. */
  saveHeard(at: Date): Promise<void>;
}
