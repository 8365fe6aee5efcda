import { beforeEach, describe, expect, test } from "vitest";
import type { BankEvent } from "../../../src/domain/bank-event.ts";
import { BankError } from "../../../src/errors.ts";
import { MAX_SLICE_MS } from "../../../src/usecases/sync/slice.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeAttempt,
  makeConnection,
  makeRow,
  makeUser,
  NOW,
} from "../../support/make.ts";

/** The duration of a page; three fill a slice. */
const PAGE_MS = MAX_SLICE_MS / 2;
const PAGES = 5;
const ACCOUNTS = ["account-1", "account-2", "account-3"];
const AGAIN = { kind: "again", after: 0 };

let world: FakeWorld;
/** The original method, which takes no time. */
let transactions: FakeWorld["bank"]["transactions"];

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(makeUser());
  await world.items.add(makeAttempt());
  world.connections.set("item-1", makeConnection());
  for (const id of ACCOUNTS) {
    world.bankAccounts.push(makeAccount({ id }));
    world.pages.set(id, pagesOf(id));
  }
  ({ transactions } = world.bank);
  isSlow(PAGE_MS);
});

/** Pages of one row each, newest first, one per day. */
function pagesOf(accountId: string) {
  return Array.from({ length: PAGES }, (_, page) => [
    makeRow({
      id: `${accountId} row ${page}`,
      accountId,
      date: new Date(NOW.getTime() - (page + 1) * 86_400_000),
      createdAt: new Date(NOW.getTime() - (page + 1) * 1000),
    }),
  ]);
}

/** Makes every page of the bank take so long. */
function isSlow(ms: number): void {
  world.bank.transactions = async function* (...asked) {
    for await (const page of transactions(...asked)) {
      world.now = new Date(world.now.getTime() + ms);
      yield page;
    }
  };
}

/** Runs the sync until it is done; returns the number of runs and the longest one in milliseconds. */
async function syncToTheEnd(between: (run: number) => Promise<void> = async () => undefined) {
  let longest = 0;
  for (let run = 1; run < 100; run += 1) {
    const startedAt = world.now.getTime();
    const outcome = await syncItem(world, "item-1");
    longest = Math.max(longest, world.now.getTime() - startedAt);
    if (outcome.kind === "done") return { runs: run, longest };
    expect(outcome).toEqual(AGAIN);
    await between(run);
  }
  throw new Error("It does not come to an end");
}

const rowsOf = async (accountId: string) =>
  (await world.transactions.ofAccountSince(accountId, "2000-01-01")).map(({ id }) => id).sort();
const fullSyncs = () => world.asked.filter(({ filter }) => filter.kind === "all");

function event(given: Partial<BankEvent>): BankEvent {
  const change = { kind: "item" } as const;
  return { id: "e", itemId: "item-1", clientUserId: null, change, receivedAt: NOW, ...given };
}

