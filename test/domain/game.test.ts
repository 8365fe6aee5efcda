import { describe, expect, test } from "vitest";
import {
  afterQuestion,
  afterUndo,
  NEW_ROUND,
  NOT_PLAYED,
  offerState,
} from "../../src/domain/game.ts";

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
const at = new Date("2026-11-23T12:00:00.000Z");
const before = (ms: number) => new Date(at.getTime() - ms);

describe("the game is offered", () => {
  const state = (offeredAt: Date | null, standsSince = before(HOUR)) =>
    offerState({ ...NOT_PLAYED, offeredAt }, at, standsSince);

  test("the first time, and a week after the last offer", () => {
    expect(state(null)).toBe("new");
    expect(state(before(WEEK))).toBe("new");
    expect(state(before(WEEK - 1))).toBe("none");
  });

  test("again as the same offer for a while", () => {
    expect(state(before(HOUR))).toBe("stands");
    expect(state(before(HOUR + 1))).toBe("none");
    expect(state(at, at)).toBe("stands");
    expect(state(before(1), at)).toBe("none");
  });

  test("not before the last offer", () => {
    expect(state(new Date(at.getTime() + 1))).toBe("none");
  });

  test("never once it was refused", () => {
    for (const offeredAt of [null, at, before(2 * WEEK)])
      expect(offerState({ skipped: [], offeredAt, isRefused: true }, at, before(HOUR))).toBe(
        "none",
      );
  });
});

test("a round counts its questions, and names each change once", () => {
  const skipped = afterQuestion(NEW_ROUND, null);
  expect(skipped).toEqual({ asked: 1, changes: [] });
  const answered = afterQuestion(afterQuestion(skipped, "a"), "a");
  expect(answered).toEqual({ asked: 3, changes: ["a"] });
  expect(afterQuestion(answered, "b").asked).toBe(3);
});

test("an undone answer is asked again", () => {
  expect(afterUndo({ asked: 2, changes: ["a", "b"] }, "a")).toEqual({ asked: 1, changes: ["b"] });
  expect(afterUndo(NEW_ROUND, "a")).toEqual(NEW_ROUND);
});
