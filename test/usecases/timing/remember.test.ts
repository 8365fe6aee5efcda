import { expect, test } from "vitest";
import { remember } from "../../../src/usecases/timing/remember.ts";

test("a reading is made once for all who ask within its age", async () => {
  let now = 0;
  let reads = 0;
  const read = remember({ now: () => now }, 10, async () => (reads += 1));
  expect(await Promise.all([read(), read()])).toEqual([1, 1]);
  now = 9;
  expect(await read()).toBe(1);
  now = 10;
  expect(await read()).toBe(2);
});

test("a failure is not remembered, and hides no newer reading", async () => {
  let now = 0;
  const readings: { resolve: (value: number) => void; reject: (error: Error) => void }[] = [];
  const read = remember(
    { now: () => now },
    10,
    () => new Promise<number>((resolve, reject) => readings.push({ resolve, reject })),
  );
  const failing = read();
  now = 10;
  const newer = read();
  readings[0]?.reject(new Error("away"));
  await expect(failing).rejects.toThrow("away");
  readings[1]?.resolve(7);
  expect(await newer).toBe(7);
  expect(await read()).toBe(7);
  now = 20;
  const last = read();
  readings[2]?.reject(new Error("away"));
  await expect(last).rejects.toThrow("away");
  void read();
  expect(readings).toHaveLength(4);
});