describe("a slow bank", () => {
  test("is read in slices, each page once, with others in between", async () => {
    const { runs, longest } = await syncToTheEnd();
    expect(runs).toBeGreaterThan(5);
    expect(longest).toBeLessThanOrEqual(MAX_SLICE_MS + PAGE_MS);
    for (const id of ACCOUNTS)
      expect(await rowsOf(id)).toEqual(
        pagesOf(id)
          .flat()
          .map((row) => row.id),
      );
    const places = fullSyncs().map(
      ({ accountId, after }) => `${accountId} ${after ?? "beginning"}`,
    );
    expect(new Set(places).size).toBe(places.length);
    const welcome = world.jobs.pushed.filter(({ job }) => job.kind === "send-first-report");
    expect(welcome).toHaveLength(1);
    expect((await world.items.byId("item-1"))?.syncCheckpoint).toEqual({ syncedAt: world.now });
  });

  test("requests rows from the start of its sync on after a suspension of hours", async () => {
    await syncToTheEnd(async (run) => {
      if (run > 1) return;
      world.now = new Date(world.now.getTime() + 5 * 3_600_000);
      world.connections.set("item-1", makeConnection({ lastUpdatedAt: world.now }));
    });
    const [first] = await world.accounts.ofItem("item-1");
    expect(first?.syncCheckpoint.watermark).toEqual(NOW);
  });

  test("leaves the same checkpoint as a fast one", async () => {
    await syncToTheEnd();
    const syncCheckpoint = async () =>
      (await world.accounts.ofItem("item-1")).map(({ syncCheckpoint: { watermark } }) => watermark);
    expect(await syncCheckpoint()).toEqual(ACCOUNTS.map(() => new Date(NOW.getTime() - 1000)));
    world.asked.length = 0;
    await syncToTheEnd();
    expect(world.asked.map(({ filter }) => filter.kind)).not.toContain("all");
  });

  test("shows the number of rows across runs", async () => {
    await syncToTheEnd();
    const counts = world.progress.flatMap(({ progress }) =>
      progress.kind === "fetching" ? progress.transactions : [],
    );
    expect(counts).toEqual(
      Array.from({ length: PAGES * ACCOUNTS.length }, (_, index) => index + 1),
    );
  });

  test("loses rows that the bank no longer reports, and none of an earlier run", async () => {
    await syncToTheEnd();
    world.pages.set("account-1", pagesOf("account-1").toSpliced(1, 1));
    world.now = new Date(world.now.getTime() + 8 * 86_400_000);
    await syncToTheEnd();
    expect(await rowsOf("account-1")).toEqual([
      "account-1 row 0",
      "account-1 row 2",
      "account-1 row 3",
      "account-1 row 4",
    ]);
    expect(await rowsOf("account-2")).toHaveLength(PAGES);
  });

  test("restarts an account when the bank no longer knows the cursor", async () => {
    const slow = world.bank.transactions;
    let refusals = 1;
    world.bank.transactions = (account, filter, after) => {
      if (after && (refusals -= 1) >= 0) throw new BankError("refused", "cursor");
      return slow(account, filter, after);
    };
    await syncToTheEnd();
    for (const id of ACCOUNTS) expect(await rowsOf(id)).toHaveLength(PAGES);
  });

  test("throws other errors, and resumes where it was", async () => {
    await syncItem(world, "item-1");
    const slow = world.bank.transactions;
    world.bank.transactions = () => {
      throw new BankError("rate-limited", "slow down");
    };
    await expect(syncItem(world, "item-1")).rejects.toThrow("slow down");
    world.bank.transactions = slow;
    await syncToTheEnd();
    const [first] = ACCOUNTS;
    const beginnings = fullSyncs().filter(({ accountId, after }) => accountId === first && !after);
    expect(beginnings).toHaveLength(1);
  });

  test("restarts a sync that was suspended for more than a day", async () => {
    await syncItem(world, "item-1");
    world.now = new Date(world.now.getTime() + 25 * 3_600_000);
    world.asked.length = 0;
    await syncItem(world, "item-1");
    expect(world.asked[0]).toEqual({ accountId: "account-1", filter: { kind: "all" } });
  });

  test("can be deleted during a sync", async () => {
    isSlow(0);
    const fast = world.bank.transactions;
    world.bank.transactions = async function* (...asked) {
      for await (const page of fast(...asked)) {
        await world.items.update("item-1", { deletionRequestedAt: world.now });
        yield page;
      }
    };
    expect(await syncItem(world, "item-1")).toEqual(AGAIN);
    expect(await rowsOf("account-1")).toHaveLength(1);
    world.bank.transactions = transactions;
    await syncItem(world, "item-1");
    expect(await world.items.byId("item-1")).toBeNull();
  });

  test("has its days recomputed when the time zone changes between runs", async () => {
    await syncToTheEnd(async (run) => {
      if (run === 2) await world.users.update("user-1", { timeZone: "Europe/Lisbon" });
    });
    // A change between two runs has its own job for what was stored by then.
    expect(world.jobs.pushed.map(({ job }) => job.kind)).not.toContain("recompute-days");
    await world.accounts.setSyncCheckpoint("account-1", {
      watermark: null,
      fullSyncAt: null,
      factsVersion: 0,
      unreadable: [],
      failingSince: null,
    });
    const slow = world.bank.transactions;
    world.bank.transactions = async function* (...asked) {
      await world.users.update("user-1", { timeZone: "America/Manaus" });
      yield* slow(...asked);
    };
    expect(await syncItem(world, "item-1")).toEqual(AGAIN);
    expect(world.jobs.pushed.map(({ job }) => job.kind)).toContain("recompute-days");
  });
});

