/** A webhook as it is registered with Pluggy. */
export interface RegisteredWebhook {
  readonly id: string;
  readonly url: string;
  readonly event: string;
  readonly isEnabled: boolean;
}

/** The webhooks of our keys at Pluggy, which other products may share. Calls may throw `BankError`. */
export interface WebhookRegistry {
  /** Oldest first. */
  list(): Promise<RegisteredWebhook[]>;
  /** Not retried: a lost response may have created one. Throws `refused` for http and localhost. */
  create(webhook: WebhookTarget): Promise<RegisteredWebhook>;
  /** Also enables a disabled one. */
  update(id: string, webhook: WebhookTarget): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface WebhookTarget {
  readonly url: string;
  /** Sent by Pluggy in the header `X-Webhook-Secret`. */
  readonly secret: string;
  /** A keyed hash of the secret, as it is stored. */
  readonly secretHash: string;
}
