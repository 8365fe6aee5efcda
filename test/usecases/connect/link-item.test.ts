import { beforeEach, describe, expect, test } from "vitest";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { inspectLink } from "../../../src/usecases/connect/inspect-link.ts";
import { issueConnectLink } from "../../../src/usecases/connect/issue-connect-link.ts";
import { linkItem } from "../../../src/usecases/connect/link-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeAttempt, makeConnection, makeItem, NOW } from "../../support/make.ts";
import type { ItemState } from "../../../src/domain/item-state.ts";
import { issuedLink, LATER, LINKED, user } from "./issued-link.ts";

let world: FakeWorld;
let token: string;

beforeEach(async () => {
  ({ world, token } = await issuedLink());
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

  test.each([
    ["delivered", async () => void (await syncItem(world, "item-1"))],
    [
      "succeeded",
      () => world.items.update("item-1", { state: { kind: "working" }, lastUpdatedAt: NOW }),
    ],
  ])("spends the link on the first that %s, though another was handed in later", async (_, end) => {
    stateIs({ kind: "updating" });
    await hand("item-1");
    const state = { kind: "login-error", code: null } as const;
    world.connections.set("item-2", makeConnection({ id: "item-2", state, lastUpdatedAt: null }));
    await hand("item-2");
    expect(await linkIs()).toBe("usable");
    world.connections.set("item-1", makeConnection({ lastUpdatedAt: NOW }));
    await end();
    expect(await inspectLink(world, token)).toMatchObject({
      kind: "used",
      link: { spentOn: "item-1" },
    });
    world.connections.set("item-3", makeConnection({ id: "item-3" }));
    expect(await hand("item-3")).toEqual({ kind: "used" });
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
