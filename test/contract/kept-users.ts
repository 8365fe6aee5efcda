import { expect, test } from "vitest";
import type { Users } from "../../src/usecases/ports/users.ts";
import { allOf } from "../support/batches.ts";
import { makeUser, NOW } from "../support/make.ts";

/** From when on single movements of users are kept. */
export function keptUsersContract(make: () => Promise<Users>): void {
  const kept = { from: "2024-11-01", run: "run-1", at: NOW };
  const next = { from: "2024-12-01", run: "run-2", at: NOW };

  test("the first kept day moves once, from what was read, and counts as a change of figures", async () => {
    const users = await make();
    const user = await users.add(makeUser());
    expect(await users.moveKept(user, kept)).toBe(true);
    expect(await users.moveKept(user, next)).toBe(false);
    const moved = await users.byId("user-1");
    expect(moved).toMatchObject({ kept, figuresVersion: 1 });
    expect(await users.moveKept(moved ?? user, next)).toBe(true);
    expect((await users.byId("user-1"))?.kept).toEqual(next);
  });

  test("it does not move once figures changed, while days change, nor of one who is gone or being deleted", async () => {
    const users = await make();
    const user = await users.add(makeUser());
    await users.countFiguresChange("user-1");
    expect(await users.moveKept(user, kept)).toBe(false);
    expect(await users.moveKept({ ...user, id: "user-2" }, kept)).toBe(false);
    await users.update("user-1", { rowRules: 0 });
    expect(await users.moveKept({ ...user, figuresVersion: 1 }, kept)).toBe(false);
    await users.update("user-1", { rowRules: user.rowRules, deletionRequestedAt: NOW });
    expect(await users.moveKept({ ...user, figuresVersion: 1 }, kept)).toBe(false);
    expect((await users.byId("user-1"))?.kept).toBeNull();
  });

  test("old movements are looked for where they never were, and once the time has come", async () => {
    const users = await make();
    const times = [null, new Date(NOW.getTime() - 1), NOW, new Date(NOW.getTime() + 1)];
    for (const [index, nextLetGoAt] of times.entries())
      await users.add(makeUser({ id: `${index}`, telegramId: index, nextLetGoAt }));
    await users.add(makeUser({ id: "leaving", telegramId: 9, deletionRequestedAt: NOW }));
    expect((await allOf(users.dueToLetGo(NOW))).sort()).toEqual(["0", "1", "2"]);
  });
}
