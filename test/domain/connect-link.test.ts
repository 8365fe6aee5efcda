import { expect, test } from "vitest";
import { expiryOf, linkState, type ConnectLink } from "../../src/domain/connect-link.ts";
import { NOW } from "../support/make.ts";

const link = (given: Partial<ConnectLink> = {}): ConnectLink => ({
  tokenHash: "hash",
  userId: "user-1",
  purpose: { kind: "connect" },
  expiresAt: expiryOf(NOW),
  spentOn: null,
  ...given,
});
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test.each([
  ["one nobody made", null, NOW, "unknown"],
  ["a fresh one", link(), NOW, "usable"],
  ["one in its last moment", link(), new Date(after(30).getTime() - 1), "usable"],
  ["one of half an hour ago", link(), after(30), "expired"],
  ["a spent one", link({ spentOn: "item-1" }), NOW, "used"],
  ["one that was spent long ago", link({ spentOn: "item-1" }), after(600), "used"],
])("%s", (_case, given, now, kind) => {
  expect(linkState(given, now).kind).toBe(kind);
});
