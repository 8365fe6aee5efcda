import { setMaxListeners } from "node:events";
import type { Update } from "grammy/types";
import { unixSeconds } from "./world.ts";
import type { World } from "./world.ts";

/**
 * A webhook that is set. Updates of one chat are sent in order, those of different chats
 * concurrently, each until it is answered with a 2xx. The body of an answer is ignored.
 */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
  readonly lastError: { readonly at: number; readonly message: string } | undefined;
  stop(): void;
}

interface Target {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
}

const answerWithinMs = 60_000;
// Telegram's delays grow from a second to a minute; these are a tenth of that, in real time.
const pausesMs = [100, 200, 400, 800, 1600, 3200, 6000];

/** Starts delivering pending and new updates. */
export function createWebhook(world: World, target: Target): Webhook {
  const stopped = new AbortController();
  // One for each update that waits for its next attempt.
  setMaxListeners(target.maxConnections, stopped.signal);
  const busy = new Set<number>();
  let lastError: Webhook["lastError"];

  const deliver = async (update: Update): Promise<void> => {
    for (let failures = 0; ; failures += 1) {
      const failure = await post(target, update, stopped.signal);
      if (stopped.signal.aborted) return;
      if (failure === undefined) break;
      lastError = { at: unixSeconds(world), message: failure };
      await pause(pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 0, stopped.signal);
    }
    world.updates.remove(update.update_id);
  };
  const startNext = (): void => {
    for (const update of world.updates.pending()) {
      const chat = chatOf(update);
      if (stopped.signal.aborted || busy.size >= target.maxConnections) return;
      if (busy.has(chat)) continue;
      busy.add(chat);
      void deliver(update).finally(() => {
        busy.delete(chat);
        startNext();
      });
    }
  };

  const stopListening = world.updates.onPush(startNext);
  startNext();
  return {
    ...target,
    get lastError() {
      return lastError;
    },
    stop: () => {
      stopListening();
      stopped.abort();
    },
  };
}

function chatOf({ message, callback_query: query, my_chat_member: member }: Update): number {
  return message?.chat.id ?? query?.from.id ?? member?.chat.id ?? 0;
}

/** The error in Telegram's text; nothing when it was delivered. */
async function post(
  target: Target,
  update: object,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const response = await fetch(target.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(target.secret !== "" && { "x-telegram-bot-api-secret-token": target.secret }),
      },
      body: JSON.stringify(update),
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]),
    });
    await response.arrayBuffer();
    if (response.ok) return undefined;
    return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError"
      ? "Read timeout expired"
      : "Connection refused";
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}
