import { beforeEach, describe, expect, test } from "vitest";
import type { LinkPurpose, Opener } from "../../../src/domain/connect-link.ts";
import { describeLink, photoOfLink } from "../../../src/usecases/connect/describe-link.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { inspectLink } from "../../../src/usecases/connect/inspect-link.ts";
import {
  issueConnectLink,
  issueConnectLinks,
} from "../../../src/usecases/connect/issue-connect-link.ts";
import { hashToken } from "../../../src/usecases/connect/link-token.ts";
import { linkItem } from "../../../src/usecases/connect/link-item.ts";
import type { Profiles } from "../../../src/usecases/ports/profiles.ts";
import { openConnectSession } from "../../../src/usecases/connect/open-connect-session.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeAttempt, makeConnection, makeItem, makeUser, NOW } from "../../support/make.ts";
import type { ItemState } from "../../../src/domain/item-state.ts";

const user = makeUser();
const LINKED = { kind: "linked", bank: "Nubank", progress: "connected" };
const UNIDENTIFIED = { kind: "unidentified" } as const;
const LATER = new Date(NOW.getTime() + 31 * 60_000);
let world: FakeWorld;
let token: string;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(user);
  world.connections.set("item-1", makeConnection());
  ({ token } = await issueConnectLink(world, user, { kind: "connect" }));
});

test("a link is valid for 30 minutes, and its token is not stored", async () => {
  const { token, expiresAt } = await issueConnectLink(world, user, { kind: "connect" });
  expect(expiresAt).toEqual(new Date(NOW.getTime() + 30 * 60_000));
  expect(await world.links.byHash(token)).toBeNull();
  expect((await inspectLink(world, token)).kind).toBe("usable");
  expect((await inspectLink(world, "guess")).kind).toBe("unknown");
});

describe("a link that is issued during a deletion", () => {
  const UPDATE = { kind: "update", itemId: "item-1" } as const;
  const kept = async (purpose: LinkPurpose) =>
    world.links.byHash(hashToken((await issueConnectLink(world, user, purpose)).token));

  beforeEach(() => world.items.add(makeItem()));

  test("is removed when its user is being or was deleted", async () => {
    expect(await kept({ kind: "connect" })).not.toBeNull();
    await world.users.update(user.id, { deletionRequestedAt: NOW });
    expect(await kept({ kind: "connect" })).toBeNull();
    await world.users.remove(user.id);
    expect(await kept({ kind: "connect" })).toBeNull();
  });

  test("is removed when its bank is being or was deleted", async () => {
    expect(await kept(UPDATE)).not.toBeNull();
    await world.items.update("item-1", { deletionRequestedAt: NOW });
    expect(await kept(UPDATE)).toBeNull();
    expect(await kept({ kind: "connect" })).not.toBeNull();
    await world.items.remove("item-1");
    expect(await kept(UPDATE)).toBeNull();
  });
});

