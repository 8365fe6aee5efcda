import mongoose from "mongoose";

/** What the tries reach the world through. */
export interface Tries {
  /** Hears that the server cannot be reached, why, and after how many milliseconds it is tried again. */
  onUnreachable(problem: Error, pause: number): void;
  /** Waits; rejects when the tries were given up, which ends them. */
  wait(ms: number): Promise<void>;
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

/** The server answers, and says that it is being stopped or that another one is in charge now. */
const PASSING = new Set([91, 189, 10_058, 10_107, 11_600, 11_602, 13_435, 13_436]);

/** Does something that needs the server, again with growing pauses for as long as it cannot be reached. */
export async function untilReached<Result>(
  step: () => Promise<Result>,
  tries: Tries,
): Promise<Result> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await step();
    } catch (error) {
      if (!isAway(error)) throw error;
      tries.onUnreachable(error, pause);
      await tries.wait(pause);
    }
  }
}

/** A wrong address, password or program is somebody's to mend, and trying again would only hide it. */
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
