import { beforeEach, describe, expect, test } from "vitest";
import type { AccountIdentity } from "../../../src/domain/account.ts";
import type { BankTransaction } from "../../../src/domain/transaction.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeConnection,
  makeItem,
  makeRow,
  makeUser,
  NOW,
} from "../../support/make.ts";
import { reportRows } from "../../support/report-rows.ts";

/** One account of a user that is stored more than once: every transaction counts once. */

let world: FakeWorld;
let rows: Map<string, BankTransaction>;

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const SAME: AccountIdentity = { numbers: ["same"], brand: null, bankCode: null };
const MASKED: AccountIdentity = { numbers: [], brand: "VISA", bankCode: null };

async function connect(itemId: string, minutes: number, given = {}): Promise<void> {
  await world.items.add(makeItem({ id: itemId, linkedAt: at(minutes), ...given }));
  world.connections.set(itemId, makeConnection({ id: itemId, lastUpdatedAt: NOW, ...given }));
}

function list(accountId: string, itemId: string, given = {}): void {
  world.bankAccounts.push(makeAccount({ id: accountId, itemId, identity: SAME, ...given }));
}

/** Reports a transaction of so many reais on a day of November. */
function report(accountId: string, day: number, amount: number, given = {}): void {
  const id = `${accountId} ${day} ${amount}`;
  const date = new Date(`2026-11-${String(day).padStart(2, "0")}T15:00:00.000Z`);
  rows.set(id, makeRow({ id, accountId, date, amount: -amount, createdAt: world.now, ...given }));
}

async function sync(...itemIds: string[]): Promise<void> {
  world.now = new Date(world.now.getTime() + 60_000);
  for (const itemId of itemIds) await syncItem(world, itemId);
}

/** The spending in reais, as in reports. */
async function spent(): Promise<number> {
  const days = { first: "2000-01-01", last: "2100-01-01" };
  const sums = await world.transactions.sums("user-1", days, []);
  return sums.reduce((sum, { minor }) => sum + minor, 0) / 100;
}

async function supersededBy(accountId: string) {
  const accounts = await world.accounts.ofUser("user-1");
  return accounts.find(({ id }) => id === accountId)?.supersededBy;
}

beforeEach(async () => {
  world = fakeWorld();
  rows = reportRows(world);
  await world.users.add(makeUser());
  await connect("item-1", 0);
});

describe("a bank that was connected anew", () => {
  beforeEach(async () => {
    list("old", "item-1");
    report("old", 1, 60);
    report("old", 15, 100);
    await sync("item-1");
    await connect("item-2", 60);
    list("new", "item-2");
  });

  test("has its history once when the new connection reports it in two parts", async () => {
    report("new", 15, 100);
    await sync("item-2");
    expect(await spent()).toBe(160);
    expect(await supersededBy("old")).toBe("new");
    report("new", 1, 60);
    await sync("item-2");
    expect(await spent()).toBe(160);
    await sync("item-1", "item-2");
    expect(await spent()).toBe(160);
  });

  test("counts its old rows again when the new connection loses them", async () => {
    report("new", 1, 60);
    report("new", 15, 100);
    await sync("item-2");
    rows.delete("new 15 100");
    const change = { kind: "transactions-changed", accountId: "new", ids: ["new 15 100"] } as const;
    const event = { id: "e", itemId: "item-2", clientUserId: null, receivedAt: NOW, change };
    await world.events.addAll([event]);
    await sync("item-2");
    expect(await spent()).toBe(160);
  });

  test("never counts rows twice while the new connection is synced", async () => {
    report("new", 1, 60);
    report("new", 15, 100);
    const seen: number[] = [];
    world.chat.showProgress = async () => {
      seen.push(await spent());
      return 77;
    };
    await sync("item-2");
    expect(seen).toContain(160);
    expect(new Set(seen)).toEqual(new Set([160]));
    expect(await spent()).toBe(160);
  });

  test("counts the old copy until the new one reports something", async () => {
    await sync("item-2");
    expect(await spent()).toBe(160);
  });

  test.each(["before", "after"])(
    "goes back to the old copy when the new one goes, %s it was read again",
    async (when) => {
      report("new", 1, 60);
      report("new", 15, 100);
      report("new", 20, 7);
      await sync("item-2");
      expect(await spent()).toBe(167);
      await world.items.update("item-2", { deletionRequestedAt: NOW });
      await sync(...(when === "before" ? ["item-2", "item-1"] : ["item-1", "item-2"]));
      expect(await spent()).toBe(160);
      expect(await supersededBy("old")).toBeNull();
    },
  );
});

