import type { Timers } from "../usecases/ports/timers.ts";

/** A look of the driver at one server: the address, as the driver's events have it. */
export interface Heartbeat {
  readonly connectionId: string;
}

type Listen = {
  (event: HeartbeatEvent, listener: (heartbeat: Heartbeat) => void): unknown;
  (event: "serverClosed", listener: (server: { readonly address: string }) => void): unknown;
};

export type HeartbeatEvent =
  "serverHeartbeatStarted" | "serverHeartbeatSucceeded" | "serverHeartbeatFailed";

/** What we need of a client of MongoDB. */
export interface HeartbeatSource {
  on: Listen;
}

export interface HeartbeatWatch {
  /** Milliseconds after which a look that has neither succeeded nor failed never will. */
  readonly patience: number;
  readonly timers: Pick<Timers, "start">;
  onStuck(): void;
}

/**
 * Finds out that the driver has stopped to look at a server, which it must do to ever reach it again.
 * Driver 7.8 may do so where all its connections break at the same moment: it writes its next look
 * into a socket that is destroyed, and waits without end for that to drain. Ends with the function
 * that it returns, or when it has called `onStuck` once.
 */
export function watchHeartbeats(client: HeartbeatSource, watch: HeartbeatWatch): () => void {
  const looks = new Map<string, () => void>();
  let isOver = false;
  const end = (address: string) => {
    looks.get(address)?.();
    looks.delete(address);
  };
  const stop = () => {
    isOver = true;
    for (const address of looks.keys()) end(address);
  };
  const begin = (address: string) => {
    end(address);
    if (isOver) return;
    const giveUp = () => {
      stop();
      watch.onStuck();
    };
    looks.set(address, watch.timers.start(giveUp, watch.patience));
  };
  client.on("serverHeartbeatStarted", ({ connectionId }) => begin(connectionId));
  client.on("serverHeartbeatSucceeded", ({ connectionId }) => end(connectionId));
  client.on("serverHeartbeatFailed", ({ connectionId }) => end(connectionId));
  client.on("serverClosed", ({ address }) => end(address));
  return stop;
}
