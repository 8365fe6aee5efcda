import { beforeEach, describe, expect, test } from "vitest";
import { addDays, addMonths } from "../../../src/domain/day.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { markMerchants } from "../../../src/usecases/recurring/mark-fixed.ts";
import { recurringOf } from "../../../src/usecases/recurring/recurring-of.ts";
import { recomputeRecurring } from "../../../src/usecases/recurring/recompute-recurring.ts";
import { sayFixed } from "../../../src/usecases/teaching/say-fixed.ts";
import { renameMerchant } from "../../../src/usecases/teaching/rename-merchant.ts";
import { setRule } from "../../../src/usecases/teaching/set-rule.ts";
import { undo } from "../../../src/usecases/teaching/undo.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeItem,
  makeRecurrence,
  makeTransaction,
  makeUser,
  NOW,
} from "../../support/make.ts";

const TODAY = "2026-11-22";
const DAY_MS = 86_400_000;
const user = makeUser();

let world: FakeWorld;
let loaded: string[][];

beforeEach(async () => {
  world = fakeWorld();
  loaded = [];
  await world.users.add(user);
  await world.items.add(makeItem());
  await world.accounts.upsertAll([makeAccount()]);
  const { ofMerchants } = world.transactions;
  Object.assign(world.transactions, {
    ofMerchants: (userId: string, direction: "in" | "out", keys: string[]) => {
      loaded.push(keys);
      return ofMerchants(userId, direction, keys);
    },
  });
});

const merchant = (name: string) => ({
  ownKey: `n:${name.toUpperCase()}`,
  merchantKey: `n:${name.toUpperCase()}`,
  merchantName: name,
  description: name,
});

const STREAMING = { ...merchant("Netflix"), categoryId: "09020000", topCategoryId: "09000000" };
const LANDLORD = {
  ...merchant("Zulmira"),
  merchantKind: "person",
  categoryId: "05070000",
  topCategoryId: "05000000",
} as const;

/** Rows of the last months, newest last. */
function months(count: number, given: Partial<Transaction>): Transaction[] {
  return Array.from({ length: count }, (_, index) => {
    const day = addMonths("2026-11-10", index + 1 - count);
    return makeTransaction({ minor: 3990, ...given, day, id: `${given.merchantName} ${day}` });
  });
}

const store = (rows: readonly Transaction[]) => world.transactions.upsertAll(rows, NOW);

async function fixed(): Promise<string[]> {
  const rows = await world.transactions.ofAccountSince("account-1", "2000-01-01");
  return rows
    .filter(({ isFixed }) => isFixed)
    .map(({ id }) => id)
    .sort();
}

const series = async () =>
  (await recurringOf(world, "user-1", TODAY)).map(
    ({ merchantName, status, cadence, minor }) => `${merchantName} ${status} ${cadence} ${minor}`,
  );

test("a subscription is found, stored, and its payments are marked", async () => {
  expect(await recurringOf(world, "user-1", TODAY)).toEqual([]);
  const rows = months(3, STREAMING);
  await store([...rows, makeTransaction({ id: "bread" })]);
  await recomputeRecurring(world, user);
  expect(await fixed()).toEqual(rows.map(({ id }) => id));
  expect(await series()).toEqual(["Netflix active monthly 3990"]);
  expect(await recurringOf(world, "user-1", "2027-01-01")).toMatchObject([{ status: "missed" }]);
});

test("only merchants whose transactions changed are loaded again", async () => {
  const gym = { ...STREAMING, ...merchant("Academia") };
  await store([...months(3, STREAMING), ...months(4, gym)]);
  await recomputeRecurring(world, user);
  await recomputeRecurring(world, user);
  expect(loaded.splice(0).flat().sort()).toEqual(["n:ACADEMIA", "n:NETFLIX"]);
  const stored = await world.recurring.ofUser("user-1");
  await store([makeTransaction({ ...gym, id: "new", minor: 3990, day: "2026-12-10" })]);
  await recomputeRecurring(world, user);
  expect(loaded.flat()).toEqual(["n:ACADEMIA"]);
  expect(await fixed()).toHaveLength(8);
  expect(await world.recurring.ofUser("user-1")).toMatchObject({
    version: 2,
    wholeAt: stored?.wholeAt,
    series: [{ merchantName: "Netflix" }, { merchantName: "Academia", count: 5 }],
  });
});