describe("opening the Connect page", () => {
  const open = (given: string = token, itemId?: string) =>
    openConnectSession(world, {
      token: given,
      itemId,
      opener: { kind: "unidentified" },
      redirectUri: "https://quanto.example/connect/done",
    });

  test("returns a connect token for the user, and does not spend the link", async () => {
    const session = await open();
    expect(session).toEqual({
      kind: "usable",
      connectToken: "connect-token",
      purpose: { kind: "connect" },
      updateItem: null,
      bank: null,
      language: "pt",
    });
    expect(world.connectTokens).toEqual([
      {
        clientUserId: user.id,
        itemId: null,
        redirectUri: "https://quanto.example/connect/done",
      },
    ]);
    expect((await open()).kind).toBe("usable");
  });

  test("in update mode returns a token for the item, with the bank's name", async () => {
    await world.items.add(makeItem());
    const update = await issueConnectLink(world, user, { kind: "update", itemId: "item-1" });
    expect(await open(update.token)).toMatchObject({ bank: "Nubank", purpose: { kind: "update" } });
    expect(world.connectTokens[0]?.itemId).toBe("item-1");
  });

  test("in update mode is a first connection where the bank never worked", async () => {
    await world.items.add(makeAttempt());
    const again = await issueConnectLink(world, user, { kind: "update", itemId: "item-1" });
    const session = { purpose: { kind: "connect" }, updateItem: "item-1" };
    expect(await open(again.token)).toMatchObject(session);
  });

  test("resumes a connection that the page began when it is the user's", async () => {
    await world.items.add(makeAttempt());
    await world.items.add(makeAttempt({ id: "item-2", userId: "somebody-else" }));
    expect(await open(token, "item-1")).toMatchObject({ updateItem: "item-1" });
    expect(await open(token, "item-2")).toMatchObject({ updateItem: null });
    expect(await open(token, "gone")).toMatchObject({ updateItem: null });
    expect(world.connectTokens.map(({ itemId }) => itemId)).toEqual(["item-1", null, null]);
  });

  test('answers "unknown" when the item was deleted', async () => {
    await world.items.add(makeItem({ id: "gone" }));
    const update = await issueConnectLink(world, user, { kind: "update", itemId: "gone" });
    await world.items.update("gone", { deletionRequestedAt: world.now });
    expect(await open(update.token)).toEqual({ kind: "unknown" });
    await world.items.remove("gone");
    expect(await open(update.token)).toEqual({ kind: "unknown" });
  });

  test('answers "unknown" when the user was deleted', async () => {
    const other = await world.users.add(makeUser({ id: "gone", telegramId: 2002 }));
    const gone = await issueConnectLink(world, other, { kind: "connect" });
    await world.users.remove("gone");
    expect(await open(gone.token)).toEqual({ kind: "unknown" });
  });

  test("returns no connect token for invalid, expired and used links", async () => {
    expect(await open("garbage")).toEqual({ kind: "unknown" });
    await linkItem(world, { token, itemId: "item-1" });
    expect(await open()).toEqual({ kind: "used" });
    const old = await issueConnectLink(world, user, { kind: "connect" });
    world.now = LATER;
    expect(await open(old.token)).toEqual({ kind: "expired" });
    expect(world.connectTokens).toEqual([]);
  });
});

test('answers "unknown" when the user is no longer allowed', async () => {
  world.disallowed.add(user.telegramId);
  const request = { token, opener: UNIDENTIFIED, redirectUri: null };
  expect(await openConnectSession(world, request)).toEqual({ kind: "unknown" });
  expect(world.connectTokens).toEqual([]);
});

describe("the owner of a link", () => {
  const profiles: Profiles = {
    nameOf: async ({ telegramId }) => ({ firstName: `Ana ${telegramId}`, username: "ana" }),
    photoOf: async () => ({ bytes: Buffer.from("picture"), mediaType: "image/jpeg" }),
  };
  const describeIt = (opener: Opener = UNIDENTIFIED, given: string = token) =>
    describeLink({ ...world, profiles }, { token: given, opener });

  test("is shown with a first connection when the bank never worked, though the widget updates it", async () => {
    await world.items.add(
      makeAttempt({ id: "item-9", state: { kind: "login-error", code: null } }),
    );
    const again = await issueConnectLink(world, user, { kind: "update", itemId: "item-9" });
    expect(await describeIt(UNIDENTIFIED, again.token)).toMatchObject({
      purpose: { kind: "connect" },
      bank: "Nubank",
    });
  });

  test("is told that a link to try again is used once the bank has sent its first report", async () => {
    await world.items.add(makeAttempt({ id: "item-9" }));
    const again = await issueConnectLink(world, user, { kind: "update", itemId: "item-9" });
    await world.items.remove("item-9");
    await world.items.add(makeItem({ id: "item-9", welcomedAt: world.now }));
    expect(await describeIt(UNIDENTIFIED, again.token)).toEqual({ kind: "used" });
  });

  test("is asked to log in again by a link that is newer than the first report", async () => {
    const before = new Date(world.now.getTime() - 1);
    await world.items.add(makeItem({ id: "item-9", welcomedAt: before }));
    const renewal = await issueConnectLink(world, user, { kind: "update", itemId: "item-9" });
    const opened = await describeIt(UNIDENTIFIED, renewal.token);
    expect(opened).toMatchObject({ purpose: { kind: "update", itemId: "item-9" } });
  });

  test("is shown without a request to Pluggy", async () => {
    expect(await describeIt()).toEqual({
      kind: "usable",
      owner: { firstName: "Ana 1001", username: "ana" },
      purpose: { kind: "connect" },
      bank: null,
      language: "pt",
    });
    expect(world.connectTokens).toEqual([]);
    await world.items.add(makeItem());
    const update = await issueConnectLink(world, user, { kind: "update", itemId: "item-1" });
    expect(await describeIt(UNIDENTIFIED, update.token)).toMatchObject({ bank: "Nubank" });
  });

  test("has a photo that only a valid link shows", async () => {
    const look = () => photoOfLink({ ...world, profiles }, token);
    expect(await look()).toMatchObject({ mediaType: "image/jpeg" });
    world.now = LATER;
    expect(await look()).toBeNull();
  });

  test("may open the link; another account, or a forged one, may not", async () => {
    const openers: Opener[] = [
      { kind: "account", telegramId: user.telegramId },
      { kind: "account", telegramId: 4711 },
      { kind: "forged" },
    ];
    const redirectUri = null;
    const kinds = async (opener: Opener) => [
      (await describeIt(opener)).kind,
      (await openConnectSession(world, { token, opener, redirectUri })).kind,
    ];
    expect(await Promise.all(openers.map(kinds))).toEqual([
      ["usable", "usable"],
      ["not-yours", "not-yours"],
      ["not-yours", "not-yours"],
    ]);
    expect(world.connectTokens).toHaveLength(1);
  });

  test("is unknown when the user is being deleted", async () => {
    await world.users.update(user.id, { deletionRequestedAt: NOW });
    expect(await describeIt()).toEqual({ kind: "unknown" });
  });
});

