import { beforeEach, describe, expect, test } from "vitest";
import type { LinkPurpose, Opener } from "../../src/domain/connect-link.ts";
import { describeLink, photoOfLink } from "../../src/usecases/describe-link.ts";
import { inspectLink } from "../../src/usecases/inspect-link.ts";
import { issueConnectLink, issueConnectLinks } from "../../src/usecases/issue-connect-link.ts";
import { hashToken } from "../../src/usecases/link-token.ts";
import { linkItem } from "../../src/usecases/link-item.ts";
import type { Profiles } from "../../src/usecases/ports/profiles.ts";
import { openConnectSession } from "../../src/usecases/open-connect-session.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { makeAttempt, makeConnection, makeItem, makeUser, NOW } from "../support/make.ts";
import type { ItemState } from "../../src/domain/item-state.ts";

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

test("a link is good for 30 minutes, and its token is stored nowhere", async () => {
  const { token, expiresAt } = await issueConnectLink(world, user, { kind: "connect" });
  expect(expiresAt).toEqual(new Date(NOW.getTime() + 30 * 60_000));
  expect(await world.links.byHash(token)).toBeNull();
  expect((await inspectLink(world, token)).kind).toBe("usable");
  expect((await inspectLink(world, "guess")).kind).toBe("unknown");
});

