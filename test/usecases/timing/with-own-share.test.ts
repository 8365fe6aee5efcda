import { expect, test } from "vitest";
import type { Pace, PaceSlot, SharedPace } from "../../../src/usecases/ports/shared-pace.ts";
import { createMemoryPace } from "../../../src/usecases/timing/memory-pace.ts";
import { withOwnShare } from "../../../src/usecases/timing/with-own-share.ts";
import { fakeTime } from "../../support/fake-time.ts";

const pace: Pace = {
  id: "sends",
  intervalMs: 40,
  burst: 25,
  ownShare: { intervalMs: 200, burst: 2 },
};

function away(answer: () => Promise<unknown>) {
  const { timers, advance } = fakeTime();
  const works = createMemoryPace(timers);
  const asked: string[] = [];
  let isAway = false;
  const either = <T>(name: string, ask: () => Promise<T>): Promise<T> => {
    asked.push(name);
    return isAway ? (answer() as Promise<T>) : ask();
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
  // Once more at once, as connections may be closed, and not again for five seconds.
  expect(asked).toEqual(["reserve", "reserve"]);
  expect(logged).toHaveLength(1);
});

test("an answer that fails once, as on a closed connection, is asked for again", async () => {
  const { sharedPace, asked, logged, leave } = away(async () => {
    leave(false);
    throw new Error("the connection is closed");
  });
  leave(true);
  expect(await waits(sharedPace, 1)).toEqual([0]);
  expect(asked).toEqual(["reserve", "reserve"]);
  expect(logged).toEqual([]);
});

test("who takes only what is spare and has no own share waits until the database is asked again", async () => {
  const { advance, sharedPace, leave } = away(refuses);
  const bulk = { ...pace, ownShare: null };
  leave(true);
  expect(await sharedPace.takeSpare(bulk, 2)).toBe(5000);
  advance(2000);
  expect(await sharedPace.takeSpare(bulk, 2)).toBe(3000);
  leave(false);
  advance(3000);
  expect(await sharedPace.takeSpare(bulk, 2)).toBe(0);
});

test("alone the process goes on after the slots that it took while the database answered", async () => {
  const { advance, sharedPace, leave } = away(refuses);
  await waits(sharedPace, 27);
  leave(true);
  // The last slot begins in 80 ms, and leaves nothing of the burst.
  expect(await waits(sharedPace, 2)).toEqual([280, 480]);
  advance(20_000);
  expect(await waits(sharedPace, 2)).toEqual([0, 0]);
});

/** So much time passes, in which the process runs. */
async function pass(advance: (ms: number) => void, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 100) {
    advance(100);
    for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
  }
}

test("a database that does not answer within three seconds counts as away", async () => {
  const { advance, sharedPace, asked, logged, leave } = away(hangs);
  leave(true);
  const slots = [sharedPace.reserve(pace), sharedPace.reserve(pace)];
  await pass(advance, 2900);
  expect(logged).toEqual([]);
  await pass(advance, 100);
  expect((await Promise.all(slots)).map(({ waitMs }) => waitMs)).toEqual([0, 0]);
  expect(await waits(sharedPace, 1)).toEqual([200]);
  expect(asked).toEqual(["reserve", "reserve"]);
  expect(logged).toEqual([new Error("no answer within 3000 ms")]);
});

test("a process that stood still reads the answer that came meanwhile", async () => {
  const answers: ((slot: PaceSlot) => void)[] = [];
  const { advance, sharedPace, logged, leave } = away(
    () => new Promise<PaceSlot>((resolve) => answers.push(resolve)),
  );
  leave(true);
  const slot = sharedPace.reserve(pace);
  await pass(advance, 100);
  // Its timers fire first, and then it reads.
  advance(120_000);
  for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
  answers[0]?.({ waitMs: 7, pauses: 3 });
  expect(await slot).toEqual({ waitMs: 7, pauses: 3 });
  expect(logged).toEqual([]);
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
  expect(asked).toHaveLength(9);
});

test("a pause holds in the process that was asked to, whether or not the database knows of it", async () => {
  const { sharedPace, leave } = away(refuses);
  leave(true);
  await sharedPace.pause(pace, 7000);
  expect(await waits(sharedPace, 2)).toEqual([7000, 7200]);
  expect(await sharedPace.pauses(pace)).toBe(1);
});
