import { expect, test } from "vitest";
import { accessLoss } from "../../src/domain/lost-access.ts";
import { makeItem, NOW } from "../support/make.ts";

const before = new Date(NOW.getTime() - 1);
const after = new Date(NOW.getTime() + 1);

test.each([
  ["works", makeItem(), null],
  [
    "was withdrawn",
    makeItem({ state: { kind: "login-error", code: "USER_AUTHORIZATION_REVOKED" } }),
    "consent",
  ],
  ["has another password", makeItem({ state: { kind: "login-error", code: "X" } }), "login"],
  ["is gone at Pluggy", makeItem({ state: { kind: "removed" } }), "removed"],
  ["has run out", makeItem({ consentExpiresAt: NOW }), "consent"],
  ["ran out before", makeItem({ consentExpiresAt: before }), "consent"],
  ["runs out later", makeItem({ consentExpiresAt: after }), null],
  ["mends itself", makeItem({ state: { kind: "outdated", code: null } }), null],
  ["is being deleted", makeItem({ deletionRequestedAt: NOW, state: { kind: "removed" } }), null],
])("the access to a bank that %s", (_what, item, loss) => {
  expect(accessLoss(item, NOW)).toBe(loss);
});
