import { beforeEach, describe, expect, test } from "vitest";
import { BankError } from "../../../src/errors.ts";
import { createCooldown } from "../../../src/usecases/refresh/cooldown.ts";
import { REFRESH_COOLDOWN_MS, refreshItems } from "../../../src/usecases/refresh/refresh-items.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeItem, makeUser, NOW } from "../../support/make.ts";

let world: FakeWorld;
let requests = 0;
/** Of another request each time. */
const cooldown = () => createCooldown(world, REFRESH_COOLDOWN_MS, `${(requests += 1)}`);

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(makeUser());
});

describe("refreshing", () => {
  /** The outcomes of a refresh that is not in the cooldown. */
  async function ask() {
    const refreshed = await refreshItems(world, makeUser(), cooldown());
    if (refreshed.kind !== "asked") throw new Error(refreshed.kind);
    return refreshed.outcomes;
  }

  test.each([
    ["started", 1],
    ["already-running", 1],
    ["removed", 1],
    ["needs-user", 0],
    ["by-pluggy-only", 0],
    ["not-now", 0],
  ] as const)("%s", async (kind, syncs) => {
    await world.items.add(makeItem());
    world.refreshAnswer = { kind };
    const outcomes = await ask();
    expect(outcomes.map(({ item, answer }) => [item.id, answer.kind])).toEqual([["item-1", kind]]);
    const now = world.jobs.pushed.filter(({ at }) => at === null);
    expect(now).toHaveLength(syncs);
    expect(world.jobs.pushed[0]).toMatchObject({ at: new Date(NOW.getTime() + 60_000) });
  });

  test.each(["login-error", "waiting-input", "waiting-action"] as const)(
    "does not call Pluggy for a bank in the state %s",
    async (kind) => {
      const state = kind === "login-error" ? { kind, code: null } : { kind, until: null };
      await world.items.add(makeItem({ state }));
      const [outcome] = await ask();
      expect(outcome?.answer).toEqual({ kind: "needs-user" });
      expect(world.refreshed).toEqual([]);
    },
  );

  test("skips a bank that is being deleted", async () => {
    await world.items.add(makeItem({ deletionRequestedAt: NOW }));
    expect(await ask()).toEqual([]);
  });

  test("requests the other banks when one fails", async () => {
    await world.items.add(makeItem());
    await world.items.add(makeItem({ id: "item-2" }));
    await world.items.add(makeItem({ id: "item-3" }));
    const failures = [new BankError("unreachable", "away"), new BankError("rate-limited", "slow")];
    world.bank.refresh = async () => {
      const failure = failures.shift();
      if (failure) throw failure;
      return { kind: "started" };
    };
    const kinds = (await ask()).map(({ answer }) => answer.kind);
    expect(kinds).toEqual(["unreachable", "not-now", "started"]);
  });

  test("skips a superseded connection", async () => {
    await world.items.add(makeItem({ id: "older" }));
    await world.items.add(makeItem({ id: "newer" }));
    await world.accounts.upsertAll([
      makeAccount({ id: "old copy", itemId: "older" }),
      makeAccount({ id: "copy", itemId: "newer" }),
    ]);
    await world.accounts.setSupersededBy("old copy", "copy");
    expect((await ask()).map(({ item }) => item.id)).toEqual(["newer"]);
    expect(world.refreshed).toEqual(["newer"]);
  });

  describe("within the cooldown", () => {
    const refreshAgain = () => refreshItems(world, makeUser(), cooldown());

    test("a request that is handled again is not refused for itself", async () => {
      await world.items.add(makeItem({ id: "item-1" }));
      const again = createCooldown(world, REFRESH_COOLDOWN_MS, "one update");
      expect(await refreshItems(world, makeUser(), again)).toMatchObject({ kind: "asked" });
      expect(await refreshItems(world, makeUser(), again)).toMatchObject({ kind: "asked" });
      expect(await refreshAgain()).toEqual({ kind: "just-asked" });
    });
    const later = (ms: number) => (world.now = new Date(NOW.getTime() + ms));

    test.each(["started", "removed", "needs-user", "by-pluggy-only", "not-now"] as const)(
      'is refused for a minute after the answer "%s"',
      async (kind) => {
        await world.items.add(makeItem());
        world.refreshAnswer = { kind };
        await ask();
        later(REFRESH_COOLDOWN_MS - 1);
        expect(await refreshAgain()).toEqual({ kind: "just-asked" });
        expect(world.refreshed).toEqual(["item-1"]);
        later(REFRESH_COOLDOWN_MS);
        await ask();
        expect(world.refreshed).toEqual(["item-1", "item-1"]);
      },
    );

    test("is allowed when the first request reached no bank", async () => {
      expect(await ask()).toEqual([]);
      await world.items.add(makeItem({ state: { kind: "login-error", code: null } }));
      await ask();
      await world.items.update("item-1", { state: { kind: "working" } });
      const { refresh } = world.bank;
      world.bank.refresh = () => Promise.reject(new BankError("unreachable", "away"));
      await ask();
      world.bank.refresh = refresh;
      expect((await ask()).map(({ answer }) => answer.kind)).toEqual(["started"]);
    });

    test("does not affect other users", async () => {
      await world.items.add(makeItem());
      await ask();
      const other = makeUser({ id: "somebody else" });
      expect(await refreshItems(world, other, cooldown())).toMatchObject({
        kind: "asked",
        outcomes: [],
      });
    });
  });

  test("names no request when the last bank was disconnected meanwhile", async () => {
    await world.items.add(makeItem());
    await ask();
    await world.items.update("item-1", { deletionRequestedAt: NOW });
    expect(await ask()).toEqual([]);
  });

  test("throws unexpected errors", async () => {
    await world.items.add(makeItem());
    world.bank.refresh = () => Promise.reject(new TypeError("a bug"));
    await expect(ask()).rejects.toThrow("a bug");
  });
});
