import type { Timers } from "../usecases/ports/timers.ts";

/** A heartbeat of the driver: the server's address, as in the driver's events. */
export interface Heartbeat {
  readonly connectionId: string;
}

type Listen = {
  (event: HeartbeatEvent, listener: (heartbeat: Heartbeat) => void): unknown;
  (event: "serverClosed", listener: (server: { readonly address: string }) => void): unknown;
};

export type HeartbeatEvent =
  "serverHeartbeatStarted" | "serverHeartbeatSucceeded" | "serverHeartbeatFailed";

/** The part of a MongoDB client that is used here. */
export interface HeartbeatSource {
  on: Listen;
}

export interface HeartbeatWatch {
  /** Milliseconds after which a heartbeat that has neither succeeded nor failed never will. */
  readonly timeoutMs: number;
  readonly timers: Pick<Timers, "start">;
  onStuck(): void;
}

/**
 * Detects that the driver no longer sends heartbeats to a server, without which it never reaches it
 * again. Driver 7.8 may stop when all its connections break at the same moment: it writes the next
 * heartbeat into a destroyed socket, and waits without end for it to drain. Returns a function that ends
 * the watch; it also ends after one call of `onStuck`.
 */
export function watchHeartbeats(client: HeartbeatSource, watch: HeartbeatWatch): () => void {
  const running = new Map<string, () => void>();
  let isOver = false;
  const end = (address: string) => {
    running.get(address)?.();
    running.delete(address);
  };
  const stop = () => {
    isOver = true;
    for (const address of running.keys()) end(address);
  };
  const begin = (address: string) => {
    end(address);
    if (isOver) return;
    const reportStuck = () => {
      stop();
      watch.onStuck();
    };
    running.set(address, watch.timers.start(reportStuck, watch.timeoutMs));
  };
  client.on("serverHeartbeatStarted", ({ connectionId }) => begin(connectionId));
  client.on("serverHeartbeatSucceeded", ({ connectionId }) => end(connectionId));
  client.on("serverHeartbeatFailed", ({ connectionId }) => end(connectionId));
  client.on("serverClosed", ({ address }) => end(address));
  return stop;
}
