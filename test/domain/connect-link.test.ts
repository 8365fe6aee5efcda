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
  handedIn: [],
  replacedAt: null,
  ...given,
});
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test.each([
  ["a missing link", null, NOW, "unknown"],
  ["a new link", link(), NOW, "usable"],
  ["a link in its last millisecond", link(), new Date(after(30).getTime() - 1), "usable"],
  ["a link of half an hour ago", link(), after(30), "expired"],
  ["a replaced link", link({ replacedAt: NOW }), NOW, "replaced"],
  ["a replaced link of half an hour ago", link({ replacedAt: NOW }), after(30), "expired"],
  [
    "a link with too many attempts",
    link({ handedIn: Array<string>(20).fill("item") }),
    NOW,
    "used",
  ],
  ["a link with many attempts", link({ handedIn: Array<string>(19).fill("item") }), NOW, "usable"],
  ["a spent link", link({ spentOn: "item-1" }), NOW, "used"],
  ["a link spent long ago", link({ spentOn: "item-1" }), after(600), "used"],
])("linkState of %s", (_case, given, now, kind) => {
  expect(linkState(given, now).kind).toBe(kind);
});

test("acceptsItem allows the widget's half hour after the link expired", () => {
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
