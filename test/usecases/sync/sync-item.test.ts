import { beforeEach, describe, expect, test } from "vitest";
import type { BankChange, BankEvent } from "../../../src/domain/bank-event.ts";
import { newBankItem } from "../../../src/domain/bank-item.ts";
import { STALLED } from "../../../src/domain/stalled.ts";
import { NO_FACTS } from "../../../src/domain/understanding/facts.ts";
import { FACTS_VERSION, MAX_UNREADABLE, NO_CHECKPOINT } from "../../../src/domain/account.ts";
import { BankError } from "../../../src/errors.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeAttempt,
  makeConnection,
  makeRow,
  makeTransaction,
  makeUser,
  NOW,
} from "../../support/make.ts";

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const DAY = 24 * 60;
let world: FakeWorld;

const event = (change: BankChange, given: Partial<BankEvent> = {}): BankEvent => ({
  id: "event-1",
  itemId: "item-1",
  clientUserId: null,
  receivedAt: NOW,
  change,
  ...given,
});
const changed = (ids: string[], accountId = "account-1"): BankChange => ({
  kind: "transactions-changed",
  accountId,
  ids,
});
const jobs = () => world.jobs.pushed.map(({ job }) => job.kind);
const checkpointOf = async (id: string) =>
  (await world.accounts.ofItem("item-1")).find((account) => account.id === id)?.syncCheckpoint;
const ledger = async () =>
  (await world.transactions.ofAccountSince("account-1", "2000-01-01")).map(({ id }) => id).sort();

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(makeUser());
  await world.items.add(makeAttempt());
  world.connections.set("item-1", makeConnection({ lastUpdatedAt: at(-5) }));
  world.bankAccounts.push(makeAccount(), makeAccount({ id: "card-1", type: "CREDIT" }));
  world.pages.set("account-1", [
    [makeRow({ createdAt: at(-2) }), makeRow({ id: "row-2", createdAt: at(-1) })],
  ]);
  world.pages.set("card-1", [
    [makeRow({ id: "row-3", createdAt: at(-3) })],
    [makeRow({ id: "row-4", createdAt: at(-4) })],
  ]);
});

describe("the first sync", () => {
  test("stores connection, accounts and every page, and the checkpoint last", async () => {
    expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
    expect(await world.accounts.ofItem("item-1")).toHaveLength(2);
    expect(await world.transactions.countOfItem("item-1")).toBe(4);
    expect(await world.items.byId("item-1")).toMatchObject({
      lastUpdatedAt: at(-5),
      syncCheckpoint: { syncedAt: NOW },
    });
    expect(await checkpointOf("account-1")).toMatchObject({ watermark: at(-1), fullSyncAt: NOW });
    expect(await checkpointOf("card-1")).toMatchObject({ watermark: at(-3), fullSyncAt: NOW });
    expect(world.asked.map(({ filter }) => filter.kind)).toEqual(["all", "all"]);
  });

  test("shows its progress in one message, and enqueues the first report", async () => {
    await syncItem(world, "item-1");
    expect(world.progress.map(({ messageId, progress }) => [messageId, progress])).toEqual([
      [null, { kind: "fetching", bankName: "Nubank", transactions: 2 }],
      [77, { kind: "fetching", bankName: "Nubank", transactions: 3 }],
      [77, { kind: "fetching", bankName: "Nubank", transactions: 4 }],
    ]);
    expect(jobs()).toEqual(["send-first-report"]);
  });

  test("continues when the progress cannot or may not be shown", async () => {
    world.progressAnswer = null;
    await syncItem(world, "item-1");
    expect(world.progress[2]?.messageId).toBeNull();
    await world.users.update("user-1", { blockedAt: NOW });
    await syncItem(world, "item-1");
    expect(world.progress).toHaveLength(3);
  });

  test("leaves the same after a kill and a repetition as an undisturbed run", async () => {
    const { transactions } = world.bank;
    world.bank.transactions = async function* (account, filter) {
      for await (const page of transactions(account, filter)) {
        yield page;
        throw new Error("killed");
      }
    };
    await expect(syncItem(world, "item-1")).rejects.toThrow("killed");
    expect(await checkpointOf("account-1")).toEqual(NO_CHECKPOINT);
    expect((await world.items.byId("item-1"))?.syncCheckpoint.syncedAt).toBeNull();
    world.bank.transactions = transactions;
    await syncItem(world, "item-1");
    const undisturbed = await world.transactions.sums(
      "user-1",
      { first: "2000-01-01", last: "2100-01-01" },
      ["topCategoryId"],
    );
    await syncItem(world, "item-1");
    expect(
      await world.transactions.sums("user-1", { first: "2000-01-01", last: "2100-01-01" }, [
        "topCategoryId",
      ]),
    ).toEqual(undisturbed);
    expect(undisturbed.map(({ count }) => count)).toEqual([4]);
  });

  test("enqueues no first report for an item without accounts", async () => {
    world.bankAccounts.length = 0;
    await syncItem(world, "item-1");
    expect(jobs()).toEqual([]);
    expect(world.progress.map(({ progress }) => progress)).toEqual([
      { kind: "done", bankName: "Nubank", transactions: 0 },
    ]);
  });
});