test("a merchant of every day has no series", async () => {
  const days = Array.from({ length: 90 }, (_, index) => addDays("2026-11-20", -index));
  await store(days.map((day) => makeTransaction({ ...STREAMING, id: day, day, minor: 3990 })));
  await recomputeRecurring(world, user);
  expect(await series()).toEqual([]);
  expect(await fixed()).toEqual([]);
});

test("a subscription stays one however much else is bought at its merchant", async () => {
  const rows = months(4, STREAMING);
  await store(rows);
  await recomputeRecurring(world, user);
  const ids = rows.map(({ id }) => id);
  expect(await fixed()).toEqual(ids);
  const bought = Array.from({ length: 35 }, (_, index) =>
    makeTransaction({
      ...STREAMING,
      id: `game ${index}`,
      day: addDays("2026-11-11", index % 20),
      minor: 1000 + index * 131,
    }),
  );
  await store(bought);
  await recomputeRecurring(world, user);
  expect(await fixed()).toEqual(ids);
  expect(await series()).toEqual(["Netflix active monthly 3990"]);
});

test("everything is loaded once a week, and whenever all is asked for", async () => {
  const rows = months(3, STREAMING);
  await store(rows);
  await recomputeRecurring(world, user);
  expect(loaded.splice(0)).toHaveLength(1);
  world.now = new Date(NOW.getTime() + 7 * DAY_MS - 1);
  await recomputeRecurring(world, user);
  expect(loaded.splice(0)).toEqual([]);
  await recomputeRecurring(world, user, "all");
  expect(loaded.splice(0)).toHaveLength(1);
  world.now = new Date(world.now.getTime() + 7 * DAY_MS);
  await recomputeRecurring(world, user);
  expect(loaded.splice(0)).toHaveLength(1);
});

test("marks that are not as they were left are set right", async () => {
  await store(months(3, STREAMING));
  await recomputeRecurring(world, user);
  await world.transactions.setFixed(["Netflix 2026-11-10"], false);
  await store([
    makeTransaction({ id: "unknown", isFixed: true }),
    makeTransaction({ ...merchant("Outra"), id: "other", isFixed: true }),
  ]);
  await recomputeRecurring(world, user);
  expect(await fixed()).toEqual(months(3, STREAMING).map(({ id }) => id));
});

test("payments that are no series any more lose their marks", async () => {
  await store(months(3, STREAMING));
  await recomputeRecurring(world, user);
  await world.transactions.markDeleted("account-1", ["Netflix 2026-10-10"], NOW);
  await recomputeRecurring(world, user);
  expect(await fixed()).toEqual([]);
  expect(await series()).toEqual([]);
  await world.transactions.markDeleted("account-1", ["Netflix 2026-09-10"], NOW);
  await recomputeRecurring(world, user);
  expect(await world.recurring.ofUser("user-1")).toMatchObject({ merchants: [], series: [] });
});

test("a category of daily life takes the marks of its merchant away, but for instalments", async () => {
  const rows = months(4, STREAMING);
  await store(
    rows.map((row, index) =>
      index === 0 ? { ...row, instalment: { number: 1, total: 3 }, isFixed: true } : row,
    ),
  );
  await recomputeRecurring(world, user);
  expect(await fixed()).toHaveLength(4);
  const choice = { kind: "category", categoryId: "10000000" } as const;
  await setRule(world, user, { transactionId: "Netflix 2026-11-10", choice });
  expect(await fixed()).toEqual(["Netflix 2026-08-10"]);
  expect(await series()).toEqual([]);
});

test("instalments that older versions stored are marked, of unknown merchants too", async () => {
  const instalment = { number: 2, total: 10 };
  await store([
    makeTransaction({ id: "known", ...merchant("Loja"), instalment }),
    makeTransaction({ id: "unknown", instalment }),
    makeTransaction({ id: "stale", isFixed: true }),
  ]);
  await recomputeRecurring(world, user);
  expect(await fixed()).toEqual(["known", "unknown"]);
});