describe("a newer link", () => {
  const stateOf = async (given: string) => (await inspectLink(world, given)).kind;
  const later = () => (world.now = new Date(world.now.getTime() + 1000));

  test("revokes the older one for a new bank, which then accepts only the item that it created", async () => {
    later();
    const newer = await issueConnectLink(world, user, { kind: "connect" });
    expect(await stateOf(token)).toBe("replaced");
    expect(await stateOf(newer.token)).toBe("usable");
    const session = { token, opener: UNIDENTIFIED, redirectUri: null };
    expect(await openConnectSession(world, session)).toEqual({ kind: "replaced" });
    expect(await linkItem(world, { token, itemId: "item-1" })).toEqual(LINKED);
  });

  test("does not revoke links of the same message, or for another purpose", async () => {
    await world.items.add(makeItem({ id: "item-8" }));
    await world.items.add(makeItem({ id: "item-9" }));
    const update = (itemId: string) => ({ kind: "update", itemId }) as const;
    later();
    const together = await issueConnectLinks(world, user, [
      update("item-8"),
      { kind: "connect" },
      { kind: "connect" },
    ]);
    later();
    const notice = await issueConnectLink(world, user, update("item-9"));
    const states = await Promise.all([...together, notice.token].map(stateOf));
    expect(states).toEqual(["usable", "usable", "usable", "usable"]);
    later();
    await issueConnectLink(world, user, update("item-8"));
    expect(await stateOf(together[0] ?? "")).toBe("replaced");
  });

  test("does not revoke links of other users", async () => {
    const other = await world.users.add(makeUser({ id: "user-2", telegramId: 2002 }));
    later();
    await issueConnectLink(world, other, { kind: "connect" });
    expect(await stateOf(token)).toBe("usable");
  });
});

