import { expect, test } from "vitest";
import { canSync, hasDelivered } from "../../src/domain/connection-attempt.ts";
import { makeAttempt, makeItem, NOW } from "../support/make.ts";

const FAILED = { kind: "login-error", code: null } as const;

test.each([
  ["was never synced", makeAttempt(), false],
  ["was synced, fails now", makeItem({ state: FAILED }), true],
  ["has its first report", makeAttempt({ welcomedAt: NOW }), true],
  ["works without an update time", makeItem({ lastUpdatedAt: null }), true],
  [
    "was marked as synced by an older version and failed",
    makeItem({ lastUpdatedAt: null, state: FAILED }),
    false,
  ],
])("hasDelivered of a connection that %s (%#)", (_what, item, isBank) => {
  expect(hasDelivered(item)).toBe(isBank);
});

test.each([
  [makeAttempt({ state: { kind: "working" } }), true],
  [makeAttempt({ state: FAILED }), false],
  [makeItem({ state: FAILED }), true],
  [makeItem({ state: { kind: "updating" } }), false],
  [makeItem({ state: { kind: "removed" } }), false],
  [makeAttempt({ state: { kind: "outdated", code: null } }), false],
  [makeAttempt({ state: { kind: "outdated", code: null }, lastUpdatedAt: NOW }), true],
  [makeItem({ state: { kind: "outdated", code: null }, lastUpdatedAt: null }), false],
])("canSync depends on state and history (%#)", (item, may) => {
  expect(canSync(item)).toBe(may);
});
