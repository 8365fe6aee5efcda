import mongoose from "mongoose";
import type { StopSignal, Timers } from "../usecases/ports/timers.ts";
import { backoff } from "../usecases/timing/backoff.ts";
import { retryUntil } from "../usecases/timing/retry-until.ts";

export interface Reconnecting {
  /** Called when the server cannot be reached: with the reason, and the delay until the next attempt in milliseconds. */
  onUnreachable(problem: Error, delayMs: number): void;
  readonly timers: Pick<Timers, "start">;
  /** Ends the attempts. */
  readonly signal: StopSignal;
}

const DELAYS = { baseDelayMs: 1000, maxDelayMs: 30_000 };

/** The server answers, and says that it is being stopped or that another one is in charge now. */
const PASSING = new Set([91, 189, 10_058, 10_107, 11_600, 11_602, 13_435, 13_436]);

/** Repeats a step that needs the server for as long as it cannot be reached, with exponential backoff. */
export function untilReached<Result>(
  step: () => Promise<Result>,
  reconnecting: Reconnecting,
): Promise<Result> {
  return retryUntil(step, {
    timers: reconnecting.timers,
    signal: reconnecting.signal,
    delayAfter: (outcome, failures) => {
      if (outcome.kind === "returned" || !isAway(outcome.error)) return null;
      const delayMs = backoff(failures, DELAYS);
      reconnecting.onUnreachable(outcome.error, delayMs);
      return delayMs;
    },
  });
}

/** False of a wrong address, password or program: another attempt would only hide it. */
function isAway(error: unknown): error is Error {
  const { mongo } = mongoose;
  if (error instanceof mongo.MongoServerError) return PASSING.has(Number(error.code));
  return (
    error instanceof mongoose.Error.MongooseServerSelectionError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    error instanceof mongo.MongoClientClosedError ||
    // Of the driver's own kind, or the name server's, which it hands on as it is.
    (error instanceof Error && (error.name === "MongoWaitQueueTimeoutError" || "syscall" in error))
  );
}