describe("while Pluggy is still fetching", () => {
  beforeEach(() =>
    world.connections.set("item-1", makeConnection({ state: { kind: "updating" } })),
  );

  test("the chat shows it, and the sync polls again soon", async () => {
    await world.events.addAll([event({ kind: "item" })]);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 3000 });
    expect(world.progress[0]?.progress).toEqual({ kind: "waiting", bankName: "Nubank" });
    expect(await ledger()).toEqual([]);
    expect(await world.events.pendingOf("item-1")).toHaveLength(1);
  });

  test("after ten minutes the chat shows that it is slow, and the sync polls less often", async () => {
    world.now = at(10);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 30_000 });
    expect(world.progress[0]?.progress).toEqual({ kind: "slow", bankName: "Nubank" });
  });

  test("the chat shows nothing for a bank that worked before", async () => {
    await world.items.update("item-1", { syncCheckpoint: { syncedAt: NOW }, lastUpdatedAt: NOW });
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 3000 });
    expect(world.progress).toEqual([]);
  });
});

describe("a later sync", () => {
  beforeEach(async () => {
    await world.items.update("item-1", { syncCheckpoint: { syncedAt: at(-60) } });
    for (const account of world.bankAccounts) {
      await world.accounts.upsertAll([account]);
      await world.accounts.setSyncCheckpoint(account.id, {
        ...NO_CHECKPOINT,
        watermark: at(-60),
        fullSyncAt: at(-90),
        factsVersion: FACTS_VERSION,
      });
    }
    await world.notices.claim({ kind: "first-report", itemId: "item-1", at: at(-60) });
  });

  test("requests the new rows, with an overlap, and shows nothing in the chat", async () => {
    await syncItem(world, "item-1");
    expect(world.asked[0]?.filter).toEqual({ kind: "created-from", instant: at(-70) });
    expect(world.progress).toEqual([]);
    expect(jobs()).toEqual([]);
    expect((await world.items.byId("item-1"))?.syncCheckpoint).toEqual({ syncedAt: NOW });
    expect(await checkpointOf("account-1")).toMatchObject({
      watermark: at(-1),
      fullSyncAt: at(-90),
      factsVersion: FACTS_VERSION,
    });
  });

  test("keeps the category that the bank gave before, where it gives none any more", async () => {
    await syncItem(world, "item-1");
    world.pages.set("account-1", [[makeRow({ createdAt: at(-2), categoryId: null })]]);
    await syncItem(world, "item-1");
    const rows = await world.transactions.ofAccountSince("account-1", "2000-01-01");
    expect(rows.find(({ id }) => id === "row-1")).toMatchObject({
      bankCategoryId: "11010000",
      categoryId: "11010000",
      categorySource: "bank",
    });
  });

  test("requests all rows of an account whose stored rows lack facts, once", async () => {
    const older = { ...NO_CHECKPOINT, watermark: at(-60), fullSyncAt: at(-90), factsVersion: 0 };
    await world.accounts.setSyncCheckpoint("account-1", older);
    await syncItem(world, "item-1");
    await syncItem(world, "item-1");
    const asked = world.asked.filter(({ accountId }) => accountId === "account-1");
    expect(asked.map(({ filter }) => filter.kind)).toEqual(["all", "created-from"]);
    expect(await checkpointOf("account-1")).toMatchObject({ factsVersion: FACTS_VERSION });
  });

  test("keeps the watermark and deletes nothing when nothing is new", async () => {
    await syncItem(world, "item-1");
    world.pages.clear();
    await syncItem(world, "item-1");
    expect((await checkpointOf("account-1"))?.watermark).toEqual(at(-1));
    expect(await ledger()).toEqual(["row-1", "row-2"]);
  });

  test("requests all rows of an account without transactions, whatever the others have", async () => {
    await world.accounts.setSyncCheckpoint("card-1", NO_CHECKPOINT);
    await syncItem(world, "item-1");
    expect(world.asked.map(({ accountId, filter }) => [accountId, filter.kind])).toEqual([
      ["account-1", "created-from"],
      ["card-1", "all"],
    ]);
    expect(await world.transactions.countOfItem("item-1")).toBe(4);
  });

  test("misses no rows of an account that Pluggy received before those of the others", async () => {
    world.pages.set("card-1", [[]]);
    await world.accounts.setSyncCheckpoint("card-1", NO_CHECKPOINT);
    await syncItem(world, "item-1");
    world.now = at(60);
    world.pages.set("card-1", [
      [makeRow({ id: "late", accountId: "card-1", createdAt: at(-999) })],
    ]);
    await syncItem(world, "item-1");
    expect(world.asked.at(-1)).toEqual({ accountId: "card-1", filter: { kind: "all" } });
    expect(await checkpointOf("card-1")).toMatchObject({ watermark: at(-65), fullSyncAt: at(60) });
  });

  test("misses no rows after one with a creation date in the future", async () => {
    world.pages.set("account-1", [[makeRow({ createdAt: at(999_999) })]]);
    await syncItem(world, "item-1");
    expect((await checkpointOf("account-1"))?.watermark).toEqual(NOW);
  });

  test("resumes with the next account after a kill", async () => {
    const { transactions } = world.bank;
    world.bank.transactions = (account, filter) => {
      if (account.id === "card-1") throw new Error("killed");
      return transactions(account, filter);
    };
    await expect(syncItem(world, "item-1")).rejects.toThrow("killed");
    expect((await checkpointOf("account-1"))?.watermark).toEqual(at(-1));
    expect((await checkpointOf("card-1"))?.watermark).toEqual(at(-60));
    expect((await world.items.byId("item-1"))?.syncCheckpoint.syncedAt).toEqual(at(-60));
  });

  test("requests the rows that events name: returned ones are stored, others deleted", async () => {
    await syncItem(world, "item-1");
    world.byId.push(makeRow({ amount: -99 }));
    await world.events.addAll([
      event(changed(["row-1", "row-2"])),
      event(changed(["row-2"]), { id: "event-2" }),
      event(changed(["row-3"], "account-of-another"), { id: "event-3" }),
    ]);
    await syncItem(world, "item-1");
    expect(await ledger()).toEqual(["row-1"]);
    const [row] = await world.transactions.ofAccountSince("account-1", "2000-01-01");
    expect(row?.minor).toBe(9900);
    expect(await world.transactions.countOfItem("item-1")).toBe(3);
    expect(await world.events.pendingOf("item-1")).toEqual([]);
  });

  test("counts a pending purchase once that came back as posted under another id", async () => {
    const pending = makeTransaction({ id: "pending", status: "PENDING" });
    await world.transactions.upsertAll([pending], at(-60));
    world.pages.set("account-1", [[makeRow({ id: "posted" })]]);
    await syncItem(world, "item-1");
    expect(await ledger()).toEqual(["posted"]);
  });

  test("keeps two equal purchases when the bank has both", async () => {
    await world.transactions.upsertAll(
      [makeTransaction({ id: "pending", status: "PENDING" })],
      at(-60),
    );
    world.byId.push(makeRow({ id: "pending", status: "PENDING" }));
    world.pages.set("account-1", [[makeRow({ id: "posted" })]]);
    await syncItem(world, "item-1");
    expect(await ledger()).toEqual(["pending", "posted"]);
  });
});

