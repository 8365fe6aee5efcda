import mongoose from "mongoose";
import { expect, test } from "vitest";
import { untilReached } from "../../src/mongo/until-reached.ts";
import { instantTimers } from "../support/instant-timers.ts";

const { mongo } = mongoose;

/** Fails with these errors, one after the other, and then goes well. */
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
  ["a connection that broke", new mongo.MongoNetworkError("reset")],
  ["an answer that did not come in time", new mongo.MongoNetworkTimeoutError("late")],
  ["a server that is not there", new mongoose.Error.MongooseServerSelectionError("away")],
  ["a connection that is closed", new mongo.MongoNotConnectedError("closed")],
  ["a name that is not found", Object.assign(new Error("dns"), { syscall: "querySrv" })],
  ["a server that is being stopped", answer(11_600)],
  ["a server that is no longer the first", answer(10_107)],
])("%s is tried again", async (_what, error) => {
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
  ["a mistake in the program", new TypeError("x is not a function")],
])("%s is not tried again", async (_what, error) => {
  await expect(tryThrough([error])).rejects.toBe(error);
});