describe("a link that is made while somebody leaves is not kept", () => {
  const UPDATE = { kind: "update", itemId: "item-1" } as const;
  const kept = async (purpose: LinkPurpose) =>
    world.links.byHash(hashToken((await issueConnectLink(world, user, purpose)).token));

  beforeEach(() => world.items.add(makeItem()));

  test("neither a user's who is leaving or has left", async () => {
    expect(await kept({ kind: "connect" })).not.toBeNull();
    await world.users.update(user.id, { deletionRequestedAt: NOW });
    expect(await kept({ kind: "connect" })).toBeNull();
    await world.users.remove(user.id);
    expect(await kept({ kind: "connect" })).toBeNull();
  });

  test("nor one to a bank that is leaving or has left", async () => {
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

  test("gives a connect token for the user, and spends nothing", async () => {
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

  test("in update mode it is for the item, by the bank's name", async () => {
    await world.items.add(makeItem());
    const update = await issueConnectLink(world, user, { kind: "update", itemId: "item-1" });
    expect(await open(update.token)).toMatchObject({ bank: "Nubank" });
    expect(world.connectTokens[0]?.itemId).toBe("item-1");
  });

  test("goes on with a connection that the page began, where it is the user's", async () => {
    await world.items.add(makeAttempt());
    await world.items.add(makeAttempt({ id: "item-2", userId: "somebody-else" }));
    expect(await open(token, "item-1")).toMatchObject({ updateItem: "item-1" });
    expect(await open(token, "item-2")).toMatchObject({ updateItem: null });
    expect(await open(token, "gone")).toMatchObject({ updateItem: null });
    expect(world.connectTokens.map(({ itemId }) => itemId)).toEqual(["item-1", null, null]);
  });

  test("a link to an item that is gone is unknown", async () => {
    await world.items.add(makeItem({ id: "gone" }));
    const update = await issueConnectLink(world, user, { kind: "update", itemId: "gone" });
    await world.items.remove("gone");
    expect(await open(update.token)).toEqual({ kind: "unknown" });
  });

  test("a link of a user who is gone is unknown", async () => {
    const other = await world.users.add(makeUser({ id: "gone", telegramId: 2002 }));
    const gone = await issueConnectLink(world, other, { kind: "connect" });
    await world.users.remove("gone");
    expect(await open(gone.token)).toEqual({ kind: "unknown" });
  });

  test("garbage, expired and used links give no connect token", async () => {
    expect(await open("garbage")).toEqual({ kind: "unknown" });
    await linkItem(world, { token, itemId: "item-1" });
    expect(await open()).toEqual({ kind: "used" });
    const old = await issueConnectLink(world, user, { kind: "connect" });
    world.now = LATER;
    expect(await open(old.token)).toEqual({ kind: "expired" });
    expect(world.connectTokens).toEqual([]);
  });
});

test("the link of who was taken off the list opens nothing", async () => {
  world.disallowed.add(user.telegramId);
  const request = { token, opener: UNIDENTIFIED, redirectUri: null };
  expect(await openConnectSession(world, request)).toEqual({ kind: "unknown" });
  expect(world.connectTokens).toEqual([]);
});

describe("whose chat a link belongs to", () => {
  const profiles: Profiles = {
    nameOf: async ({ telegramId }) => ({ firstName: `Ana ${telegramId}`, username: "ana" }),
    photoOf: async () => ({ bytes: Buffer.from("picture"), mediaType: "image/jpeg" }),
  };
  const describeIt = (opener: Opener = UNIDENTIFIED, given: string = token) =>
    describeLink({ ...world, profiles }, { token: given, opener });

  test("speaks of a first connection where the bank never worked, though the widget mends it", async () => {
    await world.items.add(
      makeAttempt({ id: "item-9", state: { kind: "login-error", code: null } }),
    );
    const again = await issueConnectLink(world, user, { kind: "update", itemId: "item-9" });
    expect(await describeIt(UNIDENTIFIED, again.token)).toMatchObject({
      purpose: { kind: "connect" },
      bank: "Nubank",
    });
  });

  test("is told before anything is asked of Pluggy", async () => {
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

  test("its photo is shown by a link that is good, and by no other", async () => {
    const look = () => photoOfLink({ ...world, profiles }, token);
    expect(await look()).toMatchObject({ mediaType: "image/jpeg" });
    world.now = LATER;
    expect(await look()).toBeNull();
  });

  test("the user may open it; another account, or a forged one, may not", async () => {
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

  test("a link of a user who is leaving is unknown", async () => {
    await world.users.update(user.id, { deletionRequestedAt: NOW });
    expect(await describeIt()).toEqual({ kind: "unknown" });
  });
});

describe("a newer link", () => {
  const stateOf = async (given: string) => (await inspectLink(world, given)).kind;
  const later = () => (world.now = new Date(world.now.getTime() + 1000));

  test("ends the older one for a new bank, which takes no session but what it made", async () => {
    later();
    const newer = await issueConnectLink(world, user, { kind: "connect" });
    expect(await stateOf(token)).toBe("replaced");
    expect(await stateOf(newer.token)).toBe("usable");
    const session = { token, opener: UNIDENTIFIED, redirectUri: null };
    expect(await openConnectSession(world, session)).toEqual({ kind: "replaced" });
    expect(await linkItem(world, { token, itemId: "item-1" })).toEqual(LINKED);
  });

  test("leaves those of the same message alone, and those for something else", async () => {
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

  test("ends nobody else's", async () => {
    const other = await world.users.add(makeUser({ id: "user-2", telegramId: 2002 }));
    later();
    await issueConnectLink(world, other, { kind: "connect" });
    expect(await stateOf(token)).toBe("usable");
  });
});

describe("handing in an item that has not succeeded", () => {
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
    "because it is %s keeps it, and the link stays good",
    async (_kind, state, progress) => {
      stateIs(state);
      expect(await hand("item-1")).toEqual({ ...LINKED, progress });
      expect((await world.items.byId("item-1"))?.userId).toBe(user.id);
      expect(world.jobs.pushed).toHaveLength(1);
      expect(await linkIs()).toBe("usable");
    },
  );

  test("a second try by the same link may succeed, and spends it", async () => {
    stateIs({ kind: "login-error", code: null });
    await hand("item-1");
    world.connections.set("item-2", makeConnection({ id: "item-2" }));
    expect(await hand("item-2")).toEqual(LINKED);
    expect(await linkIs()).toBe("used");
    expect(await hand("item-1")).toEqual({ kind: "used" });
  });

  test("a page that died before the success leaves no link that is good for another bank", async () => {
    stateIs({ kind: "updating" });
    await hand("item-1");
    const succeeded = new Date(NOW.getTime() + 60_000);
    await world.items.update("item-1", { state: { kind: "working" }, lastUpdatedAt: succeeded });
    expect(await linkIs()).toBe("used");
    world.connections.set("item-1", makeConnection({ lastUpdatedAt: succeeded }));
    expect(await hand("item-1")).toEqual(LINKED);
    expect(await hand("item-2")).toEqual({ kind: "used" });
  });

  test("a bank that worked before and was not mended leaves the link good", async () => {
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

  test("is taken after the link has expired, as long as the widget's token was good", async () => {
    world.now = LATER;
    expect(await hand("item-1")).toEqual(LINKED);
  });
});

describe("handing back an item", () => {
  const link = (itemId = "item-1", given: string = token) =>
    linkItem(world, { token: given, itemId });

  test("keeps it as the user's and asks for its transactions", async () => {
    expect(await link()).toEqual(LINKED);
    expect(await world.items.byId("item-1")).toEqual(makeAttempt({ lastUpdatedAt: NOW }));
    expect(world.jobs.pushed).toEqual([{ job: { kind: "sync-item", itemId: "item-1" }, at: null }]);
  });

  test("the same again answers the same, since the first answer may have been lost", async () => {
    await link();
    world.now = LATER;
    expect(await link()).toEqual(LINKED);
    expect(await world.items.ofUser(user.id)).toHaveLength(1);
  });

  test("a spent link takes no other item", async () => {
    await link();
    world.connections.set("item-2", makeConnection({ id: "item-2" }));
    expect(await link("item-2")).toEqual({ kind: "used" });
    expect(await world.items.byId("item-2")).toBeNull();
  });

  test("of two at the same moment one is taken", async () => {
    world.connections.set("item-2", makeConnection({ id: "item-2" }));
    const answers = await Promise.all([link("item-1"), link("item-2")]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(["linked", "used"]);
    expect(await world.items.ofUser(user.id)).toHaveLength(1);
  });

  test.each([
    ["somebody else's", makeConnection({ clientUserId: "user-2" })],
    ["nobody's", makeConnection({ clientUserId: null })],
  ])("an item that is %s is refused, and the link stays good", async (_whose, connection) => {
    world.connections.set("item-1", connection);
    expect(await link()).toEqual({ kind: "foreign" });
    expect(await world.items.byId("item-1")).toBeNull();
    expect(world.jobs.pushed).toEqual([]);
    expect((await inspectLink(world, token)).kind).toBe("usable");
  });

  test("in update mode only the item of the link is taken", async () => {
    await world.items.add(makeItem({ id: "item-9" }));
    const update = await issueConnectLink(world, user, { kind: "update", itemId: "item-9" });
    expect(await link("item-1", update.token)).toEqual({ kind: "foreign" });
    world.connections.set("item-9", makeConnection({ id: "item-9" }));
    expect(await link("item-9", update.token)).toEqual(LINKED);
  });

  test("an item that Pluggy does not know is refused", async () => {
    expect(await link("nothing")).toEqual({ kind: "unknown-item" });
  });

  test("garbage and expired links are refused before Pluggy is asked", async () => {
    world.bank.connection = () => Promise.reject(new Error("was asked"));
    expect(await link("item-1", "garbage")).toEqual({ kind: "unknown" });
    world.now = new Date(NOW.getTime() + 60 * 60_000);
    expect(await link()).toEqual({ kind: "expired" });
  });
});