describe("two logins to one account", () => {
  beforeEach(async () => {
    await connect("item-2", 60);
    list("old", "item-1");
    list("new", "item-2");
    for (const accountId of ["old", "new"]) {
      report(accountId, 1, 60);
      report(accountId, 15, 100);
    }
    await sync("item-1", "item-2");
  });

  test("are counted once", async () => {
    expect(await spent()).toBe(160);
  });

  test.each([
    [
      "was revoked",
      { state: { kind: "login-error", code: "USER_AUTHORIZATION_REVOKED" } } as const,
    ],
    ["was deleted at Pluggy", null],
  ])("count the live one when the newer one %s", async (_case, broken) => {
    if (broken) world.connections.set("item-2", makeConnection({ id: "item-2", ...broken }));
    else world.connections.delete("item-2");
    await sync("item-2");
    report("old", 15, 11);
    report("old", 22, 30);
    await sync("item-1");
    expect(await spent()).toBe(201);
    expect(await supersededBy("new")).toBe("old");
    await sync("item-2", "item-1");
    expect(await spent()).toBe(201);
  });

  test("count the other one when one falls behind, until it is back", async () => {
    world.connections.set("item-2", makeConnection({ id: "item-2", lastUpdatedAt: at(-6 * 1440) }));
    report("old", 21, 30);
    await sync("item-1", "item-2");
    expect(await spent()).toBe(190);
    report("new", 21, 30);
    await sync("item-2");
    expect(await spent()).toBe(190);
  });

  test("are counted once when one has no delivery time", async () => {
    world.connections.set("item-2", makeConnection({ id: "item-2", lastUpdatedAt: null }));
    report("old", 21, 30);
    await sync("item-1", "item-2");
    expect(await spent()).toBe(190);
  });

  test("are counted once when the user changes the time zone", async () => {
    await world.users.update("user-1", { timeZone: "Pacific/Auckland" });
    const { recomputeDays } = await import("../../../src/usecases/decisions/recompute-days.ts");
    await recomputeDays(world, "user-1");
    expect(await spent()).toBe(160);
  });
});

describe("new account ids inside one connection", () => {
  beforeEach(async () => {
    list("old", "item-1");
    report("old", 1, 60);
    report("old", 15, 100);
    await sync("item-1");
    list("new", "item-1");
    for (const [day, amount] of [
      [1, 60],
      [15, 100],
    ] as const)
      report("new", day, amount);
  });

  test("are the same account when the old id is no longer listed", async () => {
    world.bankAccounts.splice(0, 1);
    await sync("item-1");
    expect(await spent()).toBe(160);
    expect(await supersededBy("old")).toBe("new");
    report("new", 20, 5);
    await sync("item-1");
    expect(await spent()).toBe(165);
  });

  test("are two accounts while the bank lists both and answers for both", async () => {
    report("new", 20, 5);
    await sync("item-1");
    expect(await spent()).toBe(325);
  });
});

describe("when the account numbers are inconclusive", () => {
  const card = { type: "CREDIT", identity: MASKED } as const;
  const tellDays = (accountId: string, from: number, count: number, amount = 13) => {
    for (let day = from; day < from + count; day += 1) report(accountId, day, amount + day);
  };

  beforeEach(async () => {
    await connect("item-2", 60);
    list("one", "item-1", card);
    list("other", "item-2", card);
  });

  test("two accounts of one bank with the same ten transactions are one", async () => {
    tellDays("one", 1, 10);
    await sync("item-1");
    const once = await spent();
    tellDays("other", 1, 10);
    await sync("item-2");
    expect(await spent()).toBe(once);
  });

  test("two accounts with other transactions are two", async () => {
    report("one", 1, 60);
    report("other", 15, 100);
    await sync("item-1", "item-2");
    expect(await spent()).toBe(160);
    tellDays("one", 2, 12, 500);
    tellDays("other", 2, 12, 900);
    await sync("item-1", "item-2");
    expect(await spent()).toBe(160 + 12 * 1400 + 2 * (2 + 13) * 6);
  });

  test("two accounts with the same last digits and other transactions are two", async () => {
    const digits = { numbers: ["1234"], brand: "VISA", bankCode: null };
    for (const account of world.bankAccounts) Object.assign(account, { identity: digits });
    tellDays("one", 1, 6, 500);
    tellDays("other", 1, 6, 900);
    await sync("item-1", "item-2");
    expect(await supersededBy("one")).toBeNull();
    expect(await spent()).toBe(6 * 1400 + 2 * 21);
  });

  test("two accounts of two banks are two", async () => {
    await world.items.update("item-2", { bankName: "C6 Bank", connectorId: 626 });
    world.connections.set(
      "item-2",
      makeConnection({ id: "item-2", bankName: "C6 Bank", connectorId: 626 }),
    );
    tellDays("one", 1, 10);
    tellDays("other", 1, 10);
    await sync("item-1", "item-2");
    expect(await spent()).toBe(2 * (130 + 55));
  });
});

test("two concurrent syncs of one user give the figures of one", async () => {
  await connect("item-2", 60);
  list("old", "item-1");
  list("new", "item-2");
  for (const accountId of ["old", "new"])
    for (let day = 1; day <= 20; day += 1) report(accountId, day, day);
  await Promise.all([sync("item-1"), sync("item-2")]);
  expect(await spent()).toBe(210);
});
