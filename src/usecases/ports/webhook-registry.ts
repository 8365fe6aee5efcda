/** A webhook as it is registered with Pluggy. */
export interface RegisteredWebhook {
  readonly id: string;
  readonly url: string;
  readonly event: string;
  readonly isEnabled: boolean;
}

/** The registry of webhooks at Pluggy, which belongs to the keys, not to us alone. Calls may throw `BankError`. */
export interface WebhookRegistry {
  /** Oldest first. */
  list(): Promise<RegisteredWebhook[]>;
  /** Never repeated by itself: an answer that is lost may have made one. Throws `refused` for http and localhost. */
  create(webhook: WebhookTarget): Promise<RegisteredWebhook>;
  /** Also switches a disabled one on again. */
  update(id: string, webhook: WebhookTarget): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface WebhookTarget {
  readonly url: string;
  /** Sent by Pluggy in the header `X-Webhook-Secret`. */
  readonly secret: string;
  /** A keyed hash of the secret: what we remember of the secret that Pluggy was last told. */
  readonly secretHash: string;
}
