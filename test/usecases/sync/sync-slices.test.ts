import { beforeEach, describe, expect, test } from "vitest";
import { BankError } from "../../../src/errors.ts";
import { MAX_SLICE_MS } from "../../../src/usecases/sync/slice.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeConnection, NOW } from "../../support/make.ts";
import {
  ACCOUNTS,
  AGAIN,
  event,
  fullSyncs,
  isSlow,
  PAGE_MS,
  PAGES,
  pagesOf,
  rowsOf,
  slowBank,
  syncToTheEnd,
} from "./slow-bank.ts";

let world: FakeWorld;
/** The original method, which takes no time. */
let transactions: FakeWorld["bank"]["transactions"];

beforeEach(async () => {
  ({ world, transactions } = await slowBank());
});

describe("a slow bank", () => {
  test("is read in slices, each page once, with others in between", async () => {
    const { runs, longest } = await syncToTheEnd(world);
    expect(runs).toBeGreaterThan(5);
    expect(longest).toBeLessThanOrEqual(MAX_SLICE_MS + PAGE_MS);
    for (const id of ACCOUNTS)
      expect(await rowsOf(world, id)).toEqual(
        pagesOf(id)
          .flat()
          .map((row) => row.id),
      );
    const places = fullSyncs(world).map(
      ({ accountId, after }) => `${accountId} ${after ?? "beginning"}`,
    );
    expect(new Set(places).size).toBe(places.length);
    const welcome = world.jobs.pushed.filter(({ job }) => job.kind === "send-first-report");
    expect(welcome).toHaveLength(1);
    expect((await world.items.byId("item-1"))?.syncCheckpoint).toEqual({ syncedAt: world.now });
  });

  test("requests rows from the start of its sync on after a suspension of hours", async () => {
    await syncToTheEnd(world, async (run) => {
      if (run > 1) return;
      world.now = new Date(world.now.getTime() + 5 * 3_600_000);
      world.connections.set("item-1", makeConnection({ lastUpdatedAt: world.now }));
    });
    const [first] = await world.accounts.ofItem("item-1");
    expect(first?.syncCheckpoint.watermark).toEqual(NOW);
  });

  test("leaves the same checkpoint as a fast one", async () => {
    await syncToTheEnd(world);
    const syncCheckpoint = async () =>
      (await world.accounts.ofItem("item-1")).map(({ syncCheckpoint: { watermark } }) => watermark);
    expect(await syncCheckpoint()).toEqual(ACCOUNTS.map(() => new Date(NOW.getTime() - 1000)));
    world.asked.length = 0;
    await syncToTheEnd(world);
    expect(world.asked.map(({ filter }) => filter.kind)).not.toContain("all");
  });

  test("shows the number of rows across runs", async () => {
    await syncToTheEnd(world);
    const counts = world.progress.flatMap(({ progress }) =>
      progress.kind === "fetching" ? progress.transactions : [],
    );
    expect(counts).toEqual(
      Array.from({ length: PAGES * ACCOUNTS.length }, (_, index) => index + 1),
    );
  });

  test("loses rows that the bank no longer reports, and none of an earlier run", async () => {
    await syncToTheEnd(world);
    world.pages.set("account-1", pagesOf("account-1").toSpliced(1, 1));
    world.now = new Date(world.now.getTime() + 8 * 86_400_000);
    await syncToTheEnd(world);
    expect(await rowsOf(world, "account-1")).toEqual([
      "account-1 row 0",
      "account-1 row 2",
      "account-1 row 3",
      "account-1 row 4",
    ]);
    expect(await rowsOf(world, "account-2")).toHaveLength(PAGES);
  });

  test("restarts an account when the bank no longer knows the cursor", async () => {
    const slow = world.bank.transactions;
    let refusals = 1;
    world.bank.transactions = (account, filter, after) => {
      if (after && (refusals -= 1) >= 0) throw new BankError("refused", "cursor");
      return slow(account, filter, after);
    };
    await syncToTheEnd(world);
    for (const id of ACCOUNTS) expect(await rowsOf(world, id)).toHaveLength(PAGES);
  });

  test("throws other errors, and resumes where it was", async () => {
    await syncItem(world, "item-1");
    const slow = world.bank.transactions;
    world.bank.transactions = () => {
      throw new BankError("rate-limited", "slow down");
    };
    await expect(syncItem(world, "item-1")).rejects.toThrow("slow down");
    world.bank.transactions = slow;
    await syncToTheEnd(world);
    const [first] = ACCOUNTS;
    const beginnings = fullSyncs(world).filter(
      ({ accountId, after }) => accountId === first && !after,
    );
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
    isSlow(world, transactions, 0);
    const fast = world.bank.transactions;
    world.bank.transactions = async function* (...asked) {
      for await (const page of fast(...asked)) {
        await world.items.update("item-1", { deletionRequestedAt: world.now });
        yield page;
      }
    };
    expect(await syncItem(world, "item-1")).toEqual(AGAIN);
    expect(await rowsOf(world, "account-1")).toHaveLength(1);
    world.bank.transactions = transactions;
    await syncItem(world, "item-1");
    expect(await world.items.byId("item-1")).toBeNull();
  });

  test("has its days recomputed when the time zone changes between runs", async () => {
    await syncToTheEnd(world, async (run) => {
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
    expect(await rowsOf(world, "account-2")).toHaveLength(PAGES);
    expect(await rowsOf(world, "account-3")).toHaveLength(PAGES);
  });
});
