import { expect, test } from "vitest";
import { canCopy, hasDelivered } from "../../src/domain/attempt.ts";
import { makeAttempt, makeItem, NOW } from "../support/make.ts";

const FAILED = { kind: "login-error", code: null } as const;

test.each([
  ["was never synced", makeAttempt(), false],
  ["was synced", makeItem({ state: FAILED }), true],
  ["was welcomed", makeAttempt({ welcomedAt: NOW }), true],
  ["works and says nothing of when", makeItem({ lastUpdatedAt: null }), true],
  ["was marked by an older version", makeItem({ lastUpdatedAt: null, state: FAILED }), false],
])("a connection that %s: a bank? %#", (_what, item, isBank) => {
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
])("there may be something to copy: %#", (item, may) => {
  expect(canCopy(item)).toBe(may);
});