describe("what the user says", () => {
  const rent = months(2, LANDLORD);
  const say = (decision: "confirmed" | "dismissed", transactionId = "Zulmira 2026-11-10") =>
    sayFixed(world, user, { transactionId, decision });

  test("makes PIX to a person a fixed expense, and an undo takes that back", async () => {
    await store(rent);
    await recomputeRecurring(world, user);
    expect(await fixed()).toEqual([]);
    const said = await say("confirmed");
    expect(said).toMatchObject({ kind: "fixed-said", decision: "confirmed", name: "Zulmira" });
    expect(await fixed()).toEqual(rent.map(({ id }) => id));
    expect(await series()).toEqual(["Zulmira active monthly 3990"]);
    const changeId = "changeId" in said ? said.changeId : "";
    expect(await undo(world, user, (id) => id === changeId)).toEqual({ kind: "undone" });
    expect(await fixed()).toEqual([]);
    expect(await series()).toEqual([]);
  });

  test("holds for a single payment, and for those of about its amount that follow", async () => {
    await store(rent.slice(1));
    await say("confirmed");
    expect(await series()).toEqual(["Zulmira active irregular 3990"]);
    await store([
      makeTransaction({ ...LANDLORD, id: "next", day: "2026-11-20", minor: 4100 }),
      makeTransaction({ ...LANDLORD, id: "other", day: "2026-11-20", minor: 500 }),
    ]);
    await recomputeRecurring(world, user);
    expect(await fixed()).toEqual(["Zulmira 2026-11-10", "next"]);
  });

  test("is kept where the payments are gone", async () => {
    await store(rent);
    await say("confirmed");
    await world.transactions.markDeleted(
      "account-1",
      rent.map(({ id }) => id),
      NOW,
    );
    await recomputeRecurring(world, user);
    expect(await series()).toEqual([]);
    await store(rent);
    await recomputeRecurring(world, user);
    expect(await fixed()).toHaveLength(2);
  });

  test("holds for each amount that it was said of, until an undo, or until none is", async () => {
    const other = makeTransaction({ ...LANDLORD, id: "other", day: "2026-11-20", minor: 500 });
    await store([...rent, other]);
    await say("confirmed");
    const both = await say("confirmed", "other");
    expect(await say("confirmed", "other")).toEqual(both);
    expect(await fixed()).toEqual([...rent.map(({ id }) => id), "other"]);
    const changeId = "changeId" in both ? both.changeId : "";
    await undo(world, user, (id) => id === changeId);
    expect(await fixed()).toEqual(rent.map(({ id }) => id));
    await say("dismissed", "other");
    expect(await fixed()).toEqual([]);
    await say("confirmed", "other");
    expect(await fixed()).toEqual(["other"]);
  });

  test("holds for all amounts where an older version stored it so", async () => {
    const old = makeRecurrence({ value: { decision: "confirmed", amounts: [] } });
    const { merchantKey, direction } = makeTransaction(LANDLORD);
    await world.recurrences.swap({ ...old, merchantKey: merchantKey ?? "", direction }, null);
    const other = makeTransaction({ ...LANDLORD, id: "other", day: "2026-11-20", minor: 500 });
    await store([...rent, other]);
    await say("confirmed");
    await recomputeRecurring(world, user);
    expect(await fixed()).toHaveLength(3);
  });

  test("takes a subscription and the instalments of its merchant out, also of later ones", async () => {
    await store(months(3, STREAMING));
    await recomputeRecurring(world, user);
    expect(await say("dismissed", "Netflix 2026-11-10")).toMatchObject({ decision: "dismissed" });
    expect(await fixed()).toEqual([]);
    expect(await series()).toEqual([]);
    const part = { instalment: { number: 1, total: 2 }, isFixed: true } as const;
    await store([makeTransaction({ ...STREAMING, ...part, id: "part" })]);
    await recomputeRecurring(world, user);
    expect(await fixed()).toEqual([]);
  });

  test("holds for a merchant that is joined to another", async () => {
    const gym = { ...STREAMING, ...merchant("Academia") };
    await store([...months(3, STREAMING), ...months(1, gym)]);
    await say("dismissed", "Netflix 2026-11-10");
    const joined = { transactionId: "Netflix 2026-11-10", name: "Academia" };
    await renameMerchant(world, user, joined);
    expect(await fixed()).toEqual([]);
    expect(await series()).toEqual([]);
  });

  test("holds at once for the next payment in a category of daily life", async () => {
    const pass = { ...merchant("Bilhete"), categoryId: "19020000", topCategoryId: "19000000" };
    await store(months(1, pass));
    await say("confirmed", "Bilhete 2026-11-10");
    await store(months(2, pass));
    await recomputeRecurring(world, user);
    expect(await fixed()).toEqual(months(2, pass).map(({ id }) => id));
    expect(await world.recurring.ofUser("user-1")).toMatchObject({ series: [{ count: 2 }] });
  });

  test("that a merchant does not count takes the marks of one that is joined to it away", async () => {
    const gym = { ...STREAMING, ...merchant("Academia") };
    await store([...months(3, STREAMING), ...months(1, gym)]);
    await recomputeRecurring(world, user);
    const ignored = { transactionId: "Academia 2026-11-10", choice: { kind: "ignored" } } as const;
    await setRule(world, user, ignored);
    await renameMerchant(world, user, { transactionId: "Netflix 2026-11-10", name: "Academia" });
    expect(await fixed()).toEqual([]);
    expect(await series()).toEqual([]);
  });

  test("is refused of what is nobody's, and of a merchant that nothing identifies", async () => {
    await store([makeTransaction({ id: "nobody" })]);
    expect(await say("confirmed", "unknown")).toEqual({ kind: "gone" });
    expect(await say("confirmed", "nobody")).toEqual({ kind: "unidentified" });
  });
});

