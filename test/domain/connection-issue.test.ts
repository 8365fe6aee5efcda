import { describe, expect, test } from "vitest";
import { markStalled, STALLED } from "../../src/domain/stalled.ts";
import { issueChange, type ConnectionIssue } from "../../src/domain/connection-issue.ts";
import { makeConnection, NOW } from "../support/make.ts";
import { stateOf } from "../../src/domain/bank-item.ts";
import type { ItemState } from "../../src/domain/item-state.ts";

const until = new Date("2026-11-22T16:00:00.000Z");
const login: ItemState = { kind: "login-error", code: "INVALID_CREDENTIALS" };
const told = (given: Partial<ConnectionIssue> = {}): ConnectionIssue => ({
  requiredAction: "login",
  code: null,
  until: null,
  since: new Date("2026-11-20T12:00:00.000Z"),
  ...given,
});

describe("news of a connection", () => {
  test.each<[ItemState, Partial<ConnectionIssue>]>([
    [login, { requiredAction: "login", code: "INVALID_CREDENTIALS" }],
    [
      { kind: "waiting-input", until },
      { requiredAction: "code", until },
    ],
    [
      { kind: "waiting-action", until: null },
      { requiredAction: "authorisation", until: null },
    ],
    [
      { kind: "outdated", code: null },
      { requiredAction: "patience", code: null },
    ],
    [{ kind: "removed" }, { requiredAction: "new-connection" }],
  ])("%j is told with what it needs", (state, expected) => {
    expect(issueChange(null, state, NOW)).toMatchObject({
      kind: "broken",
      issue: { ...expected, since: NOW },
    });
  });

  test.each<[string, ConnectionIssue | null, ItemState, string]>([
    ["works, as it did", null, { kind: "working" }, "nothing"],
    ["works again", told(), { kind: "working" }, "mended"],
    ["is being mended", told(), { kind: "updating" }, "nothing"],
    ["is being fetched", null, { kind: "updating" }, "nothing"],
    ["is still broken", told(), login, "nothing"],
    ["needs less than before", told(), { kind: "outdated", code: null }, "nothing"],
    ["needs something new", told({ requiredAction: "code" }), login, "broken"],
    [
      "was given no code in time",
      told({ requiredAction: "code" }),
      { kind: "login-error", code: "USER_INPUT_TIMEOUT" },
      "nothing",
    ],
    ["needs the person now", told({ requiredAction: "patience" }), login, "broken"],
  ])("it %s", (_case, before, state, kind) => {
    expect(issueChange(before, state, NOW).kind).toBe(kind);
  });
});

describe("a connection that says it works", () => {
  const silentFor = (hours: number) =>
    stateOf(makeConnection({ lastUpdatedAt: new Date(NOW.getTime() - hours * 3_600_000) }));

  test("is believed for two days without news", () => {
    expect(markStalled(silentFor(48), NOW).state).toEqual({ kind: "working" });
  });

  test("is not believed after", () => {
    expect(markStalled(silentFor(49), NOW).state).toEqual({ kind: "outdated", code: STALLED });
  });

  test("has nothing to be silent about before its first news", () => {
    const fresh = stateOf(makeConnection({ lastUpdatedAt: null }));
    expect(markStalled(fresh, NOW)).toEqual(fresh);
  });

  test("another state stays what it is", () => {
    const broken = { ...silentFor(99), state: login };
    expect(markStalled(broken, NOW)).toEqual(broken);
  });
});
