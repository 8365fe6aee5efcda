import mongoose from "mongoose";
import { expect, test } from "vitest";
import { untilReached } from "../../src/mongo/until-reached.ts";
import { instantTimers } from "../support/instant-timers.ts";

const { mongo } = mongoose;

/** Fails with these errors in order, and then succeeds. */
async function tryThrough(errors: readonly Error[]) {
  const left = [...errors];
  const timers = instantTimers();
  const told: Error[] = [];
  const result = await untilReached(
    async () => {
      const error = left.shift();
      if (error) throw error;
      return "done";
    },
    {
      onUnreachable: (problem) => told.push(problem),
      timers,
      signal: new AbortController().signal,
    },
  );
  return { result, pauses: timers.slept, told };
}

const answer = (code: number) => new mongo.MongoServerError({ message: "no", code });

test.each([
  ["a broken connection", new mongo.MongoNetworkError("reset")],
  ["a response that timed out", new mongo.MongoNetworkTimeoutError("late")],
  ["an unreachable server", new mongoose.Error.MongooseServerSelectionError("away")],
  ["a closed connection", new mongo.MongoNotConnectedError("closed")],
  ["an unknown host name", Object.assign(new Error("dns"), { syscall: "querySrv" })],
  ["a server that is being stopped", answer(11_600)],
  ["a server that is no longer primary", answer(10_107)],
])("%s is retried", async (_what, error) => {
  expect(await tryThrough([error, error])).toEqual({
    result: "done",
    pauses: [1000, 2000],
    told: [error, error],
  });
});

test.each([
  ["a wrong password", answer(18)],
  ["two different indexes of one name", answer(86)],
  ["a wrong address", new mongo.MongoParseError("Invalid scheme")],
  ["a bug in the program", new TypeError("x is not a function")],
])("%s is not retried", async (_what, error) => {
  await expect(tryThrough([error])).rejects.toBe(error);
});
