import { isUndone } from "./network-code.ts";

/**
 * A call to Telegram that failed. grammY's own errors carry the whole payload (a user's figures, a
 * personal link) and, for the network's, an address with the bot's token in it; this one may be logged.
 */
export class TelegramError extends Error {
  override readonly name = "TelegramError";
  readonly method: string;
  /** Telegram's error code; null when no answer came that makes sense. */
  readonly code: number | null;
  /** Telegram's words, or the network's code, without addresses. */
  readonly description: string;
  /** The pause that Telegram asks for, in seconds. */
  readonly retryAfter: number | null;

  constructor(
    method: string,
    code: number | null,
    description: string,
    retryAfter: number | null = null,
  ) {
    const words = withoutSecrets(description);
    super(`${method} failed: ${code === null ? words : `${code} ${words}`}`);
    this.method = method;
    this.code = code;
    this.description = words;
    this.retryAfter = retryAfter;
  }

  /**
   * Whether it counts as done: the request went out, and no answer came in time, or none that makes
   * sense. A connection that broke counts as a failure.
   */
  get mayBeDone(): boolean {
    return this.code === null && !isUndone(this.description);
  }
}

/** Telegram quotes refused addresses, and ours hold one-time tokens; its other quotes are of what we sent. */
function withoutSecrets(text: string): string {
  return text
    .replaceAll(/\b[a-z]+:\/\/[^\s'"]+/gi, "[address]")
    .replaceAll(/\d+:[\w-]{20,}/g, "[token]")
    .replaceAll(/"[^"]*"/g, "[text]")
    .replaceAll(/-?\d{6,}/g, "[number]");
}

/** Whether Telegram refused a call with words that match. */
export function isRefusal(error: unknown, words: RegExp): error is TelegramError {
  return error instanceof TelegramError && error.code === 400 && words.test(error.description);
}
