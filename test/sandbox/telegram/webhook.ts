import { unixSeconds } from "./world.ts";
import type { World } from "./world.ts";

/** A set webhook. Updates go out one after another, in order, until each is answered with a 2xx. */
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
// The real pauses start at a second and grow to a minute; these are a tenth of that, real time.
const pausesMs = [100, 200, 400, 800, 1600, 3200, 6000];

/** Starts delivering. A webhook's answer may itself name a method to call, as grammY's may. */
export function createWebhook(world: World, target: Target): Webhook {
  const stopped = new AbortController();
  let lastError: Webhook["lastError"];
  let running = false;
  let failures = 0;

  const deliver = async (): Promise<void> => {
    for (let update = world.updates.peek(); update !== undefined; update = world.updates.peek()) {
      const failure = await post(target, update, stopped.signal);
      if (stopped.signal.aborted) return;
      if (failure === undefined) {
        failures = 0;
        world.updates.confirm(update.update_id);
        continue;
      }
      lastError = { at: unixSeconds(world), message: failure };
      await pause(pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 0, stopped.signal);
      if (stopped.signal.aborted) return;
      failures += 1;
    }
  };
  const wake = (): void => {
    if (running || stopped.signal.aborted) return;
    running = true;
    void deliver().finally(() => {
      running = false;
      if (world.updates.size() > 0) wake();
    });
  };

  world.updates.onPush(wake);
  wake();
  return {
    ...target,
    get lastError() {
      return lastError;
    },
    stop: () => stopped.abort(),
  };
}

/** Says what went wrong, in Telegram's words, or nothing. */
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
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
