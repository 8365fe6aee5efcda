import { expect, test } from "vitest";
import type { Pace, SharedPace } from "../../src/usecases/ports/shared-pace.ts";

const MINUTE_MS = 60_000;

/** So slow that the time which a test takes does not count. */
const pace: Pace = {
  id: "one a minute",
  intervalMs: MINUTE_MS,
  burst: 3,
  ownShare: { intervalMs: MINUTE_MS, burst: 1 },
};
const other: Pace = { ...pace, id: "another" };

/** Whole minutes, counted up. */
function minutes(ms: number): number {
  return Math.ceil(ms / MINUTE_MS);
}

async function reserved(shared: SharedPace, count: number, of = pace): Promise<number[]> {
  const slots: number[] = [];
  for (let done = 0; done < count; done += 1)
    slots.push(minutes((await shared.reserve(of)).waitMs));
  return slots;
}

/** `make` returns unused paces; `second` the same ones as another process has them. */
export function sharedPaceContract(
  make: () => Promise<{ readonly first: SharedPace; readonly second: SharedPace }>,
): void {
  test("a burst passes at once, then one in each interval, whoever asks", async () => {
    const { first, second } = await make();
    expect(await reserved(first, 2)).toEqual([0, 0]);
    expect(await reserved(second, 3)).toEqual([0, 1, 2]);
    expect(await reserved(first, 1)).toEqual([3]);
    expect(await reserved(second, 4, other)).toEqual([0, 0, 0, 1]);
  });

  test("slots that are taken at the same moment are different ones", async () => {
    const { first, second } = await make();
    const slots = await Promise.all(
      [first, second, first, second, first, second].map((one) => one.reserve(pace)),
    );
    const waits = slots.map(({ waitMs }) => minutes(waitMs));
    expect(waits.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 1, 2, 3]);
  });

  test("a wait is never longer than the interval allows", async () => {
    const { first } = await make();
    await reserved(first, 3);
    const { waitMs } = await first.reserve(pace);
    expect(waitMs).toBeLessThanOrEqual(MINUTE_MS);
    expect(waitMs).toBeGreaterThan(MINUTE_MS / 2);
  });

  test("a slot is spare while so much of the burst is free, and then counts as taken", async () => {
    const { first, second } = await make();
    expect(await first.takeSpare(pace, 2)).toBe(0);
    expect(await second.takeSpare(pace, 2)).toBe(0);
    expect(minutes(await first.takeSpare(pace, 2))).toBe(1);
    expect(await reserved(second, 2)).toEqual([0, 1]);
  });

  test("asking for a spare slot in vain takes none", async () => {
    const { first, second } = await make();
    await reserved(first, 4);
    for (let asked = 0; asked < 5; asked += 1)
      expect(minutes(await second.takeSpare(pace, 1))).toBe(4);
    expect(await reserved(first, 1)).toEqual([2]);
  });

  test("a pause delays everybody, and is no burst afterwards", async () => {
    const { first, second } = await make();
    await first.pause(pace, 5 * MINUTE_MS);
    expect(minutes(await first.takeSpare(pace, 3))).toBe(5);
    expect(await reserved(second, 2)).toEqual([5, 6]);
    expect(await reserved(second, 1, other)).toEqual([0]);
  });

  test("a shorter pause does not end a longer one", async () => {
    const { first, second } = await make();
    await first.pause(pace, 5 * MINUTE_MS);
    await second.pause(pace, MINUTE_MS);
    expect(await reserved(first, 1)).toEqual([5]);
  });

  test("a slot says how many pauses there were", async () => {
    const { first, second } = await make();
    expect(await first.pauses(pace)).toBe(0);
    expect((await first.reserve(pace)).pauses).toBe(0);
    await first.pause(pace, 1000);
    expect(await second.pauses(pace)).toBe(1);
    expect((await second.reserve(pace)).pauses).toBe(1);
    await second.pause(pace, 1000);
    expect(await first.pauses(pace)).toBe(2);
  });
}
