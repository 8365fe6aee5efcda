import { beforeEach, describe, expect, test } from "vitest";
import { issueConnectLink } from "../../../src/usecases/connect/issue-connect-link.ts";
import { linkItem } from "../../../src/usecases/connect/link-item.ts";
import { openConnectSession } from "../../../src/usecases/connect/open-connect-session.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeAttempt, makeItem, makeUser } from "../../support/make.ts";
import { issuedLink, LATER, UNIDENTIFIED, user } from "./issued-link.ts";

let world: FakeWorld;
let token: string;

beforeEach(async () => {
  ({ world, token } = await issuedLink());
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
