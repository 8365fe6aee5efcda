import { expect, test } from "vitest";
import type { User } from "../../src/domain/user.ts";
import type { Users } from "../../src/usecases/ports/users.ts";
import { makeUser, NOW } from "../support/make.ts";

const EARLIER = new Date(NOW.getTime() - 60_000);
const LATER = new Date(NOW.getTime() + 60_000);

export function dueUsersContract(make: () => Promise<Users>): void {
  async function withPeople(people: Readonly<Record<string, Partial<User>>>): Promise<Users> {
    const users = await make();
    for (const [index, [id, given]] of Object.entries(people).entries())
      await users.add(makeUser({ id, telegramId: index + 1, ...given }));
    return users;
  }

  test("due are those who get messages and whose time has come, the longest first", async () => {
    const users = await withPeople({
      now: { nextSummaryAt: NOW },
      earlier: { nextSummaryAt: EARLIER },
      later: { nextSummaryAt: LATER },
      never: { nextSummaryAt: null },
      blocked: { nextSummaryAt: EARLIER, pausedAt: EARLIER },
      leaving: { nextSummaryAt: EARLIER, leavingAt: EARLIER },
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
  ])("the time moves from what was seen: %s to %s", async (seen, next) => {
    const users = await withPeople({ ana: { nextSummaryAt: seen } });
    expect(await users.swapNextSummaryAt("ana", EARLIER, LATER)).toBe(false);
    expect((await users.byId("ana"))?.nextSummaryAt).toEqual(seen);
    expect(await users.swapNextSummaryAt("ana", seen, next)).toBe(true);
    expect((await users.byId("ana"))?.nextSummaryAt).toEqual(next);
  });

  test("who blocked the bot long ago is found, unless they leave already", async () => {
    const users = await withPeople({
      here: { pausedAt: null },
      long: { pausedAt: EARLIER },
      lately: { pausedAt: NOW },
      leaving: { pausedAt: EARLIER, leavingAt: EARLIER },
    });
    const found = await users.pausedBefore(NOW, 9);
    expect(found).toEqual([makeUser({ id: "long", telegramId: 2, pausedAt: EARLIER })]);
    expect(await users.pausedBefore(LATER, 1)).toHaveLength(1);
    expect(await users.pausedBefore(LATER, 9)).toHaveLength(2);
  });

  test("a person leaves only while they are paused as was seen", async () => {
    const users = await withPeople({ ana: { pausedAt: EARLIER }, bia: { pausedAt: null } });
    expect(await users.leaveWhilePaused("ana", NOW, LATER)).toBe(false);
    expect(await users.leaveWhilePaused("bia", EARLIER, LATER)).toBe(false);
    expect(await users.leaveWhilePaused("nobody", EARLIER, LATER)).toBe(false);
    expect((await users.byId("ana"))?.leavingAt).toBeNull();
    expect(await users.leaveWhilePaused("ana", EARLIER, LATER)).toBe(true);
    expect((await users.byId("ana"))?.leavingAt).toEqual(LATER);
    expect(await users.leaveWhilePaused("ana", EARLIER, NOW)).toBe(false);
  });

  test("of twenty who move it at once one does", async () => {
    const users = await withPeople({ ana: { nextSummaryAt: NOW } });
    const tries = Array.from({ length: 20 }, (_, index) =>
      users.swapNextSummaryAt("ana", NOW, new Date(LATER.getTime() + index)),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
  });

  test("the time of nobody does not move", async () => {
    const users = await make();
    expect(await users.swapNextSummaryAt("nobody", null, NOW)).toBe(false);
    expect(await users.byId("nobody")).toBeNull();
  });
}
