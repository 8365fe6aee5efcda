import type { BankChange, BankEvent } from "../../../src/domain/bank-event.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeAttempt,
  makeConnection,
  makeRow,
  makeUser,
  NOW,
} from "../../support/make.ts";

export const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
export const DAY = 24 * 60;

export const event = (change: BankChange, given: Partial<BankEvent> = {}): BankEvent => ({
  id: "event-1",
  itemId: "item-1",
  clientUserId: null,
  receivedAt: NOW,
  change,
  ...given,
});
export const changed = (ids: string[], accountId = "account-1"): BankChange => ({
  kind: "transactions-changed",
  accountId,
  ids,
});
export const jobs = (world: FakeWorld) => world.jobs.pushed.map(({ job }) => job.kind);
export const checkpointOf = async (world: FakeWorld, id: string) =>
  (await world.accounts.ofItem("item-1")).find((account) => account.id === id)?.syncCheckpoint;
export const ledger = async (world: FakeWorld) =>
  (await world.transactions.ofAccountSince("account-1", "2000-01-01")).map(({ id }) => id).sort();

export async function syncWorld(): Promise<FakeWorld> {
  const world = fakeWorld();
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
  return world;
}
