import { expect, test } from "vitest";
import { markBlocked } from "../../../src/usecases/users/mark-blocked.ts";
import { fakeWorld } from "../../support/fake-world.ts";
import { register } from "../../support/register.ts";
import { makeItem, NOW } from "../../support/make.ts";

const newcomer = {
  telegramId: 7,
  chatId: 7,
  languageTag: "pt-br",
  defaultTimeZone: "America/Sao_Paulo",
};

test("a new user is stored with a random id", async () => {
  const world = fakeWorld();
  const user = await register(world, newcomer);
  expect(user).toMatchObject({ id: "id-1", telegramId: 7, telegramLanguage: "pt", createdAt: NOW });
  expect(await register(world, newcomer)).toEqual(user);
  expect(await world.users.byTelegramId(7)).toEqual(user);
});

test("the language follows the user's Telegram", async () => {
  const world = fakeWorld();
  await register(world, newcomer);
  const user = await register(world, { ...newcomer, languageTag: "en" });
  expect(user.telegramLanguage).toBe("en");
  expect((await world.users.byTelegramId(7))?.telegramLanguage).toBe("en");
});

test("a user's chat changes when they write from another one", async () => {
  const world = fakeWorld();
  await register(world, newcomer);
  expect((await register(world, { ...newcomer, chatId: 8 })).chatId).toBe(8);
});

test("a user who blocked the bot is marked once, and unmarked when they write", async () => {
  const world = fakeWorld();
  await register(world, newcomer);
  await markBlocked(world, 7);
  world.now = new Date(NOW.getTime() + 1000);
  await markBlocked(world, 7);
  expect((await world.users.byTelegramId(7))?.blockedAt).toEqual(NOW);
  expect((await register(world, newcomer)).blockedAt).toBeNull();
  expect((await world.users.byTelegramId(7))?.blockedAt).toBeNull();
});

test("summaries that were due while a user had blocked the bot are skipped", async () => {
  const world = fakeWorld();
  const { id } = await register(world, newcomer);
  await world.items.add(makeItem({ userId: id }));
  await world.users.update(id, { nextSummaryAt: NOW });
  await markBlocked(world, 7);
  world.now = new Date("2026-12-09T15:00:00.000Z");
  await register(world, newcomer);
  expect((await world.users.byId(id))?.nextSummaryAt).toEqual(new Date("2026-12-14T12:00:00.000Z"));
  expect(await world.deliveries.ofUser(id)).toEqual([]);
});

test("nothing changes when an unknown user blocks the bot", async () => {
  const world = fakeWorld();
  await markBlocked(world, 404);
  expect(await world.users.byTelegramId(404)).toBeNull();
});
