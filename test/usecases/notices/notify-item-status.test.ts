import { beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_ALERTS } from "../../../src/domain/alerts/alert-settings.ts";
import type { BankItem } from "../../../src/domain/bank-item.ts";
import { inspectLink } from "../../../src/usecases/connect/inspect-link.ts";
import { answerRefresh } from "../../../src/usecases/refresh/answer-refresh.ts";
import { notifyItemStatus } from "../../../src/usecases/notices/notify-item-status.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeItem, makeUser, NOW } from "../../support/make.ts";

const DAY = 24 * 3_600_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);
let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(makeUser());
});
const noticesOf = async (given: Partial<BankItem>) => {
  await world.items.add(makeItem(given));
  await notifyItemStatus(world, "item-1");
  await notifyItemStatus(world, "item-1");
  return world.sentNotices;
};

describe("a broken bank", () => {
  test("is reported once, with a link that repairs it", async () => {
    const [notice, ...others] = await noticesOf({ state: { kind: "login-error", code: "X" } });
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      kind: "broken",
      bankName: "Nubank",
      issue: { requiredAction: "login", code: "X", since: NOW },
    });
    const token = notice?.kind === "broken" ? (notice.linkToken ?? "") : "";
    expect(await inspectLink(world, token)).toMatchObject({
      kind: "usable",
      link: { purpose: { kind: "update", itemId: "item-1" } },
    });
  });

  test("is not reported while the user silences that, and is afterwards", async () => {
    const alerts = { ...DEFAULT_ALERTS, silenced: [{ kind: "connection", until: null } as const] };
    await world.users.update("user-1", { alerts });
    const end = { consentExpiresAt: inDays(3), state: { kind: "login-error", code: "X" } } as const;
    expect(await noticesOf(end)).toEqual([]);
    await world.users.update("user-1", { alerts: DEFAULT_ALERTS });
    await notifyItemStatus(world, "item-1");
    expect(world.sentNotices.map(({ kind }) => kind)).toEqual(["broken", "consent-ending"]);
    await world.users.update("user-1", { alerts });
    await world.items.update("item-1", { state: { kind: "working" } });
    await notifyItemStatus(world, "item-1");
    expect((await world.items.byId("item-1"))?.issue).toBeNull();
    expect(world.sentNotices).toHaveLength(2);
  });

  test("is shown by the message of a pending /refresh, and not reported twice", async () => {
    await world.items.add(makeItem({ state: { kind: "waiting-input", until: null } }));
    const answer = { kind: "started" } as const;
    const asked = { itemId: "item-1", answer, lastUpdatedAt: null, before: [] };
    await world.refreshes.add({
      id: "refresh",
      userId: "user-1",
      messageId: 7,
      since: new Date(NOW.getTime() - 20 * 60_000),
      banks: [asked],
    });
    await notifyItemStatus(world, "item-1");
    expect(world.sentNotices).toEqual([]);
    await answerRefresh(world, "refresh");
    expect(world.refreshedMessages).toHaveLength(1);
    expect(world.jobs.pushed.map(({ job }) => job)).toEqual([
      { kind: "notify-item-status", itemId: "item-1" },
    ]);
    await notifyItemStatus(world, "item-1");
    expect(world.sentNotices).toEqual([]);
    expect((await world.items.byId("item-1"))?.issue).toMatchObject({ requiredAction: "code" });
  });

  test("that recovers by itself is reported without a link", async () => {
    expect(await noticesOf({ state: { kind: "outdated", code: null } })).toMatchObject([
      { kind: "broken", linkToken: null },
    ]);
  });

  test("that was removed at Pluggy is reported with a link for a new connection", async () => {
    const [notice] = await noticesOf({ state: { kind: "removed" } });
    const token = notice?.kind === "broken" ? (notice.linkToken ?? "") : "";
    expect(await inspectLink(world, token)).toMatchObject({
      link: { purpose: { kind: "connect" } },
    });
  });

  test("is reported as working again once", async () => {
    const issue = { requiredAction: "login", code: null, until: null, since: inDays(-1) } as const;
    expect(await noticesOf({ issue })).toEqual([{ kind: "mended", bankName: "Nubank" }]);
    expect((await world.items.byId("item-1"))?.issue).toBeNull();
  });

  test("is distinguished from another one with the same name", async () => {
    await world.items.add(makeItem({ id: "item-2", linkedAt: inDays(-90) }));
    await world.accounts.upsertAll([
      makeAccount({ lastDigits: "1234" }),
      makeAccount({ id: "account-2", itemId: "item-2", lastDigits: "5678" }),
    ]);
    expect(await noticesOf({ state: { kind: "outdated", code: null } })).toMatchObject([
      { kind: "broken", bankName: "Nubank", qualifier: { kind: "ending", digits: "1234" } },
    ]);
  });

  test("is reported once by two processes", async () => {
    await world.items.add(makeItem({ state: { kind: "login-error", code: null } }));
    await Promise.all([notifyItemStatus(world, "item-1"), notifyItemStatus(world, "item-1")]);
    expect(world.sentNotices).toHaveLength(1);
  });

  test("is reported later when sending fails", async () => {
    const { notify } = world.chat;
    world.chat.notify = () => Promise.reject(new Error("Telegram is away"));
    await world.items.add(makeItem({ state: { kind: "login-error", code: null } }));
    await expect(notifyItemStatus(world, "item-1")).rejects.toThrow("away");
    world.chat.notify = notify;
    await notifyItemStatus(world, "item-1");
    expect(world.sentNotices).toHaveLength(1);
  });
});

