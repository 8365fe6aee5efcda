import { expect, test } from "vitest";
import { groupCommit } from "../../src/http/group-commit.ts";
import { fakeTime } from "../support/fake-time.ts";

/** Lets everything run that is not waiting for a timer. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

function start(write: (values: readonly string[]) => Promise<void> = async () => undefined) {
  const time = fakeTime();
  const writes: string[] = [];
  const { timers } = time;
  const options = { timers, gatherMs: 200, enough: 5, quietMs: 80, maxBatchSize: 6 };
  const commit = groupCommit(async (values: readonly string[]) => {
    writes.push(values.join(""));
    await write(values);
  }, options);
  return { time, writes, commit };
}

test("values that come one after the other are written at once", async () => {
  const { commit, writes } = start();
  for (const value of "abc".split("")) await commit(value);
  expect(writes).toEqual(["a", "b", "c"]);
});

test("after a write of several, the values of the next 200 ms share one", async () => {
  const { commit, writes, time } = start();
  await Promise.all([commit("a"), commit("b"), commit("c")]);
  expect(writes).toEqual(["abc"]);
  const others: Promise<void>[] = [];
  const passed = async (ms: number) => {
    time.advance(ms);
    await settle();
  };
  for (const value of ["d", "e", "f"]) {
    others.push(commit(value));
    await passed(60);
  }
  others.push(commit("g"));
  await passed(19);
  expect(writes).toEqual(["abc"]);
  await passed(1);
  await Promise.all(others);
  expect(writes).toEqual(["abc", "defg"]);
});

test("values are written after 80 ms in which none came, as all senders may wait already", async () => {
  const { commit, writes, time } = start();
  await Promise.all([commit("a"), commit("b")]);
  const others = [commit("c")];
  time.advance(50);
  await settle();
  others.push(commit("d"));
  time.advance(79);
  await settle();
  expect(writes).toEqual(["ab"]);
  time.advance(1);
  await Promise.all(others);
  expect(writes).toEqual(["ab", "cd"]);
});

test("a burst does not wait, and is written in parts", async () => {
  const { commit, writes } = start();
  await Promise.all("ab".split("").map((value) => commit(value)));
  await Promise.all("cdefghijklmn".split("").map((value) => commit(value)));
  expect(writes).toEqual(["ab", "cdefgh", "ijklmn"]);
});

test("a failed write rejects its own values only", async () => {
  const { commit, writes, time } = start(async ([first]) => {
    if (first === "b") throw new Error("The database is away");
  });
  await commit("a");
  const failed = Promise.allSettled([commit("b"), commit("c")]);
  expect((await failed).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  const last = commit("d");
  time.advance(200);
  await last;
  expect(writes).toEqual(["a", "bc", "d"]);
});
