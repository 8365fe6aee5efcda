import { describe, expect, test } from "vitest";
import { createAnswersInProgress } from "../../../src/usecases/timing/answers-in-progress.ts";
import { fakeTime } from "../../support/fake-time.ts";

/** `use` is the share of its time in which the process has work; it may change. */
function start(use = { share: 1 }) {
  const time = fakeTime();
  const answers = createAnswersInProgress(time.timers, () => () => use.share);
  const ended: string[] = [];
  const wait = (name: string) => answers.untilNone().then(() => void ended.push(name));
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 100) {
      time.advance(Math.min(100, ms - passed));
      await settle();
    }
  };
  return { time, answers, ended, wait, pass, use };
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

  test("begins every two seconds though a busy process always has something to answer", async () => {
    const { answers, ended, wait, pass } = start();
    answers.begin();
    void wait("one");
    void wait("another");
    await settle();
    await pass(1999);
    expect(ended).toEqual([]);
    await pass(1);
    expect(ended).toEqual(["one"]);
    await pass(2000);
    expect(ended).toEqual(["one", "another"]);
  });

  test("begins beside answers that leave the process half of its time, as those that wait for Telegram", async () => {
    const { answers, ended, wait, pass, use } = start({ share: 0.51 });
    answers.begin();
    void wait("one");
    void wait("another");
    await settle();
    await pass(300);
    expect(ended).toEqual([]);
    use.share = 0.49;
    await pass(100);
    expect(ended).toEqual(["one"]);
    await pass(100);
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
    const { answers, ended, wait, pass } = start();
    answers.begin();
    for (const job of ["one job", "another job"]) void wait(job);
    void answers.runBetween(async () => void ended.push("drawing"));
    await settle();
    await pass(999);
    expect(ended).toEqual([]);
    await pass(1);
    expect(ended).toEqual(["drawing"]);
    await pass(1000);
    expect(ended.toSorted()).toEqual(["drawing", "one job"]);
  });
});
