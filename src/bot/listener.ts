interface RunningListener {
  /** Whether Telegram answered the last time. */
  isReady(): boolean;
  /** Stops receiving updates; waits for the running handlers, at most seven seconds. */
  stop(): Promise<void>;
}

export interface PollingListener extends RunningListener {
  readonly kind: "polling";
}

export interface WebhookListener extends RunningListener {
  readonly kind: "webhook";
  /** The value that Telegram sends in `X-Telegram-Bot-Api-Secret-Token`. */
  readonly secret: string;
  /**
   * Stores an update whose secret was verified. The request is acknowledged afterwards: when this
   * rejects, Telegram must repeat the update.
   */
  readonly accept: (update: { readonly update_id: number }) => Promise<void>;
}

/** Receives Telegram's updates until it is stopped. */
export type Listener = PollingListener | WebhookListener;
