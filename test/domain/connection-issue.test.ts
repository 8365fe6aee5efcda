import { describe, expect, test } from "vitest";
import { markStalled, STALLED } from "../../src/domain/stalled.ts";
import { issueChange, type ConnectionIssue } from "../../src/domain/connection-issue.ts";
import { makeConnection, NOW } from "../support/make.ts";
import { stateOf } from "../../src/domain/bank-item.ts";
import type { ItemState } from "../../src/domain/item-state.ts";

const until = new Date("2026-11-22T16:00:00.000Z");
const login: ItemState = { kind: "login-error", code: "INVALID_CREDENTIALS" };
const notified = (given: Partial<ConnectionIssue> = {}): ConnectionIssue => ({
  requiredAction: "login",
  code: null,
  until: null,
  since: new Date("2026-11-20T12:00:00.000Z"),
  ...given,
});

describe("issueChange", () => {
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
  ])("opens an issue with the required action for %j", (state, expected) => {
    expect(issueChange(null, state, NOW)).toMatchObject({
      kind: "broken",
      issue: { ...expected, since: NOW },
    });
  });

  test.each<[string, ConnectionIssue | null, ItemState, string]>([
    ["nothing when it still works", null, { kind: "working" }, "nothing"],
    ["a repair when it works again", notified(), { kind: "working" }, "mended"],
    [
      "nothing while it is being updated after an issue",
      notified(),
      { kind: "updating" },
      "nothing",
    ],
    ["nothing while it is being updated", null, { kind: "updating" }, "nothing"],
    ["nothing when the issue is known", notified(), login, "nothing"],
    [
      "nothing when it requires less than before",
      notified(),
      { kind: "outdated", code: null },
      "nothing",
    ],
    [
      "an issue when it requires another action",
      notified({ requiredAction: "code" }),
      login,
      "broken",
    ],
    [
      "nothing when the code was not entered in time",
      notified({ requiredAction: "code" }),
      { kind: "login-error", code: "USER_INPUT_TIMEOUT" },
      "nothing",
    ],
    [
      "an issue when it requires the user now",
      notified({ requiredAction: "patience" }),
      login,
      "broken",
    ],
  ])("reports %s", (_case, before, state, kind) => {
    expect(issueChange(before, state, NOW).kind).toBe(kind);
  });
});

describe("markStalled", () => {
  const silentFor = (hours: number) =>
    stateOf(makeConnection({ lastUpdatedAt: new Date(NOW.getTime() - hours * 3_600_000) }));

  test("keeps a working state for two days without data", () => {
    expect(markStalled(silentFor(48), NOW).state).toEqual({ kind: "working" });
  });

  test("returns outdated after two days without data", () => {
    expect(markStalled(silentFor(49), NOW).state).toEqual({ kind: "outdated", code: STALLED });
  });

  test("keeps a working state before the first data", () => {
    const fresh = stateOf(makeConnection({ lastUpdatedAt: null }));
    expect(markStalled(fresh, NOW)).toEqual(fresh);
  });

  test("keeps any other state", () => {
    const broken = { ...silentFor(99), state: login };
    expect(markStalled(broken, NOW)).toEqual(broken);
  });
});
