/** Something that hears Telegram, until it is stopped. */
export interface Listener {
  /** Whether Telegram answered the last time. */
  isReady(): boolean;
  /** Takes no more updates and waits for the running handlers, at most seven seconds. */
  stop(): Promise<void>;
}