describe("handing over an item that has not succeeded", () => {
  const hand = (itemId: string) => linkItem(world, { token, itemId });
  const stateIs = (state: ItemState) =>
    world.connections.set("item-1", makeConnection({ state, lastUpdatedAt: null }));
  const linkIs = async () => (await inspectLink(world, token)).kind;

  test.each([
    ["updating", { kind: "updating" }, "fetching"],
    ["login-error", { kind: "login-error", code: "INVALID_CREDENTIALS" }, "unfinished"],
    ["outdated", { kind: "outdated", code: null }, "unfinished"],
    ["waiting-input", { kind: "waiting-input", until: null }, "unfinished"],
    ["waiting-action", { kind: "waiting-action", until: null }, "unfinished"],
    ["removed", { kind: "removed" }, "unfinished"],
  ] as const)(
    "because it is %s stores it, and the link stays valid",
    async (_kind, state, progress) => {
      stateIs(state);
      expect(await hand("item-1")).toEqual({ ...LINKED, progress });
      expect((await world.items.byId("item-1"))?.userId).toBe(user.id);
      expect(world.jobs.pushed).toHaveLength(1);
      expect(await linkIs()).toBe("usable");
    },
  );

  test("does not spend the link, so a second attempt may succeed", async () => {
    stateIs({ kind: "login-error", code: null });
    await hand("item-1");
    world.connections.set("item-2", makeConnection({ id: "item-2" }));
    expect(await hand("item-2")).toEqual(LINKED);
    expect(await linkIs()).toBe("used");
    expect(await hand("item-1")).toEqual({ kind: "used" });
  });

  test("makes the link invalid for another bank when the page is closed before the success", async () => {
    stateIs({ kind: "updating" });
    await hand("item-1");
    const succeeded = new Date(NOW.getTime() + 60_000);
    await world.items.update("item-1", { state: { kind: "working" }, lastUpdatedAt: succeeded });
    expect(await linkIs()).toBe("used");
    world.connections.set("item-1", makeConnection({ lastUpdatedAt: succeeded }));
    expect(await hand("item-1")).toEqual(LINKED);
    expect(await hand("item-2")).toEqual({ kind: "used" });
  });

  test("spends the link for good once the bank has delivered, whatever becomes of the bank", async () => {
    stateIs({ kind: "updating" });
    await hand("item-1");
    world.connections.set("item-1", makeConnection({ lastUpdatedAt: NOW }));
    await syncItem(world, "item-1");
    await world.items.update("item-1", { state: { kind: "login-error", code: null } });
    expect(await linkIs()).toBe("used");
    await world.links.removeOfItem("item-1");
    expect(await linkIs()).toBe("unknown");
  });

  test("does not spend the link when a bank that worked before was not repaired", async () => {
    stateIs({ kind: "updating" });
    await hand("item-1");
    const before = new Date(NOW.getTime() - 60_000);
    await world.items.update("item-1", { state: { kind: "working" }, lastUpdatedAt: before });
    expect(await linkIs()).toBe("usable");
    await world.items.update("item-1", { lastUpdatedAt: null });
    expect(await linkIs()).toBe("usable");
    await world.items.remove("item-1");
    expect(await linkIs()).toBe("usable");
  });

  test("is accepted after the link has expired, as long as the widget's token was valid", async () => {
    world.now = LATER;
    expect(await hand("item-1")).toEqual(LINKED);
  });
});

describe("handing over an item", () => {
  const link = (itemId = "item-1", given: string = token) =>
    linkItem(world, { token: given, itemId });

  test("stores it as the user's and enqueues its sync", async () => {
    expect(await link()).toEqual(LINKED);
    expect(await world.items.byId("item-1")).toEqual(makeAttempt({ lastUpdatedAt: NOW }));
    expect(world.jobs.pushed).toEqual([{ job: { kind: "sync-item", itemId: "item-1" }, at: null }]);
  });

  test("is idempotent, since the first response may have been lost", async () => {
    await link();
    world.now = LATER;
    expect(await link()).toEqual(LINKED);
    expect(await world.items.ofUser(user.id)).toHaveLength(1);
  });

  test("is refused when the link was spent on another item", async () => {
    await link();
    world.connections.set("item-2", makeConnection({ id: "item-2" }));
    expect(await link("item-2")).toEqual({ kind: "used" });
    expect(await world.items.byId("item-2")).toBeNull();
  });

  test("accepts one of two concurrent items", async () => {
    world.connections.set("item-2", makeConnection({ id: "item-2" }));
    const answers = await Promise.all([link("item-1"), link("item-2")]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(["linked", "used"]);
    expect(await world.items.ofUser(user.id)).toHaveLength(1);
  });

  test.each([
    ["somebody else's", makeConnection({ clientUserId: "user-2" })],
    ["nobody's", makeConnection({ clientUserId: null })],
  ])("is refused when the item is %s, and the link stays valid", async (_whose, connection) => {
    world.connections.set("item-1", connection);
    expect(await link()).toEqual({ kind: "foreign" });
    expect(await world.items.byId("item-1")).toBeNull();
    expect(world.jobs.pushed).toEqual([]);
    expect((await inspectLink(world, token)).kind).toBe("usable");
  });

  test("in update mode accepts only the item of the link", async () => {
    await world.items.add(makeItem({ id: "item-9" }));
    const update = await issueConnectLink(world, user, { kind: "update", itemId: "item-9" });
    expect(await link("item-1", update.token)).toEqual({ kind: "foreign" });
    world.connections.set("item-9", makeConnection({ id: "item-9" }));
    expect(await link("item-9", update.token)).toEqual(LINKED);
  });

  test("is refused when Pluggy does not have the item", async () => {
    expect(await link("nothing")).toEqual({ kind: "unknown-item" });
  });

  test("is refused for invalid and expired links without a request to Pluggy", async () => {
    world.bank.connection = () => Promise.reject(new Error("was asked"));
    expect(await link("item-1", "garbage")).toEqual({ kind: "unknown" });
    world.now = new Date(NOW.getTime() + 60 * 60_000);
    expect(await link()).toEqual({ kind: "expired" });
  });
});
