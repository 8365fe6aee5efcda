import type { Timers } from "../usecases/ports/timers.ts";
import { endsWithin } from "../usecases/timing/ends-within.ts";

interface PendingValue<T> {
  readonly value: T;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitOptions {
  readonly timers: Pick<Timers, "now" | "start">;
  /**
   * The least time from the beginning of a write of several values to the next one, in milliseconds, while fewer than
   * `enough` wait.
   */
  readonly gatherMs: number;
  readonly enough: number;
  /** After so many milliseconds without a new value there is no reason to wait for more: all senders may wait already. */
  readonly quietMs: number;
  /** The most values of one write. */
  readonly maxBatchSize: number;
}

/**
 * Batches concurrent writes: while a write runs, and for `gatherMs` after one of several values began, new values are
 * collected for the next one. Each call resolves when its value is written, and rejects with the error of its write.
 */
export function groupCommit<T>(
  write: (values: readonly T[]) => Promise<void>,
  { timers, gatherMs, enough, quietMs, maxBatchSize }: GroupCommitOptions,
): (value: T) => Promise<void> {
  let pending: PendingValue<T>[] = [];
  let isWriting = false;
  let gatherUntil = Number.NEGATIVE_INFINITY;
  let latestAt = Number.NEGATIVE_INFINITY;
  let onEnough: () => void = () => undefined;

  async function gather(): Promise<void> {
    const waitLeft = () => Math.min(gatherUntil, latestAt + quietMs) - timers.now();
    for (let wait = waitLeft(); wait > 0 && pending.length < enough; wait = waitLeft())
      await endsWithin(timers, wait, new Promise<void>((resolve) => (onEnough = resolve)));
  }

  async function writeBatch(): Promise<void> {
    const batch = pending.slice(0, maxBatchSize);
    // Who sends one after the other's answer is not slowed.
    if (batch.length > 1) gatherUntil = timers.now() + gatherMs;
    pending = pending.slice(maxBatchSize);
    try {
      await write(batch.map(({ value }) => value));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (pending.length > 0) {
      await gather();
      await writeBatch();
    }
    isWriting = false;
  }

  return (value) =>
    new Promise((resolve, reject) => {
      pending.push({ value, resolve, reject });
      latestAt = timers.now();
      if (!isWriting) void writeAll();
      else if (pending.length >= enough) onEnough();
    });
}
