import { expect, test } from "vitest";
import type { Users } from "../../src/usecases/ports/users.ts";
import { makeUser } from "../support/make.ts";
import { allOf } from "../support/batches.ts";

export function usersContract(make: () => Promise<Users>): void {
  test("a user is found by either id, as stored", async () => {
    const users = await make();
    const user = makeUser({ telegramId: 7_000_000_001, chatId: -100_123_456_789 });
    expect(await users.add(user)).toEqual(user);
    expect(await users.byId(user.id)).toEqual(user);
    expect(await users.byTelegramId(user.telegramId)).toEqual(user);
  });

  test("an unknown user is null", async () => {
    const users = await make();
    expect(await users.byId("nobody")).toBeNull();
    expect(await users.byTelegramId(1)).toBeNull();
  });

  test("a Telegram id belongs to the user who was stored first", async () => {
    const users = await make();
    const first = await users.add(makeUser({ id: "first" }));
    expect(await users.add(makeUser({ id: "second", timeZone: "America/Manaus" }))).toEqual(first);
    expect(await users.byId("second")).toBeNull();
    expect(await users.byTelegramId(first.telegramId)).toEqual(first);
  });

  test("twenty concurrent adds store one user", async () => {
    const users = await make();
    const hellos = Array.from({ length: 20 }, (_, index) =>
      users.add(makeUser({ id: `user-${index}` })),
    );
    const ids = new Set((await Promise.all(hellos)).map(({ id }) => id));
    expect(ids.size).toBe(1);
  });

  test("an update changes only the named fields, and can set null", async () => {
    const users = await make();
    const blockedAt = new Date("2026-11-01T00:00:00.000Z");
    await users.add(makeUser());
    await users.update("user-1", { blockedAt, chosenLanguage: "en" });
    expect(await users.byId("user-1")).toEqual(makeUser({ blockedAt, chosenLanguage: "en" }));
    await users.update("user-1", { blockedAt: null });
    expect(await users.byId("user-1")).toEqual(makeUser({ chosenLanguage: "en" }));
  });

  test("updating an unknown user stores nothing", async () => {
    const users = await make();
    await users.update("nobody", { timeZone: "America/Manaus" });
    expect(await users.byId("nobody")).toBeNull();
  });

  test("changes of figures are counted, two at once too, and none of an unknown user", async () => {
    const users = await make();
    await users.add(makeUser());
    const changes = [users.countFiguresChange("user-1"), users.countFiguresChange("user-1")];
    expect(await Promise.all(changes)).toEqual([true, true]);
    expect(await users.byId("user-1")).toEqual(makeUser({ figuresVersion: 2 }));
    expect(await users.countFiguresChange("nobody")).toBe(false);
    expect(await users.byId("nobody")).toBeNull();
  });

  test("users with older row rules are found", async () => {
    const users = await make();
    await users.add(makeUser({ rowRules: 2 }));
    await users.add(makeUser({ id: "user-2", telegramId: 2002, rowRules: 0 }));
    await users.add(makeUser({ id: "user-3", telegramId: 3003, rowRules: 1 }));
    expect((await allOf(users.withOlderRowRules(2))).sort()).toEqual(["user-2", "user-3"]);
    const seen = { timeZone: "America/Sao_Paulo", cashSince: null };
    await users.setRowRules({ ...seen, id: "user-2", timeZone: "Europe/Lisbon" }, 2);
    await users.setRowRules(
      { ...seen, id: "user-2", cashSince: new Date("2026-11-01T00:00:00.000Z") },
      2,
    );
    await users.setRowRules({ ...seen, id: "user-3" }, 2);
    await users.setRowRules({ ...seen, id: "nobody" }, 2);
    expect(await allOf(users.withOlderRowRules(2))).toEqual(["user-2"]);
    expect(await allOf(users.withOlderRowRules(0))).toEqual([]);
  });

  test("a removed user can be removed again, and can come back under another id", async () => {
    const users = await make();
    const deletionRequestedAt = new Date("2026-11-01T00:00:00.000Z");
    await users.add(makeUser());
    await users.add(makeUser({ id: "staying", telegramId: 2002 }));
    expect(await allOf(users.withRequestedDeletion())).toEqual([]);
    await users.update("user-1", { deletionRequestedAt });
    expect(await users.byId("user-1")).toEqual(makeUser({ deletionRequestedAt }));
    expect(await allOf(users.withRequestedDeletion())).toEqual(["user-1"]);
    await users.remove("user-1");
    await users.remove("user-1");
    await users.update("user-1", { blockedAt: deletionRequestedAt });
    expect(await allOf(users.withRequestedDeletion())).toEqual([]);
    expect(await users.byId("user-1")).toBeNull();
    expect(await users.byId("staying")).not.toBeNull();
    expect(await users.add(makeUser({ id: "anew" }))).toEqual(makeUser({ id: "anew" }));
  });

  test("of two processes that offer the game at once, one does", async () => {
    const users = await make();
    const [first, second] = [
      new Date("2026-11-01T00:00:00.000Z"),
      new Date("2026-11-08T00:00:00.000Z"),
    ];
    await users.add(makeUser());
    const offer = (seen: Date | null, next: Date) => users.swapGameOfferedAt("user-1", seen, next);
    const claims = await Promise.all([offer(null, first), offer(null, first), offer(null, first)]);
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await offer(second, second)).toBe(false);
    expect(await offer(first, second)).toBe(true);
    expect((await users.byId("user-1"))?.game.offeredAt).toEqual(second);
    expect(await users.swapGameOfferedAt("nobody", null, first)).toBe(false);
  });

  test("what is remembered of the game changes on its own", async () => {
    const users = await make();
    const offeredAt = new Date("2026-11-01T00:00:00.000Z");
    await users.add(makeUser());
    await Promise.all([
      users.swapGameOfferedAt("user-1", null, offeredAt),
      users.skipInGame("user-1", "group-a", 10),
      users.refuseGame("user-1"),
      users.update("user-1", { theme: "dark" }),
    ]);
    const game = { offeredAt, isRefused: true, skipped: ["group-a"] };
    expect(await users.byId("user-1")).toEqual(makeUser({ theme: "dark", game }));
    await users.skipInGame("nobody", "group-a", 10);
    await users.refuseGame("nobody");
    expect(await users.byId("nobody")).toBeNull();
  });

  test("a skipped group is stored once, and the newest ones stay", async () => {
    const users = await make();
    await users.add(makeUser());
    for (const group of ["a", "b", "a", "c", "d"]) await users.skipInGame("user-1", group, 3);
    expect((await users.byId("user-1"))?.game.skipped).toEqual(["b", "c", "d"]);
  });

  test("users with a planned summary and no announcement are found", async () => {
    const users = await make();
    const nextSummaryAt = new Date("2026-11-23T12:00:00.000Z");
    await users.add(makeUser({ id: "none comes", telegramId: 1 }));
    await users.add(makeUser({ id: "told", telegramId: 2, nextSummaryAt, knowsOfSummaries: true }));
    await users.add(makeUser({ id: "untold", telegramId: 3, nextSummaryAt }));
    expect(await allOf(users.withoutSummariesNotice())).toEqual(["untold"]);
  });
}