test("of two runs at once the later one looks again at what it looked at", async () => {
  await store(months(3, STREAMING));
  await recomputeRecurring(world, user);
  await store([makeTransaction({ ...STREAMING, id: "new", minor: 3990, day: "2026-12-10" })]);
  const { swap } = world.recurring;
  let overtaken = 0;
  Object.assign(world.recurring, {
    swap: async (...args: Parameters<typeof swap>) => {
      if (overtaken === 0) {
        overtaken = 1;
        await recomputeRecurring(world, user);
        // As the slower run had found it before.
        await world.transactions.setFixed(["new"], false);
      }
      return swap(...args);
    },
  });
  await recomputeRecurring(world, user);
  expect(await fixed()).toHaveLength(4);
  expect(await world.recurring.ofUser("user-1")).toMatchObject({ series: [{ count: 4 }] });
});

test("a run that is always overtaken ends", async () => {
  await store(months(3, STREAMING));
  Object.assign(world.recurring, { swap: async () => false });
  await recomputeRecurring(world, user);
  expect(await fixed()).toHaveLength(3);
});

test("nothing is kept of a user who was deleted meanwhile", async () => {
  await store(months(3, STREAMING));
  await world.users.remove("user-1");
  await recomputeRecurring(world, user);
  expect(await world.recurring.ofUser("user-1")).toBeNull();
});

test("hundreds of merchants are loaded in batches", async () => {
  const names = Array.from({ length: 120 }, (_, index) => `Clube ${index}`);
  await store(names.flatMap((name) => months(3, { ...STREAMING, ...merchant(name) })));
  await recomputeRecurring(world, user);
  expect(loaded.map((keys) => keys.length)).toEqual([20, 20, 20, 20, 20, 20]);
  expect(await fixed()).toHaveLength(360);
  expect(await series()).toHaveLength(120);
});

test("merchants are loaded by the twenty, in either direction, and at most 5,000 transactions at once", async () => {
  const candidate = (merchantKey: string, count: number, direction: "in" | "out" = "out") => ({
    merchantKey,
    direction,
    count,
    digest: "",
    marked: 0,
    said: null,
    mayRecur: true,
  });
  const few = Array.from({ length: 21 }, (_, index) => candidate(`few ${index}`, 2));
  const many = ["a", "b", "c"].map((key) => candidate(key, 2500));
  await markMerchants(world, user, [candidate("a", 9000, "in"), ...many, ...few]);
  expect(loaded.map((keys) => keys.join())).toEqual([
    "a,b",
    ["c", ...few.slice(0, 19).map(({ merchantKey }) => merchantKey)].join(),
    "few 19,few 20",
    "a",
  ]);
});
