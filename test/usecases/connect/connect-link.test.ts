import { beforeEach, describe, expect, test } from "vitest";
import type { LinkPurpose, Opener } from "../../../src/domain/connect-link.ts";
import { describeLink, photoOfLink } from "../../../src/usecases/connect/describe-link.ts";
import { inspectLink } from "../../../src/usecases/connect/inspect-link.ts";
import {
  issueConnectLink,
  issueConnectLinks,
} from "../../../src/usecases/connect/issue-connect-link.ts";
import { hashToken } from "../../../src/usecases/connect/link-token.ts";
import { linkItem } from "../../../src/usecases/connect/link-item.ts";
import type { Profiles } from "../../../src/usecases/ports/profiles.ts";
import { openConnectSession } from "../../../src/usecases/connect/open-connect-session.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeAttempt, makeItem, makeUser, NOW } from "../../support/make.ts";
import { issuedLink, LATER, LINKED, UNIDENTIFIED, user } from "./issued-link.ts";

let world: FakeWorld;
let token: string;

beforeEach(async () => {
  ({ world, token } = await issuedLink());
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
