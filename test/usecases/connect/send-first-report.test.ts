import { beforeEach, expect, test, vi } from "vitest";
import { sendFirstReport } from "../../../src/usecases/connect/send-first-report.ts";
import { countReads } from "../../support/count-reads.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(makeUser());
  await world.items.add(makeItem({ progressMessageId: 5 }));
  await world.accounts.upsertAll([makeAccount()]);
  await world.transactions.upsertAll([makeTransaction()], NOW);
});

test("the progress message shows that it is done, and the month's report follows, once", async () => {
  await sendFirstReport(world, "item-1");
  await sendFirstReport(world, "item-1");
  expect(world.progress).toEqual([
    { messageId: 5, progress: { kind: "done", bankName: "Nubank", transactions: 1 } },
  ]);
  expect(world.reports.map(({ period }) => period.name)).toEqual(["month"]);
  expect((await world.items.byId("item-1"))?.welcomedAt).toEqual(NOW);
});

test("a bank without accounts has nothing to report", async () => {
  await world.accounts.removeOfItem("item-1");
  expect(await sendFirstReport(world, "item-1")).toEqual({ kind: "done" });
  expect([world.reports, world.progress]).toEqual([[], []]);
});

test("early in a month without transactions the last 30 days are shown", async () => {
  world.now = new Date("2026-12-01T15:00:00.000Z");
  await sendFirstReport(world, "item-1");
  expect(world.reports[0]).toMatchObject({ period: { name: "30d" }, dataSince: "2026-11-20" });
});

test("the month and the 30 days are read on one day, and what they share once", async () => {
  const justBeforeMidnight = new Date("2027-01-01T02:59:59.999Z");
  const ports = { ...world, clock: { now: vi.fn<() => Date>(() => NOW) } };
  ports.clock.now
    .mockReturnValueOnce(justBeforeMidnight)
    .mockReturnValue(new Date("2027-01-01T03:00:00Z"));
  const reads = countReads(world);
  await sendFirstReport(ports, "item-1");
  expect(world.reports[0]).toMatchObject({ period: { name: "30d", last: "2026-12-31" } });
  // The progress message reads the items too.
  expect(reads.repeated()).toEqual(["items"]);
});

test("the first bank starts summaries, on Mondays at 9, unless the user wants none", async () => {
  const nextAt = async () => (await world.users.byId("user-1"))?.nextSummaryAt;
  await sendFirstReport(world, "item-1");
  expect(await nextAt()).toEqual(new Date("2026-11-23T12:00:00.000Z"));
  const { summaries } = makeUser();
  const none = { nextSummaryAt: null, summaries: { ...summaries, rhythms: [] } };
  await world.users.update("user-1", none);
  await sendFirstReport(world, "item-1");
  expect(await nextAt()).toBeNull();
});

test("the first report is sent later when sending fails", async () => {
  const { sendReport } = world.chat;
  const away = new Error("Telegram is away");
  world.chat.sendReport = () => Promise.reject(away);
  await expect(sendFirstReport(world, "item-1")).rejects.toThrow(away);
  world.chat.sendReport = async (_user, _report, begin) => {
    await begin();
    throw away;
  };
  await expect(sendFirstReport(world, "item-1")).rejects.toThrow(away);
  expect((await world.items.byId("item-1"))?.welcomedAt).toBeNull();
  world.chat.sendReport = sendReport;
  await sendFirstReport(world, "item-1");
  expect(world.reports).toHaveLength(1);
});

test.each(["no item", "no user", "a user who blocked the bot"])(
  "nothing is sent when there is %s",
  async (why) => {
    const world = fakeWorld();
    if (why !== "no item") await world.items.add(makeItem());
    if (why === "a user who blocked the bot") await world.users.add(makeUser({ blockedAt: NOW }));
    expect(await sendFirstReport(world, "item-1")).toEqual({ kind: "done" });
    expect(world.reports).toEqual([]);
  },
);

test("the announcement of summaries is enqueued after the first report", async () => {
  await sendFirstReport(world, "item-1");
  expect(world.jobs.pushed.at(-1)?.job).toEqual({ kind: "announce-summaries", userId: "user-1" });
});
