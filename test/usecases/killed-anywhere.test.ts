import { describe, expect, test } from "vitest";
import { findLostWork } from "../../src/usecases/jobs/find-lost-work.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { memoryJobStore } from "../support/memory-job-store.ts";
import { makeAccount, makeRow, makeConnection, NOW } from "../support/make.ts";
import { Killed, killedWorld } from "./killed-world.ts";
import { allOf } from "../support/batches.ts";
import { STORIES, type Story, user } from "./killed-stories.ts";

/**
 * A process is killed after its n-th write, for every n; another one starts, finds lost work, as at every
 * start and every hour, and runs the jobs. The stored data and sent messages are then the same as without
 * a kill.
 */

/** Runs a story with a kill after so many writes; returns the number of writes without one. */
async function live({ begin, ask, isRepeated }: Story, killAfter: number) {
  const world = fakeWorld();
  await world.users.add(user);
  world.connections.set("item-1", makeConnection());
  world.bankAccounts.push(makeAccount());
  world.pages.set("account-1", [[makeRow({ id: "row-1" })]]);
  await begin(world);
  const jobStore = memoryJobStore();
  const first = killedWorld(world, jobStore, killAfter);
  let isAnswered = false;
  try {
    await ask(first.ports).then(() => (isAnswered = true));
    await first.runJobs();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  const second = killedWorld(world, jobStore);
  if (isRepeated && !isAnswered) await ask(second.ports);
  world.now = new Date(NOW.getTime() + 61 * 60_000);
  await findLostWork(second.ports);
  await second.runJobs();
  return { writes: first.writes(), state: await stateOf(world) };
}

/** Everything stored and sent, with all times alike. What is repeated changes figures once more. */
async function stateOf(world: FakeWorld): Promise<unknown> {
  const items = await world.items.ofUser("user-1");
  const accounts = await world.accounts.ofUser("user-1");
  const rows = accounts.map(({ id }) => world.transactions.ofAccountSince(id, "1900-01-01"));
  const state = {
    user: { ...(await world.users.byId("user-1")), figuresVersion: 0 },
    items,
    accounts,
    rows: (await Promise.all(rows)).flat().toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    events: await world.events.pendingOf("item-1"),
    pending: [
      ...(await allOf(world.rules.usersWithPending())),
      ...(await allOf(world.recurrences.usersWithPending())),
      ...(await allOf(world.cashEntries.usersWithWork(world.now))),
    ],
    deletionConfirmations: await allOf(world.deletionConfirmations.pending()),
    // A change that is repeated is one more version.
    cash: (await world.cashEntries.ofUser("user-1")).map((entry) => ({ ...entry, version: 0 })),
    recurring: (await world.recurring.ofUser("user-1"))?.series,
    connections: [...world.connections.keys()],
    said: world.sentNotices.map(({ kind }) => kind).filter((kind) => kind !== "alerts"),
    // Those that were found by two processes may come in two messages.
    told: world.sentNotices
      .flatMap((notice) => (notice.kind === "alerts" ? notice.lines : []))
      .map(({ kind }) => kind)
      .toSorted(),
    news: await world.transactions.newsOfUser("user-1"),
    reports: world.reports.length,
  };
  return JSON.parse(
    JSON.stringify(state, (_key, value: unknown) =>
      typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? "a moment" : value,
    ),
  );
}

describe("a process that is killed after any write loses nothing", () => {
  test.each(STORIES)("$name", async (story) => {
    const undisturbed = await live(story, Infinity);
    expect(undisturbed.writes).toBeGreaterThan(2);
    for (let killAfter = story.from ?? 1; killAfter <= undisturbed.writes; killAfter += 1)
      expect((await live(story, killAfter)).state, `killed after write ${killAfter}`).toEqual(
        undisturbed.state,
      );
  });
});
