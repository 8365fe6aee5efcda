import { expect, test } from "vitest";
import { groupCommit } from "../../src/http/group-commit.ts";
import { fakeTime } from "../support/fake-time.ts";

/** Lets everything run that is not waiting for a timer. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

function start(write: (values: readonly string[]) => Promise<void> = async () => undefined) {
  const time = fakeTime();
  const writes: string[] = [];
  const { timers } = time;
  const options = { timers, gatherMs: 200, enough: 4, maxBatchSize: 6 };
  const commit = groupCommit(async (values: readonly string[]) => {
    writes.push(values.join(""));
    await write(values);
  }, options);
  return { time, writes, commit };
}

test("a single value is written at once", async () => {
  const { commit, writes, time } = start();
  await commit("a");
  time.advance(200);
  await commit("b");
  expect(writes).toEqual(["a", "b"]);
});

test("values of the next 200 ms share a write", async () => {
  const { commit, writes, time } = start();
  await commit("a");
  const others = [commit("b"), commit("c")];
  time.advance(199);
  await settle();
  expect(writes).toEqual(["a"]);
  time.advance(1);
  await Promise.all(others);
  expect(writes).toEqual(["a", "bc"]);
});

test("a burst does not wait, and is written in parts", async () => {
  const { commit, writes } = start();
  await commit("a");
  await Promise.all("bcdefghijkl".split("").map((value) => commit(value)));
  expect(writes).toEqual(["a", "bcdefg", "hijkl"]);
});

test("a failed write rejects its own values only", async () => {
  const { commit, writes, time } = start(async ([first]) => {
    if (first === "b") throw new Error("The database is away");
  });
  await commit("a");
  const failed = Promise.allSettled([commit("b"), commit("c")]);
  time.advance(200);
  expect((await failed).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  time.advance(200);
  await commit("d");
  expect(writes).toEqual(["a", "bc", "d"]);
});
