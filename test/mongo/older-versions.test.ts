import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeAccount, makeTransaction, makeUser, NOW } from "../support/make.ts";
import { openDatabase, type TestDatabase } from "../support/mongo-database.ts";
import { allOf } from "../support/batches.ts";
import { collection } from "./raw-collection.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
});

beforeEach(async () => {
  await database.empty();
});

afterAll(async () => {
  await database.close();
});

test("an account of a version without checkpoints gets a full sync", async () => {
  const { accounts } = database.stores;
  await accounts.upsertAll([makeAccount()]);
  await collection(database, "accounts").updateOne({ _id: "account-1" }, { $unset: { marks: "" } });
  expect(await accounts.ofItem("item-1")).toEqual([makeAccount()]);
});

test("an account of an older version has defaults for missing fields", async () => {
  const { accounts } = database.stores;
  await accounts.upsertAll([makeAccount({ closedAt: NOW })]);
  const older = {
    $unset: { closedAt: "" as const, firstDay: "" as const },
    $set: { identity: "a hash" },
  };
  await collection(database, "accounts").updateOne({ _id: "account-1" }, older);
  expect(await accounts.ofItem("item-1")).toEqual([makeAccount({ identity: null })]);
});

test("a transaction of an older version counts", async () => {
  const { transactions } = database.stores;
  await transactions.upsertAll([makeTransaction()], NOW);
  await collection(database, "transactions").updateOne(
    { _id: "row-1" },
    { $unset: { toldBy: "" } },
  );
  expect(await transactions.countOfItem("item-1")).toBe(1);
  expect(await transactions.ofAccountSince("account-1", "2000-01-01")).toEqual([makeTransaction()]);
  for await (const batch of transactions.historyRows("account-1"))
    expect(batch).toMatchObject([{ reportingAccountId: null }]);
});

test("a card's transaction of a version without merchants and facts has its description", async () => {
  const { transactions } = database.stores;
  await transactions.upsertAll([makeTransaction({ description: "PADARIA", merchant: null })], NOW);
  await collection(database, "transactions").updateOne(
    { _id: "row-1" },
    { $unset: { merchantKey: "", merchantName: "", facts: "" } },
  );
  expect(await allOf(transactions.cardRows("account-1", "2026-01-01"))).toMatchObject([
    { merchantKey: null, merchantName: "PADARIA", facts: { billId: null, feeType: null } },
  ]);
});

test("a transaction of a version without bill months has none", async () => {
  const { transactions } = database.stores;
  await transactions.upsertAll([makeTransaction({ id: "1" })], NOW);
  await collection(database, "transactions").updateOne({ _id: "1" }, { $unset: { billMonth: "" } });
  expect(await transactions.ofAccountSince("account-1", "2026-01-01")).toEqual([
    makeTransaction({ id: "1" }),
  ]);
  for await (const [row] of transactions.recomputableOfUser("user-1"))
    expect(row?.billMonth).toBeNull();
});

test("the transactions of a user of a version without row rules are recomputed", async () => {
  const { users } = database.stores;
  await users.add(makeUser());
  await collection(database, "users").updateOne({ _id: "user-1" }, { $unset: { rowRules: "" } });
  expect(await allOf(users.withOlderRowRules(1))).toEqual(["user-1"]);
  expect(await users.byId("user-1")).toEqual(makeUser({ rowRules: 0 }));
});

test("summaries are not announced to a user of a version without announcements", async () => {
  const { users, notices } = database.stores;
  await users.add(makeUser({ nextSummaryAt: NOW }));
  await collection(database, "users").updateOne(
    { _id: "user-1" },
    { $unset: { knowsOfSummaries: "" } },
  );
  expect(await allOf(users.withoutSummariesNotice())).toEqual([]);
  expect(await notices.claim({ kind: "summaries-planned", userId: "user-1" })).toBe(false);
  expect((await users.byId("user-1"))?.knowsOfSummaries).toBe(true);
});

test("a job of a version without lanes is claimed like any other", async () => {
  const { jobs } = database.stores;
  await jobs.pushAll([{ kind: "sync-item", itemId: "item-1" }], NOW);
  await collection(database, "jobs").updateMany({}, { $unset: { lane: 1, owner: 1 } });
  const lease = { leaseId: "lease-1", leasedUntil: NOW };
  expect(await jobs.claim(NOW, lease)).toBeNull();
  await jobs.adoptOldJobs();
  expect(await jobs.claim(NOW, lease)).toMatchObject({ route: { lane: "routine", owner: null } });
});

test("a job of an older version that runs beside this one is claimed like any other", async () => {
  const { jobs } = database.stores;
  await jobs.pushAll([{ kind: "sync-item", itemId: "item-1" }], NOW);
  await collection(database, "jobs").updateMany({}, { $unset: { dueAt: 1 } });
  const lease = { leaseId: "lease-1", leasedUntil: NOW };
  expect(await jobs.claim(NOW, lease)).toBeNull();
  await jobs.adoptOldJobs();
  expect(await jobs.claim(new Date(NOW.getTime() - 1), lease)).toBeNull();
  expect(await jobs.claim(NOW, lease)).not.toBeNull();
});

test("a user of a version without alerts has the defaults", async () => {
  const { users } = database.stores;
  await users.add(makeUser());
  await collection(database, "users").updateOne({ _id: "user-1" }, { $unset: { alerts: "" } });
  expect((await users.byId("user-1"))?.alerts).toEqual({ silenced: [], large: null, low: null });
  const alerts = { silenced: [{ kind: "low", until: NOW } as const], large: 1, low: null };
  await users.update("user-1", { alerts });
  expect((await users.byId("user-1"))?.alerts).toEqual(alerts);
});

test.each([
  ["the latest item", "item-1", ["item-1"]],
  ["no item", null, []],
  ["no field", undefined, []],
])(
  "a link of a version that stored %s is read, gets another and loses it",
  async (_, stored, is) => {
    const { links } = database.stores;
    const unspent = { spentOn: null, handedIn: [], replacedAt: null };
    const link = {
      ...unspent,
      userId: "user-1",
      purpose: { kind: "connect" },
      expiresAt: NOW,
    } as const;
    await links.add({ ...link, tokenHash: "aa11" });
    const older =
      stored === undefined ? { $unset: { handedIn: "" as const } } : { $set: { handedIn: stored } };
    const now = async () => (await links.byHash("aa11"))?.handedIn;
    await collection(database, "links").updateOne({ _id: "aa11" }, older);
    expect(await now()).toEqual(is);
    await links.removeOfItem("item-1");
    expect(await now()).toEqual([]);
    await collection(database, "links").updateOne({ _id: "aa11" }, older);
    await links.handIn("aa11", "item-2");
    expect(await now()).toEqual([...is, "item-2"]);
    await links.spendHandedIn("item-2");
    expect((await links.byHash("aa11"))?.spentOn).toBe("item-2");
  },
);
