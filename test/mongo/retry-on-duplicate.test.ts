import { expect, test, vi } from "vitest";
import { retryOnDuplicate } from "../../src/mongo/retry-on-duplicate.ts";

const duplicate = Object.assign(new Error("E11000 duplicate key"), { code: 11000 });

test("an upsert is repeated after a duplicate key", async () => {
  const upsert = vi.fn<() => Promise<string>>().mockRejectedValueOnce(duplicate);
  upsert.mockResolvedValueOnce("stored");
  expect(await retryOnDuplicate(upsert)).toBe("stored");
});

test("a second duplicate key is thrown", async () => {
  const upsert = vi.fn<() => Promise<string>>().mockRejectedValue(duplicate);
  await expect(retryOnDuplicate(upsert)).rejects.toBe(duplicate);
  expect(upsert).toHaveBeenCalledTimes(2);
});

test("any other error is not retried", async () => {
  const failure = Object.assign(new Error("not primary"), { code: 10107 });
  const upsert = vi.fn<() => Promise<string>>().mockRejectedValue(failure);
  await expect(retryOnDuplicate(upsert)).rejects.toBe(failure);
  expect(upsert).toHaveBeenCalledTimes(1);
});