describe("an event that arrives while a sync is suspended", () => {
  test("of rows in a finished account has them requested, and is handled", async () => {
    world.byId.push(makeRow({ id: "account-1 row 0", description: "CHANGED" }));
    const ids = ["account-1 row 0"];
    const change = { kind: "transactions-changed", accountId: "account-1", ids } as const;
    await syncToTheEnd(async (run) => {
      if (run !== 4) return;
      expect(await rowsOf("account-1")).toHaveLength(PAGES);
      await world.events.addAll([event({ id: "late", change, receivedAt: world.now })]);
    });
    const asked = world.asked.filter(({ filter }) => filter.kind === "ids");
    expect(asked).toContainEqual({ accountId: "account-1", filter: { kind: "ids", ids } });
    expect(await world.events.pendingOf("item-1")).toEqual([]);
  });

  test("of new rows has them fetched, and no other account is read again", async () => {
    const change = { kind: "transactions-created", accountId: "account-1" } as const;
    await syncToTheEnd(async (run) => {
      if (run === 4)
        await world.events.addAll([event({ id: "late", change, receivedAt: world.now })]);
    });
    const again = world.asked.filter(({ filter }) => filter.kind === "created-from");
    expect([...new Set(again.map(({ accountId }) => accountId))]).toEqual(["account-1"]);
    expect(await world.events.pendingOf("item-1")).toEqual([]);
  });

  test("of a deletion is handled when it was stored after its account was read", async () => {
    const ids = ["account-1 row 0"];
    const change = { kind: "transactions-changed", accountId: "account-1", ids } as const;
    await syncToTheEnd(async (run) => {
      if (run !== 4) return;
      expect(await rowsOf("account-1")).toHaveLength(PAGES);
      await world.events.addAll([event({ id: "late", change, receivedAt: NOW })]);
    });
    expect(await rowsOf("account-1")).not.toContain("account-1 row 0");
    expect(await world.events.pendingOf("item-1")).toEqual([]);
  });

  test("is handled by the run that read its account, which is not read again for it", async () => {
    const change = { kind: "transactions-created", accountId: "account-1" } as const;
    await world.events.addAll([
      event({ id: "of the account", change }),
      event({ id: "of another", change: { ...change, accountId: "account-2" } }),
      event({ id: "of the item", receivedAt: new Date(NOW.getTime() - 3_600_000) }),
    ]);
    const pending: string[][] = [];
    await syncToTheEnd(async () => {
      pending.push((await world.events.pendingOf("item-1")).map(({ id }) => id));
    });
    expect(pending[0]).toHaveLength(3);
    expect(pending).toContainEqual(["of the item", "of another"]);
    const places = fullSyncs().map(
      ({ accountId, after }) => `${accountId} ${after ?? "beginning"}`,
    );
    expect(new Set(places).size).toBe(places.length);
    expect(world.asked.filter(({ filter }) => filter.kind === "created-from")).toEqual([]);
  });
});

describe("a failing account", () => {
  test("is tried once in a sync of several slices, and the others are completed", async () => {
    const change = { kind: "transactions-changed", accountId: "account-1", ids: ["x"] } as const;
    const receivedAt = new Date(NOW.getTime() - 3_600_000);
    await world.events.addAll([event({ change, receivedAt })]);
    const slow = world.bank.transactions;
    let failures = 0;
    world.bank.transactions = async function* (account, filter, after) {
      if (account.id !== "account-1") return yield* slow(account, filter, after);
      failures += 1;
      world.now = new Date(world.now.getTime() + PAGE_MS);
      throw new BankError("unreachable", "away");
    };
    for (let run = 1; run < 20; run += 1) {
      const outcome = await syncItem(world, "item-1");
      if (outcome.kind === "again" && outcome.after === 0) continue;
      expect(outcome.kind).toBe("again");
      break;
    }
    expect(failures).toBe(1);
    expect(await world.events.pendingOf("item-1")).toHaveLength(1);
    expect(await rowsOf("account-2")).toHaveLength(PAGES);
    expect(await rowsOf("account-3")).toHaveLength(PAGES);
  });
});
