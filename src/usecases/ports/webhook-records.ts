/** Which webhook is ours, and what it was last told. */
export interface WebhookRecord {
  readonly webhookId: string;
  readonly url: string;
  /** Keyed hash of the secret, so that a changed one is noticed. Older records hold its plain SHA-256. */
  readonly secretHash: string;
}

/** How the last look at our webhook ended. Refused: Pluggy calls no address like ours. */
export interface WebhookCheck {
  readonly kind: "registered" | "refused";
  readonly at: Date;
}

export interface WebhookRecords {
  current(): Promise<WebhookRecord | null>;
  save(record: WebhookRecord): Promise<void>;
  lastCheck(): Promise<WebhookCheck | null>;
  saveCheck(check: WebhookCheck): Promise<void>;
}