describe("an id that the bank refuses", () => {
  const asks = () => world.asked.filter(({ filter }) => filter.kind === "ids").length;
  const many = Array.from({ length: 450 }, (_, index) => `row-${index}`);

  beforeEach(async () => {
    await syncItem(world, "item-1");
    world.asked.length = 0;
    const { transactions } = world.bank;
    world.bank.transactions = async function* (account, filter) {
      const isBad = filter.kind === "ids" && filter.ids.some((id) => id.startsWith("bad"));
      if (isBad) world.asked.push({ accountId: account.id, filter });
      if (isBad) throw new BankError("refused", "Pluggy answered 400 to GET v2/transactions");
      yield* transactions(account, filter);
    };
  });

  test("is skipped alone, and newer events are handled too", async () => {
    world.byId.push(makeRow({ amount: -99 }));
    await world.events.addAll([
      event(changed(["bad", ...many])),
      event(changed(["row-1"]), { id: "event-2" }),
    ]);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
    const [row] = await world.transactions.ofAccountSince("account-1", "2000-01-01");
    expect(row).toMatchObject({ id: "row-1", minor: 9900 });
    expect(await ledger()).toEqual(["row-1"]);
    expect(await world.events.pendingOf("item-1")).toEqual([]);
    expect(asks()).toBeLessThan(20);
  });

  test("does not count as deleted", async () => {
    await world.transactions.upsertAll([makeTransaction({ id: "bad" })], NOW);
    await world.events.addAll([event(changed(["bad"]))]);
    await syncItem(world, "item-1");
    expect(await ledger()).toEqual(["bad", "row-1", "row-2"]);
  });

  test("among too many others makes the sync request everything, and nothing is lost", async () => {
    await world.transactions.upsertAll([makeTransaction({ id: "gone", day: "2026-11-21" })], NOW);
    world.now = at(1);
    await world.events.addAll([event(changed(many.map((id) => `bad ${id}`)))]);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
    expect(asks()).toBeLessThan(50);
    expect(world.asked.at(-2)).toMatchObject({ accountId: "account-1", filter: { kind: "all" } });
    expect(await ledger()).toEqual(["row-1", "row-2"]);
  });

  test("other errors leave the account and its events for a retry", async () => {
    await world.events.addAll([event(changed(["row-1"]))]);
    world.bank.transactions = async function* (_account, filter) {
      yield { rows: [], unreadable: [], next: null };
      if (filter.kind === "ids") throw new BankError("unreachable", "No answer");
    };
    expect(await syncItem(world, "item-1")).toEqual({ kind: "again", after: 2000 });
    expect(await world.events.pendingOf("item-1")).toHaveLength(1);
  });

  test("nothing is deleted when the bank then returns nothing", async () => {
    world.pages.clear();
    await world.events.addAll([event(changed(many.map((id) => `bad ${id}`)))]);
    await syncItem(world, "item-1");
    expect(await ledger()).toEqual(["row-1", "row-2"]);
  });
});

