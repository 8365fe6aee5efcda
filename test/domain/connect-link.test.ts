import { expect, test } from "vitest";
import {
  expiryOf,
  isOpenedByOther,
  issuedAt,
  linkState,
  acceptsItem,
  type ConnectLink,
} from "../../src/domain/connect-link.ts";
import { NOW } from "../support/make.ts";

const link = (given: Partial<ConnectLink> = {}): ConnectLink => ({
  tokenHash: "hash",
  userId: "user-1",
  purpose: { kind: "connect" },
  expiresAt: expiryOf(NOW),
  spentOn: null,
  handedIn: null,
  replacedAt: null,
  ...given,
});
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test.each([
  ["one nobody made", null, NOW, "unknown"],
  ["a fresh one", link(), NOW, "usable"],
  ["one in its last moment", link(), new Date(after(30).getTime() - 1), "usable"],
  ["one of half an hour ago", link(), after(30), "expired"],
  ["one that a newer one replaced", link({ replacedAt: NOW }), NOW, "replaced"],
  ["a replaced one of half an hour ago", link({ replacedAt: NOW }), after(30), "expired"],
  ["a spent one", link({ spentOn: "item-1" }), NOW, "used"],
  ["one that was spent long ago", link({ spentOn: "item-1" }), after(600), "used"],
])("%s", (_case, given, now, kind) => {
  expect(linkState(given, now).kind).toBe(kind);
});

test("a widget that was opened in the last minute may still hand over what it made", () => {
  expect(issuedAt(link())).toEqual(NOW);
  expect(acceptsItem(link(), after(59))).toBe(true);
  expect(acceptsItem(link(), after(60))).toBe(false);
});

test.each([
  [{ kind: "unidentified" }, false],
  [{ kind: "account", telegramId: 1001 }, false],
  [{ kind: "account", telegramId: 1002 }, true],
  [{ kind: "forged" }, true],
] as const)("opened by %o, a link of 1001 is opened by another: %s", (opener, isAnother) => {
  expect(isOpenedByOther(opener, 1001)).toBe(isAnother);
});
