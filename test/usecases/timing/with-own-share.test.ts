import { expect, test } from "vitest";
import type { Pace, SharedPace } from "../../../src/usecases/ports/shared-pace.ts";
import { createMemoryPace } from "../../../src/usecases/timing/memory-pace.ts";
import { withOwnShare } from "../../../src/usecases/timing/with-own-share.ts";
import { fakeTime } from "../../support/fake-time.ts";

const pace: Pace = {
  id: "sends",
  intervalMs: 40,
  burst: 25,
  ownShare: { intervalMs: 200, burst: 2 },
};

function away(answer: () => Promise<never>) {
  const { timers, advance } = fakeTime();
  const works = createMemoryPace(timers);
  const asked: string[] = [];
  let isAway = false;
  const either = <T>(name: string, ask: () => Promise<T>): Promise<T> => {
    asked.push(name);
    return isAway ? answer() : ask();
  };
  const shared: SharedPace = {
    reserve: (of) => either("reserve", () => works.reserve(of)),
    takeSpare: (of, burst) => either("spare", () => works.takeSpare(of, burst)),
    pause: (of, ms) => either("pause", () => works.pause(of, ms)),
    pauses: (of) => either("pauses", () => works.pauses(of)),
  };
  const logged: unknown[] = [];
  const sharedPace = withOwnShare(shared, {
    timers,
    logError: (error) => void logged.push(error),
  });
  return { advance, sharedPace, asked, logged, leave: (gone: boolean) => (isAway = gone) };
}

const refuses = () => Promise.reject(new Error("the database is away"));
const hangs = () => new Promise<never>(() => undefined);

async function waits(sharedPace: SharedPace, count: number): Promise<number[]> {
  const all: number[] = [];
  for (let done = 0; done < count; done += 1) all.push((await sharedPace.reserve(pace)).waitMs);
  return all;
}

test("the shared pace is kept while it answers", async () => {
  const { sharedPace, asked, logged } = away(refuses);
  expect((await waits(sharedPace, 26)).slice(24)).toEqual([0, 40]);
  expect(await sharedPace.takeSpare(pace, 2)).toBe(26 * 40 - 40);
  await sharedPace.pause(pace, 7000);
  expect(await sharedPace.pauses(pace)).toBe(1);
  expect(asked.slice(26)).toEqual(["spare", "pause", "pauses"]);
  expect(logged).toEqual([]);
});

test("the process keeps to its own share where the database is away", async () => {
  const { sharedPace, asked, logged, leave } = away(refuses);
  leave(true);
  expect(await waits(sharedPace, 4)).toEqual([0, 0, 200, 400]);
  expect(await sharedPace.takeSpare(pace, 5)).toBe(600);
  expect(await sharedPace.pauses(pace)).toBe(0);
  expect(asked).toEqual(["reserve"]);
  expect(logged).toHaveLength(1);
});

test("a database that does not answer within a second counts as away", async () => {
  const { advance, sharedPace, asked, logged, leave } = away(hangs);
  leave(true);
  const slots = [sharedPace.reserve(pace), sharedPace.reserve(pace)];
  advance(999);
  await Promise.resolve();
  expect(logged).toEqual([]);
  advance(1);
  expect((await Promise.all(slots)).map(({ waitMs }) => waitMs)).toEqual([0, 0]);
  expect(await waits(sharedPace, 1)).toEqual([200]);
  expect(asked).toEqual(["reserve", "reserve"]);
  expect(logged).toEqual([new Error("no answer within 1000 ms")]);
});

test("the shared pace is asked again after five seconds, and each absence is logged once", async () => {
  const { advance, sharedPace, asked, logged, leave } = away(refuses);
  leave(true);
  await Promise.all([sharedPace.reserve(pace), sharedPace.reserve(pace)]);
  expect(logged).toHaveLength(1);
  advance(5000);
  await sharedPace.reserve(pace);
  expect(logged).toHaveLength(2);
  leave(false);
  advance(5000);
  expect(await waits(sharedPace, 3)).toEqual([0, 0, 0]);
  expect(asked).toHaveLength(6);
});

test("a pause holds in the process that was asked to, whether or not the database knows of it", async () => {
  const { sharedPace, leave } = away(refuses);
  leave(true);
  await sharedPace.pause(pace, 7000);
  expect(await waits(sharedPace, 2)).toEqual([7000, 7200]);
  expect(await sharedPace.pauses(pace)).toBe(1);
});