test("instalments that are all dated on the purchase day count in the months of their bills", async () => {
  const date = new Date("2026-09-05T03:00:00.000Z");
  const parts = ["2026-09", "2026-10", "2026-11", "2026-12"].map((billForecast, index) =>
    makeRow({
      id: `part ${index}`,
      accountId: "card-1",
      type: "DEBIT",
      amount: 100,
      date,
      facts: { ...NO_FACTS, billForecast },
      instalment: { number: index + 1, total: 12 },
    }),
  );
  world.pages.set("card-1", [parts]);
  await syncItem(world, "item-1");
  const rows = await world.transactions.ofAccountSince("card-1", "2000-01-01");
  expect(rows.map(({ day }) => day)).toEqual([
    "2026-09-05",
    "2026-10-05",
    "2026-11-05",
    "2026-12-05",
  ]);
});

describe("unreadable rows", () => {
  const bad = (key: string, field = "amount") => ({ key, field });
  const unreadable = async () => (await checkpointOf("account-1"))?.unreadable;

  test("are skipped, counted, and logged once without their content", async () => {
    world.unreadable.set("account-1", [bad("bad-1"), bad("bad-2", "date")]);
    world.unreadable.set("card-1", [bad("bad-3")]);
    expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
    expect(await ledger()).toEqual(["row-1", "row-2"]);
    expect(await unreadable()).toEqual(["bad-1", "bad-2"]);
    expect(world.logged).toEqual([
      {
        message: "Skipped unreadable transactions of a bank",
        details: { rows: 3, fields: { amount: 2, date: 1 } },
      },
    ]);
    expect(jobs()).toEqual(["send-first-report"]);
  });

  test("are counted once when they are reported again, and stored when they are readable", async () => {
    world.unreadable.set("account-1", [bad("bad-1"), bad("bad-2")]);
    await syncItem(world, "item-1");
    await syncItem(world, "item-1");
    expect(world.asked.at(-2)?.filter.kind).toBe("created-from");
    expect(await unreadable()).toEqual(["bad-1", "bad-2"]);
    world.unreadable.set("account-1", []);
    world.pages.set("account-1", [[makeRow({ id: "bad-1" })]]);
    await syncItem(world, "item-1");
    expect(await unreadable()).toEqual(["bad-2"]);
    expect(await ledger()).toEqual(["bad-1", "row-1", "row-2"]);
  });

  test("are not counted any more when the bank deleted them or a full sync misses them", async () => {
    world.unreadable.set("account-1", [bad("bad-1"), bad("bad-2")]);
    await syncItem(world, "item-1");
    world.unreadable.clear();
    await world.events.addAll([event(changed(["bad-1"]))]);
    await syncItem(world, "item-1");
    expect(await unreadable()).toEqual(["bad-2"]);
    world.now = at(8 * DAY);
    await syncItem(world, "item-1");
    expect(await unreadable()).toEqual([]);
  });

  test("do not count with their earlier content", async () => {
    await syncItem(world, "item-1");
    world.unreadable.set("account-1", [bad("row-2")]);
    await world.events.addAll([event(changed(["row-2"]))]);
    await syncItem(world, "item-1");
    expect(await ledger()).toEqual(["row-1"]);
    expect(await unreadable()).toEqual(["row-2"]);
  });

  test("are counted up to a maximum", async () => {
    const many = Array.from({ length: MAX_UNREADABLE + 1 }, (_, index) => bad(`bad-${index}`));
    world.unreadable.set("account-1", many);
    await syncItem(world, "item-1");
    expect(await unreadable()).toHaveLength(MAX_UNREADABLE);
  });

  test("include accounts, whose stored data stay while the others are synced", async () => {
    await syncItem(world, "item-1");
    world.bankAccounts.shift();
    world.unreadableAccounts.push(bad("account-1", "currencyCode"));
    await syncItem(world, "item-1");
    expect(await world.accounts.ofItem("item-1")).toHaveLength(2);
    expect((await world.items.byId("item-1"))?.unreadableAccounts).toBe(1);
    expect(world.logged).toHaveLength(1);
    world.unreadableAccounts.length = 0;
    await syncItem(world, "item-1");
    expect((await world.items.byId("item-1"))?.unreadableAccounts).toBe(0);
  });

  test("a row without a creation date is stored and does not move the watermark", async () => {
    world.pages.set("account-1", [[makeRow(), makeRow({ id: "row-2", createdAt: null })]]);
    await syncItem(world, "item-1");
    expect(await ledger()).toEqual(["row-1", "row-2"]);
    expect((await checkpointOf("account-1"))?.watermark).toEqual(NOW);
  });
});

