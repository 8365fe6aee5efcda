import { isNotExecuted } from "./network-code.ts";

/**
 * A failed call to Telegram, safe to log. grammY's own errors hold the whole payload (a user's figures,
 * a personal link) and, for network errors, an address that contains the bot's token.
 */
export class TelegramError extends Error {
  override readonly name = "TelegramError";
  readonly method: string;
  /** Telegram's error code; null without a readable response. */
  readonly code: number | null;
  /** Telegram's description, or the network code, without secrets. */
  readonly description: string;
  /** Telegram's `retry_after`, in seconds; null without one. */
  readonly retryAfter: number | null;

  constructor(
    method: string,
    code: number | null,
    description: string,
    retryAfter: number | null = null,
  ) {
    const words = redactSecrets(description);
    super(`${method} failed: ${code === null ? words : `${code} ${words}`}`);
    this.method = method;
    this.code = code;
    this.description = words;
    this.retryAfter = retryAfter;
  }

  /**
   * Whether the outcome is unknown: the request was sent, and no readable response came in time. A broken
   * connection counts as a failure.
   */
  get mayBeExecuted(): boolean {
    return this.code === null && !isNotExecuted(this.description);
  }
}

/** Telegram quotes refused addresses, and ours contain one-time tokens; its other quotes are of what was sent. */
function redactSecrets(text: string): string {
  return text
    .replaceAll(/\b[a-z]+:\/\/[^\s'"]+/gi, "[address]")
    .replaceAll(/\d+:[\w-]{20,}/g, "[token]")
    .replaceAll(/"[^"]*"/g, "[text]")
    .replaceAll(/-?\d{6,}/g, "[number]");
}

/** Whether Telegram refused a call (400) with a description that matches. */
export function isRefusal(error: unknown, words: RegExp): error is TelegramError {
  return error instanceof TelegramError && error.code === 400 && words.test(error.description);
}
