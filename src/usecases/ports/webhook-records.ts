/** Which webhook is ours, and what it was last told. */
export interface WebhookRecord {
  readonly webhookId: string;
  readonly url: string;
  /** Keyed hash of the secret, so that a changed one is noticed. Older records hold its plain SHA-256. */
  readonly secretHash: string;
}

export interface WebhookRecords {
  current(): Promise<WebhookRecord | null>;
  save(record: WebhookRecord): Promise<void>;
}