describe("the weekly full sync", () => {
  beforeEach(async () => {
    await syncItem(world, "item-1");
    world.asked.length = 0;
    world.now = at(8 * DAY);
    world.connections.set("item-1", makeConnection({ lastUpdatedAt: world.now }));
    await world.transactions.upsertAll(
      [
        makeTransaction({ id: "missed", day: "2026-11-21" }),
        makeTransaction({ id: "older-than-the-bank-tells", day: "2026-11-01" }),
        makeTransaction({ id: "on-the-oldest-day", day: "2026-11-20" }),
      ],
      at(1),
    );
  });

  test("deletes rows that were not reported, except on its oldest day", async () => {
    await syncItem(world, "item-1");
    const kinds = ["created-from", "all"];
    expect(world.asked.map(({ filter }) => filter.kind)).toEqual([...kinds, ...kinds]);
    expect(await ledger()).toEqual([
      "older-than-the-bank-tells",
      "on-the-oldest-day",
      "row-1",
      "row-2",
    ]);
    expect((await checkpointOf("account-1"))?.fullSyncAt).toEqual(world.now);
  });

  test("deletes nothing when the list is empty, as when a consent has ended", async () => {
    world.pages.clear();
    await syncItem(world, "item-1");
    expect(await ledger()).toHaveLength(5);
  });
});

