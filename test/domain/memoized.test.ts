import { beforeEach, expect, test, vi } from "vitest";
import { memoized } from "../../src/domain/memoized.ts";

const find = vi.fn<(text: string) => string | null>((text) =>
  text === "nothing" ? null : `answer to ${text}`,
);

beforeEach(() => find.mockClear());

test("a text is looked up once, also where nothing is found", () => {
  const memo = memoized(find);
  for (const text of ["a", "nothing", "a", "nothing"]) memo(text);
  expect(memo("a")).toBe("answer to a");
  expect(memo("nothing")).toBeNull();
  expect(find.mock.calls).toEqual([["a"], ["nothing"]]);
});

test("texts that were not asked since a thousand others are forgotten, the others stay", () => {
  const memo = memoized(find);
  memo("kept");
  memo("forgotten");
  for (let index = 0; index < 1998; index += 1) {
    memo(`other ${index}`);
    memo("kept");
  }
  find.mockClear();
  expect(memo("kept")).toBe("answer to kept");
  expect(find).not.toHaveBeenCalled();
  memo("forgotten");
  expect(find).toHaveBeenCalledTimes(1);
});

test("a long text is not remembered", () => {
  const memo = memoized(find);
  const long = "x".repeat(251);
  memo(long);
  find.mockClear();
  expect(memo(long)).toBe(`answer to ${long}`);
  expect(find).toHaveBeenCalledTimes(1);
});
