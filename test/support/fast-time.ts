import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { setImmediate } from "node:timers/promises";
import type { ClientRequest } from "node:http";
import type { Clock } from "../../src/usecases/ports/clock.ts";
import type { Timers } from "../../src/usecases/ports/timers.ts";
import { timersFrom } from "./fake-time.ts";

/** Time that jumps to the next timer whenever the process is idle: hours pass in seconds. */
export interface FastTime {
  /** Milliseconds since 1970. */
  now(): number;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Runs until the condition holds; fails after so many milliseconds. */
  runUntil(isOver: () => boolean, withinMs?: number): Promise<void>;
  close(): void;
}

/** Turns of the event loop that a just received response gets for its work. */
const TURNS = 4;

export function fastTime(begin: Date): FastTime {
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  let now = begin.getTime();
  const wire = watchRequests();

  const start: Timers["start"] = (run, ms) => {
    const timer = { at: now + ms, run };
    waiting.add(timer);
    return () => void waiting.delete(timer);
  };

  /** Waits until no request is open, and none was started for some turns. */
  async function untilQuiet(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn += 1) {
      await setImmediate();
      if (wire.count() > 0) turn = -1;
    }
  }

  function jump(): void {
    let next: { readonly at: number; readonly run: () => void } | undefined;
    for (const timer of waiting) if (!next || timer.at < next.at) next = timer;
    if (!next) throw new Error("Nothing is going on, and nothing ever will");
    waiting.delete(next);
    now = next.at;
    next.run();
  }

  return {
    now: () => now,
    clock: { now: () => new Date(now) },
    timers: timersFrom(() => now, start),
    runUntil: async (isOver, withinMs = 3_600_000) => {
      const end = now + withinMs;
      for (await untilQuiet(); !isOver(); await untilQuiet()) {
        if (now > end) throw new Error(`Not over after ${withinMs} ms`);
        jump();
      }
    },
    close: () => wire.close(),
  };
}

/** Counts the open HTTP requests of this process. */
function watchRequests(): { count(): number; close(): void } {
  const open = new Set<ClientRequest>();
  const onStart = (message: unknown): void => {
    const { request } = message as { request: ClientRequest };
    open.add(request);
    request.once("close", () => open.delete(request));
  };
  subscribe("http.client.request.start", onStart);
  return {
    count: () => open.size,
    close: () => void unsubscribe("http.client.request.start", onStart),
  };
}
