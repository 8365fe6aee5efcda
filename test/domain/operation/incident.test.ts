import { describe, expect, test } from "vitest";
import {
  followIncident,
  isOpen,
  NO_INCIDENT,
  type Evidence,
  type IncidentState,
} from "../../../src/domain/operation/incident.ts";

const PATIENCE = { bad: 5, good: 3 };
const at = (minute: number) => new Date(minute);
const bad = (minute: number): Evidence => ({ kind: "bad", at: at(minute) });
const good = (minute: number): Evidence => ({ kind: "good", at: at(minute) });

/** Follows evidence, each at its own time or at a later one; returns what was told, and the last state. */
function follow(...steps: readonly (readonly [now: number, evidence: Evidence])[]) {
  let state: IncidentState = NO_INCIDENT;
  const told = steps.map(([now, evidence]) => {
    const step = followIncident(state, evidence, at(now), PATIENCE);
    ({ state } = step);
    return step.tell;
  });
  return { told, state };
}

describe("an incident", () => {
  test("is told once it has lasted, and once more when it has been over for a while", () => {
    const { told, state } = follow(
      [0, bad(0)],
      [4, bad(4)],
      [5, bad(5)],
      [9, bad(9)],
      [10, good(10)],
      [12, good(12)],
      [13, good(13)],
      [20, good(20)],
    );
    expect(told).toEqual([null, null, "began", null, null, null, "ended", null]);
    expect(isOpen(state)).toBe(false);
  });

  test("that passes before it has lasted is never told", () => {
    const { told, state } = follow([0, bad(0)], [4, good(4)], [6, bad(6)], [10, bad(10)]);
    expect(told).toEqual([null, null, null, null]);
    expect(state.badSince).toEqual(at(6));
  });

  test("that returns before its end was told goes on", () => {
    const { told, state } = follow(
      [0, bad(0)],
      [5, bad(5)],
      [6, good(6)],
      [8, bad(8)],
      [30, bad(30)],
    );
    expect(told).toEqual([null, "began", null, null, null]);
    expect(state).toMatchObject({ badSince: at(0), goodSince: null });
    expect(isOpen(state)).toBe(true);
  });

  test("is told anew when it began anew", () => {
    const { told } = follow(
      [0, bad(0)],
      [5, bad(5)],
      [6, good(6)],
      [9, good(9)],
      [20, bad(20)],
      [25, bad(25)],
    );
    expect(told).toEqual([null, "began", null, "ended", null, "began"]);
  });

  test("lasts with one piece of evidence that still stands", () => {
    expect(follow([0, bad(0)], [5, bad(0)]).told).toEqual([null, "began"]);
    expect(follow([0, bad(0)], [5, bad(0)], [7, good(6)], [9, good(6)]).told).toEqual([
      null,
      "began",
      null,
      "ended",
    ]);
  });

  test("does not change by evidence of another process that is older", () => {
    const { told, state } = follow([5, bad(5)], [10, bad(10)], [11, good(3)], [14, good(4)]);
    expect(told).toEqual([null, "began", null, null]);
    expect(state.goodSince).toBeNull();
    const ended = follow([0, bad(0)], [5, bad(5)], [6, good(6)], [9, good(9)], [15, bad(4)]);
    expect(ended.told.at(-1)).toBeNull();
    expect(ended.state.badSince).toBeNull();
  });

  test("does not change where nothing is known, or nothing was ever wrong", () => {
    expect(follow([0, null]).state).toBe(NO_INCIDENT);
    expect(follow([0, good(0)]).state).toBe(NO_INCIDENT);
    expect(follow([0, bad(0)], [9, null]).told).toEqual([null, null]);
  });

  test("that is read with an end but no bad evidence ends by good evidence", () => {
    const state = { badSince: at(0), badAt: null, goodSince: null, toldAt: at(0) };
    expect(followIncident(state, good(9), at(20), PATIENCE).tell).toBe("ended");
  });
});
