import type { FakeWorld } from "../support/fake-world.ts";
import { makeAccount, makeAttempt, makeTransaction, makeUser, NOW } from "../support/make.ts";

/** Ana, who wrote before and whose bank is connected and fetched. */
export async function withBank(world: FakeWorld): Promise<void> {
  await withUnfetchedBank(world);
  await world.items.update("item-1", {
    syncCheckpoint: { syncedAt: NOW },
    state: { kind: "working" },
    lastUpdatedAt: NOW,
  });
  await world.transactions.upsertAll([makeTransaction()], NOW);
}

export async function withUnfetchedBank(world: FakeWorld): Promise<void> {
  await world.users.add(makeUser());
  await world.items.add(makeAttempt({ state: { kind: "updating" } }));
  await world.accounts.upsertAll([makeAccount()]);
}
