import { expect, test } from "vitest";
import { createAnswersInProgress } from "../../src/bot/answers-in-progress.ts";
import { fakeTime } from "../support/fake-time.ts";

function start() {
  const time = fakeTime();
  const answers = createAnswersInProgress(time.timers);
  const ended: string[] = [];
  const wait = (name: string) => answers.untilNone().then(() => void ended.push(name));
  return { time, answers, ended, wait };
}

/** Lets everything run that is not waiting for a timer. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

test("work for which nobody waits begins at once while nothing is being answered", async () => {
  const { ended, wait, time } = start();
  await wait("summary");
  expect(ended).toEqual(["summary"]);
  expect(time.waiting()).toBe(0);
});

test("it waits until the last answer has ended", async () => {
  const { answers, ended, wait } = start();
  const [first, second] = [answers.begin(), answers.begin()];
  const both = [wait("one"), wait("another")];
  first();
  await settle();
  expect(ended).toEqual([]);
  second();
  await Promise.all(both);
  expect(ended).toEqual(["one", "another"]);
});

test("it begins after two seconds though somebody is always being answered", async () => {
  const { time, answers, ended, wait } = start();
  answers.begin();
  const summary = wait("summary");
  time.advance(1999);
  await settle();
  expect(ended).toEqual([]);
  time.advance(1);
  await summary;
  expect(ended).toEqual(["summary"]);
});
