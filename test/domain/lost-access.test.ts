import { expect, test } from "vitest";
import { accessLoss } from "../../src/domain/lost-access.ts";
import { makeItem, NOW } from "../support/make.ts";

const before = new Date(NOW.getTime() - 1);
const after = new Date(NOW.getTime() + 1);

test.each([
  ["works", makeItem(), null],
  [
    "has a revoked consent",
    makeItem({ state: { kind: "login-error", code: "USER_AUTHORIZATION_REVOKED" } }),
    "consent",
  ],
  ["needs another password", makeItem({ state: { kind: "login-error", code: "X" } }), "login"],
  ["is gone at Pluggy", makeItem({ state: { kind: "removed" } }), "removed"],
  ["has a consent that expires now", makeItem({ consentExpiresAt: NOW }), "consent"],
  ["has an expired consent", makeItem({ consentExpiresAt: before }), "consent"],
  ["has a consent that expires later", makeItem({ consentExpiresAt: after }), null],
  ["is outdated", makeItem({ state: { kind: "outdated", code: null } }), null],
  ["is being deleted", makeItem({ deletionRequestedAt: NOW, state: { kind: "removed" } }), null],
])("accessLoss of a bank that %s", (_what, item, loss) => {
  expect(accessLoss(item, NOW)).toBe(loss);
});