describe("a bank that breaks", () => {
  beforeEach(() =>
    world.items.update("item-1", { syncCheckpoint: { syncedAt: NOW }, lastUpdatedAt: NOW }),
  );

  test.each([
    [makeConnection({ state: { kind: "login-error", code: "X" } }), "login-error"],
    [makeConnection({ lastUpdatedAt: at(-3 * DAY) }), "outdated"],
    [undefined, "removed"],
  ])("is stored, and a notice is enqueued: %#", async (connection, kind) => {
    if (connection) world.connections.set("item-1", connection);
    else world.connections.delete("item-1");
    await world.events.addAll([event({ kind: "item" })]);
    await syncItem(world, "item-1");
    expect((await world.items.byId("item-1"))?.state.kind).toBe(kind);
    expect(jobs()).toContain("notify-item-status");
    expect(await world.events.pendingOf("item-1")).toEqual([]);
  });

  test("that is stalled has its own code", async () => {
    world.connections.set("item-1", makeConnection({ lastUpdatedAt: at(-3 * DAY) }));
    await syncItem(world, "item-1");
    const item = await world.items.byId("item-1");
    expect(item?.state).toEqual({ kind: "outdated", code: STALLED });
  });
});

describe("an item that is known only from its events", () => {
  const created = event({ kind: "item" }, { itemId: "item-9", clientUserId: "user-1" });
  const connection = makeConnection({ id: "item-9" });

  test("is bound to the user it was created for", async () => {
    world.connections.set("item-9", connection);
    await world.events.addAll([created]);
    await syncItem(world, "item-9");
    const expected = newBankItem(connection, "user-1", NOW);
    expect(await world.items.byId("item-9")).toMatchObject({ userId: expected.userId });
    expect(await world.events.pendingOf("item-9")).toEqual([]);
  });

  test.each([
    ["Pluggy reports another user", created, makeConnection({ id: "item-9", clientUserId: "x" })],
    ["Pluggy does not have it", created, undefined],
    ["the event names no user", { ...created, clientUserId: null }, connection],
    ["the event names an unknown user", { ...created, clientUserId: "stranger" }, connection],
  ])("is ignored when %s, and nothing of it is kept", async (_why, hint, known) => {
    if (known) world.connections.set("item-9", known);
    await world.events.addAll([hint]);
    expect(await syncItem(world, "item-9")).toEqual({ kind: "done" });
    expect(await world.items.byId("item-9")).toBeNull();
    expect(await world.events.pendingOf("item-9")).toEqual([]);
  });

  test("is deleted at Pluggy when the user is being deleted", async () => {
    await world.users.update("user-1", { deletionRequestedAt: NOW });
    world.connections.set("item-9", connection);
    await world.events.addAll([created]);
    await syncItem(world, "item-9");
    expect(await world.items.byId("item-9")).toBeNull();
    expect(world.connections.has("item-9")).toBe(false);
  });
});

test("an item of a deleted user is deleted", async () => {
  await world.users.remove("user-1");
  expect(await syncItem(world, "item-1")).toEqual({ kind: "done" });
  expect(world.asked).toEqual([]);
});

test("days are those of the new zone when the time zone changes during a sync", async () => {
  const { accounts } = world.bank;
  world.bank.accounts = async (item) => {
    await world.users.update("user-1", { timeZone: "Europe/Lisbon" });
    return accounts(item);
  };
  await syncItem(world, "item-1");
  expect(world.jobs.pushed.map(({ job }) => job)).toContainEqual({
    kind: "recompute-days",
    userId: "user-1",
  });
  expect((await world.users.byId("user-1"))?.rowRules).toBe(0);
});

test("an internal transfer stops counting once both legs are there", async () => {
  const flows = async () => {
    const all = { first: "2026-01-01", last: "2026-12-31", currency: "BRL" };
    const every = { ...all, flows: ["spending", "income", "own-transfer"] } as const;
    const legs = await world.transactions.list("user-1", every, { skip: 0, limit: 9 });
    const internal = legs.filter(({ categoryId }) => categoryId === "05060000");
    return Object.fromEntries(internal.map(({ id, flow }) => [id, flow]));
  };
  const out = makeRow({ id: "out", categoryId: "05060000", amount: -500 });
  world.pages.set("account-1", [[out]]);
  await syncItem(world, "item-1");
  expect(await flows()).toEqual({ out: "spending" });
  const arrival = { id: "in", accountId: "elsewhere", direction: "in", minor: 50_000 } as const;
  const leg = { categoryId: "05060000", topCategoryId: "05000000", flow: "income" } as const;
  await world.transactions.upsertAll([makeTransaction({ ...arrival, ...leg })], NOW);
  await syncItem(world, "item-1");
  expect(await flows()).toEqual({ out: "own-transfer", in: "own-transfer" });
});
