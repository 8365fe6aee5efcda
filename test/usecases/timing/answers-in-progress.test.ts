import { describe, expect, test } from "vitest";
import { createAnswersInProgress } from "../../../src/usecases/timing/answers-in-progress.ts";
import { fakeTime } from "../../support/fake-time.ts";

function start() {
  const time = fakeTime();
  const answers = createAnswersInProgress(time.timers);
  const ended: string[] = [];
  const wait = (name: string) => answers.untilNone().then(() => void ended.push(name));
  return { time, answers, ended, wait };
}

/** Lets everything run that is not waiting for a timer. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("work for which nobody waits", () => {
  test("begins at once while nothing is being answered", async () => {
    const { ended, wait, time } = start();
    await wait("sync");
    expect(ended).toEqual(["sync"]);
    expect(time.waiting()).toBe(0);
  });

  test("waits until the last answer has ended", async () => {
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

  test("begins once a second though somebody is always being answered", async () => {
    const { time, answers, ended, wait } = start();
    answers.begin();
    void wait("one");
    void wait("another");
    await settle();
    time.advance(999);
    await settle();
    expect(ended).toEqual([]);
    time.advance(1);
    await settle();
    expect(ended).toEqual(["one"]);
    time.advance(1000);
    await settle();
    expect(ended).toEqual(["one", "another"]);
  });
});

describe("work between answers", () => {
  test("is done two at a time, and its results are returned", async () => {
    const { answers } = start();
    const begun: number[] = [];
    const end: (() => void)[] = [];
    const work = (index: number) => () => {
      begun.push(index);
      return new Promise<number>((resolve) => end.push(() => resolve(index)));
    };
    const all = [0, 1, 2].map((index) => answers.runBetween(work(index)));
    await settle();
    expect(begun).toEqual([0, 1]);
    end[0]?.();
    await settle();
    expect(begun).toEqual([0, 1, 2]);
    for (const one of end) one();
    expect(await Promise.all(all)).toEqual([0, 1, 2]);
  });

  test("waits while something is being answered, not behind the jobs that wait", async () => {
    const { time, answers, ended, wait } = start();
    answers.begin();
    for (const job of ["one job", "another job"]) void wait(job);
    void answers.runBetween(async () => void ended.push("drawing"));
    await settle();
    expect(ended).toEqual([]);
    time.advance(250);
    await settle();
    expect(ended).toEqual(["drawing"]);
    time.advance(750);
    await settle();
    expect(ended.toSorted()).toEqual(["drawing", "one job"]);
  });
});
