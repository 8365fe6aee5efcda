import { beforeEach, describe, expect, test } from "vitest";
import { welcomeItem } from "../../src/usecases/welcome-item.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../support/make.ts";

const PLAN = makeUser().summaries;
let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(makeUser());
  await world.items.add(makeItem({ progressMessageId: 5 }));
  await world.accounts.upsertAll([makeAccount()]);
  await world.accounts.upsertAll([makeAccount()]);
  await world.transactions.upsertAll([makeTransaction()], NOW);
});

test("a bank that has told of no account is not reported", async () => {
  await world.accounts.removeOfItem("item-1");
  await welcomeItem(world, "item-1");
  expect(world.reports).toEqual([]);
});

test("the progress message says it is done, and the month's report follows, once", async () => {
  await welcomeItem(world, "item-1");
  await welcomeItem(world, "item-1");
  expect(world.progress).toEqual([
    { messageId: 5, progress: { kind: "done", bank: "Nubank", movements: 1 } },
  ]);
  expect(world.reports.map(({ period }) => period.name)).toEqual(["month"]);
  expect((await world.items.byId("item-1"))?.welcomedAt).toEqual(NOW);
});

test("a bank without accounts has nothing to report", async () => {
  await world.accounts.removeOfItem("item-1");
  expect(await welcomeItem(world, "item-1")).toEqual({ kind: "done" });
  expect([world.reports, world.progress]).toEqual([[], []]);
});

test("early in a month without movements the last 30 days are shown", async () => {
  world.now = new Date("2026-12-01T15:00:00.000Z");
  await welcomeItem(world, "item-1");
  expect(world.reports[0]).toMatchObject({ period: { name: "30d" }, dataSince: "2026-11-20" });
});

test("the first bank switches the summaries on, Mondays at 9, unless the person wants none", async () => {
  const nextAt = async () => (await world.users.byId("user-1"))?.nextSummaryAt;
  await welcomeItem(world, "item-1");
  expect(await nextAt()).toEqual(new Date("2026-11-23T12:00:00.000Z"));
  const { summaries } = makeUser();
  const none = { nextSummaryAt: null, summaries: { ...summaries, rhythms: [] } };
  await world.users.update("user-1", none);
  await welcomeItem(world, "item-1");
  expect(await nextAt()).toBeNull();
});

test("a failure to send leaves it owed", async () => {
  const { sendReport } = world.chat;
  const away = new Error("Telegram is away");
  world.chat.sendReport = () => Promise.reject(away);
  await expect(welcomeItem(world, "item-1")).rejects.toThrow(away);
  world.chat.sendReport = async (_user, _report, begin) => {
    await begin();
    throw away;
  };
  await expect(welcomeItem(world, "item-1")).rejects.toThrow(away);
  expect((await world.items.byId("item-1"))?.welcomedAt).toBeNull();
  world.chat.sendReport = sendReport;
  await welcomeItem(world, "item-1");
  expect(world.reports).toHaveLength(1);
});

test.each(["no item", "no person", "paused"])("nothing is sent where there is %s", async (why) => {
  const world = fakeWorld();
  if (why !== "no item") await world.items.add(makeItem());
  if (why === "paused") await world.users.add(makeUser({ pausedAt: NOW }));
  expect(await welcomeItem(world, "item-1")).toEqual({ kind: "done" });
  expect(world.reports).toEqual([]);
});

describe("after the first report", () => {
  const PLANNED = { kind: "summaries-planned", plan: PLAN };

  test("one line says when a summary comes, once", async () => {
    await welcomeItem(world, "item-1");
    await welcomeItem(world, "item-1");
    expect(world.notices).toEqual([PLANNED]);
  });

  test("that line is still owed where it could not be sent, and the report is not sent again", async () => {
    const { tell } = world.chat;
    world.chat.tell = () => Promise.reject(new Error("Telegram is away"));
    await expect(welcomeItem(world, "item-1")).rejects.toThrow("away");
    world.chat.tell = tell;
    await welcomeItem(world, "item-1");
    expect(world.reports).toHaveLength(1);
    expect(world.notices).toEqual([PLANNED]);
  });

  test("two processes say it once", async () => {
    await Promise.all([welcomeItem(world, "item-1"), welcomeItem(world, "item-1")]);
    expect(world.notices).toEqual([PLANNED]);
  });

  test.each([
    [
      "no summary comes",
      () => world.users.update("user-1", { summaries: { ...PLAN, rhythms: [] } }),
    ],
    ["it is not their first bank", () => world.items.add(makeItem({ id: "item-2" }))],
    ["they are gone", () => world.users.remove("user-1")],
  ])("nothing is said where %s", async (_why, change) => {
    const { sendReport } = world.chat;
    world.chat.sendReport = async (...given) => {
      await change();
      await sendReport(...given);
    };
    if (_why === "no summary comes") await change();
    await welcomeItem(world, "item-1");
    expect(world.notices).toEqual([]);
  });
});
