import type { Clock } from "./world.ts";

/** Counts the messages of a bot. Returns the seconds to wait, or 0 when the message is accepted. */
export interface RateLimits {
  take(chatId: number): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

interface Allowance {
  readonly perSecond: number;
  readonly burst: number;
}

// Telegram publishes the averages (30 messages a second, one a second in a chat) and says that
// short bursts may pass; how long a burst is its secret. Five is what one sees in practice.
const overall: Allowance = { perSecond: 30, burst: 30 };
const oneChat: Allowance = { perSecond: 1, burst: 5 };

export function createRateLimits(clock: Clock, mode: "telegram" | "none"): RateLimits {
  const everyone: Bucket = { tokens: overall.burst, at: clock.now() };
  const chats = new Map<number, Bucket>();
  return {
    take: (chatId) => {
      if (mode === "none") return 0;
      const now = clock.now();
      const chat = chats.get(chatId) ?? { tokens: oneChat.burst, at: now };
      chats.set(chatId, chat);
      refill(everyone, overall, now);
      refill(chat, oneChat, now);
      const wait = Math.max(secondsShort(everyone, overall), secondsShort(chat, oneChat));
      if (wait > 0) return Math.ceil(wait);
      everyone.tokens -= 1;
      chat.tokens -= 1;
      return 0;
    },
  };
}

function refill(bucket: Bucket, allowance: Allowance, now: number): void {
  const seconds = Math.max(0, now - bucket.at) / 1000;
  bucket.tokens = Math.min(allowance.burst, bucket.tokens + seconds * allowance.perSecond);
  bucket.at = now;
}

function secondsShort(bucket: Bucket, allowance: Allowance): number {
  // The slack keeps 0.999… tokens, a result of float arithmetic, from costing a second.
  return bucket.tokens + 1e-6 >= 1 ? 0 : (1 - bucket.tokens) / allowance.perSecond;
}
