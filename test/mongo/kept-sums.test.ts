import { beforeEach, expect, test, vi } from "vitest";
import { keptSums } from "../../src/mongo/kept-sums.ts";

const RANGES = [{ first: "2026-10-01", last: "2026-10-31" }];
const read = vi.fn<(userId: string) => Promise<never[]>>();
const kept = keptSums(read);
const user = (id: string, figuresVersion = 0) => ({ id, figuresVersion });

beforeEach(() => {
  read.mockReset();
  read.mockImplementation(() => Promise.resolve([]));
});

test("the same sums are read once, until the user's figures change", async () => {
  const first = await kept(user("1"), RANGES, ["isFixed"]);
  expect(await kept(user("1"), structuredClone(RANGES), ["isFixed"])).toBe(first);
  expect(read).toHaveBeenCalledTimes(1);
  expect(await kept(user("1", 1), RANGES, ["isFixed"])).not.toBe(first);
  expect(read).toHaveBeenCalledTimes(2);
});

test("sums of other users, days and fields are others", async () => {
  const days = [{ first: "2026-09-01", last: "2026-09-30" }];
  await kept(user("2"), RANGES, ["isFixed"]);
  await kept(user("3"), RANGES, ["isFixed"]);
  await kept(user("2"), days, ["isFixed"]);
  await kept(user("2"), RANGES, ["accountId"]);
  expect(read).toHaveBeenCalledTimes(4);
});

test("more sums than fit push out those that were used longest ago", async () => {
  read.mockImplementation(() => Promise.resolve(Array<never>(12_000)));
  for (const id of ["a", "b", "a", "c", "a", "b"]) await kept(user(id), RANGES, ["isFixed"]);
  expect(read.mock.calls.map(([userId]) => userId)).toEqual(["a", "b", "c", "b"]);
});

test("a read that failed is read again", async () => {
  read.mockRejectedValueOnce(new Error("no database"));
  await expect(kept(user("4"), RANGES, ["isFixed"])).rejects.toThrow("no database");
  expect(await kept(user("4"), RANGES, ["isFixed"])).toEqual([]);
});
