import type { FakeWorld } from "../support/fake-world.ts";
import { makeAccount, makeAttempt, makeTransaction, makeUser, NOW } from "../support/make.ts";

/** Stores a known user, and a bank item that was synced, with one transaction. */
export async function seedBank(world: FakeWorld): Promise<void> {
  await seedUnfetchedBank(world);
  await world.items.update("item-1", {
    syncCheckpoint: { syncedAt: NOW },
    state: { kind: "working" },
    lastUpdatedAt: NOW,
  });
  await world.transactions.upsertAll([makeTransaction()], NOW);
}

/** Stores a known user, and a bank item that Pluggy is still fetching. */
export async function seedUnfetchedBank(world: FakeWorld): Promise<void> {
  await world.users.add(makeUser());
  await world.items.add(makeAttempt({ state: { kind: "updating" } }));
  await world.accounts.upsertAll([makeAccount()]);
}
