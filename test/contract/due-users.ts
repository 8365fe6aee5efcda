import { expect, test } from "vitest";
import type { User } from "../../src/domain/user.ts";
import type { Users } from "../../src/usecases/ports/users.ts";
import { makeUser, NOW } from "../support/make.ts";

const EARLIER = new Date(NOW.getTime() - 60_000);
const LATER = new Date(NOW.getTime() + 60_000);

export function dueUsersContract(make: () => Promise<Users>): void {
  async function withUsers(people: Readonly<Record<string, Partial<User>>>): Promise<Users> {
    const users = await make();
    for (const [index, [id, given]] of Object.entries(people).entries())
      await users.add(makeUser({ id, telegramId: index + 1, ...given }));
    return users;
  }

  test("due users are found without blocked and deleted ones, the longest due first", async () => {
    const users = await withUsers({
      now: { nextSummaryAt: NOW },
      earlier: { nextSummaryAt: EARLIER },
      later: { nextSummaryAt: LATER },
      never: { nextSummaryAt: null },
      blocked: { nextSummaryAt: EARLIER, blockedAt: EARLIER },
      leaving: { nextSummaryAt: EARLIER, deletionRequestedAt: EARLIER },
    });
    const ids = async (limit: number) =>
      (await users.dueForSummary(NOW, limit)).map(({ id }) => id);
    expect(await ids(10)).toEqual(["earlier", "now"]);
    expect(await ids(1)).toEqual(["earlier"]);
    expect((await users.dueForSummary(NOW, 1))[0]).toEqual(
      makeUser({ id: "earlier", telegramId: 2, nextSummaryAt: EARLIER }),
    );
  });

  test.each([
    [NOW, LATER],
    [null, NOW],
    [NOW, null],
    [null, null],
  ])("the due time moves only from the expected value: %s to %s", async (seen, next) => {
    const users = await withUsers({ ana: { nextSummaryAt: seen } });
    expect(await users.swapNextSummaryAt("ana", EARLIER, LATER)).toBe(false);
    expect((await users.byId("ana"))?.nextSummaryAt).toEqual(seen);
    expect(await users.swapNextSummaryAt("ana", seen, next)).toBe(true);
    expect((await users.byId("ana"))?.nextSummaryAt).toEqual(next);
  });

  test("the due times of several users move together, each only from the expected value", async () => {
    const users = await withUsers({
      ana: { nextSummaryAt: NOW },
      bia: { nextSummaryAt: LATER },
      eva: { nextSummaryAt: NOW },
    });
    await users.swapAllNextSummaryAt([]);
    await users.swapAllNextSummaryAt([
      { id: "ana", seen: NOW, next: LATER },
      { id: "bia", seen: NOW, next: null },
      { id: "eva", seen: NOW, next: null },
      { id: "nobody", seen: NOW, next: null },
    ]);
    const times = await Promise.all(["ana", "bia", "eva"].map((id) => users.byId(id)));
    expect(times.map((user) => user?.nextSummaryAt)).toEqual([LATER, LATER, null]);
    expect(await users.byId("nobody")).toBeNull();
  });

  test("users who blocked the bot long ago are found, unless they are being deleted", async () => {
    const users = await withUsers({
      here: { blockedAt: null },
      long: { blockedAt: EARLIER },
      lately: { blockedAt: NOW },
      leaving: { blockedAt: EARLIER, deletionRequestedAt: EARLIER },
    });
    const found = await users.blockedBefore(NOW, 9);
    expect(found).toEqual([makeUser({ id: "long", telegramId: 2, blockedAt: EARLIER })]);
    expect(await users.blockedBefore(LATER, 1)).toHaveLength(1);
    expect(await users.blockedBefore(LATER, 9)).toHaveLength(2);
  });

  test("the deletion is requested only while the user still blocks the bot", async () => {
    const users = await withUsers({ ana: { blockedAt: EARLIER }, bia: { blockedAt: null } });
    expect(await users.requestDeletionWhileBlocked("ana", NOW, LATER)).toBe(false);
    expect(await users.requestDeletionWhileBlocked("bia", EARLIER, LATER)).toBe(false);
    expect(await users.requestDeletionWhileBlocked("nobody", EARLIER, LATER)).toBe(false);
    expect((await users.byId("ana"))?.deletionRequestedAt).toBeNull();
    expect(await users.requestDeletionWhileBlocked("ana", EARLIER, LATER)).toBe(true);
    expect((await users.byId("ana"))?.deletionRequestedAt).toEqual(LATER);
    expect(await users.requestDeletionWhileBlocked("ana", EARLIER, NOW)).toBe(false);
  });

  test("one of twenty concurrent processes moves the due time", async () => {
    const users = await withUsers({ ana: { nextSummaryAt: NOW } });
    const tries = Array.from({ length: 20 }, (_, index) =>
      users.swapNextSummaryAt("ana", NOW, new Date(LATER.getTime() + index)),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
  });

  test("the due time of an unknown user cannot be moved", async () => {
    const users = await make();
    expect(await users.swapNextSummaryAt("nobody", null, NOW)).toBe(false);
    expect(await users.byId("nobody")).toBeNull();
  });
}
