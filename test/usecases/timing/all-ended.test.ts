import { expect, test } from "vitest";
import { allEnded } from "../../../src/usecases/timing/all-ended.ts";

test("a work that fails does not end the waiting for the others", async () => {
  const events: string[] = [];
  let end: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (end = resolve));
  const failed = Promise.reject(new Error("The database is away"));
  const all = allEnded([failed, slow]).catch((error: Error) => void events.push(error.message));
  await new Promise<void>((resolve) => setImmediate(resolve));
  expect(events).toEqual([]);
  end();
  await all;
  expect(events).toEqual(["The database is away"]);
});