describe("an ending consent", () => {
  test("is announced once, a week before, with the day in the user's zone", async () => {
    const end = new Date("2026-11-28T02:00:00.000Z");
    expect(await noticesOf({ consentExpiresAt: end })).toMatchObject([
      { kind: "consent-ending", bankName: "Nubank", on: "2026-11-27" },
    ]);
  });

  test("is announced again when it was extended and ends again", async () => {
    const given = { consentExpiresAt: inDays(6), consentWarnedFor: inDays(-30) };
    expect(await noticesOf(given)).toHaveLength(1);
  });

  test.each([
    ["later than in a week", inDays(8)],
    ["long ago", inDays(-1)],
    ["never", null],
  ])("%s is not announced", async (_when, consentExpiresAt) => {
    expect(await noticesOf({ consentExpiresAt })).toEqual([]);
  });

  test("is announced once by two processes", async () => {
    await world.items.add(makeItem({ consentExpiresAt: inDays(3) }));
    await Promise.all([notifyItemStatus(world, "item-1"), notifyItemStatus(world, "item-1")]);
    expect(world.sentNotices).toHaveLength(1);
  });

  test("is announced later when sending fails", async () => {
    const { notify } = world.chat;
    world.chat.notify = () => Promise.reject(new Error("Telegram is away"));
    await world.items.add(makeItem({ consentExpiresAt: inDays(3) }));
    await expect(notifyItemStatus(world, "item-1")).rejects.toThrow("away");
    world.chat.notify = notify;
    await notifyItemStatus(world, "item-1");
    expect(world.sentNotices).toHaveLength(1);
  });
});

test.each([
  ["there is no such item", () => world.items.remove("item-1")],
  ["its user was deleted", () => world.users.remove("user-1")],
  ["its user blocked the bot", () => world.users.update("user-1", { blockedAt: NOW })],
  ["it is being deleted", () => world.items.update("item-1", { deletionRequestedAt: NOW })],
])("no notice is sent when %s", async (_why, change) => {
  await world.items.add(makeItem({ state: { kind: "removed" } }));
  await change();
  expect(await notifyItemStatus(world, "item-1")).toEqual({ kind: "done" });
  expect(world.sentNotices).toEqual([]);
});
