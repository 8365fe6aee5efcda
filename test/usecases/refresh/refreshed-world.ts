import type { AskedAnswer } from "../../../src/domain/refresh.ts";
import { createCooldown } from "../../../src/usecases/refresh/cooldown.ts";
import { refreshItems } from "../../../src/usecases/refresh/refresh-items.ts";
import { storeRefresh } from "../../../src/usecases/refresh/store-refresh.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeConnection,
  makeItem,
  makeRow,
  makeTransaction,
  makeUser,
  NOW,
} from "../../support/make.ts";
import { allOf } from "../../support/batches.ts";

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const after = (ms: number) => new Date(NOW.getTime() + ms);
export const user = makeUser();

export async function refreshedWorld(): Promise<FakeWorld> {
  const world = fakeWorld();
  await world.users.add(user);
  const syncCheckpoint = { syncedAt: after(-60 * MINUTE) };
  await world.items.add(
    makeItem({ syncCheckpoint, welcomedAt: NOW, lastUpdatedAt: after(-60 * MINUTE) }),
  );
  await world.accounts.upsertAll([makeAccount()]);
  await world.transactions.upsertAll([makeTransaction({ id: "old" })], NOW);
  world.bankAccounts.push(makeAccount());
  return world;
}

/** Requests a refresh as the command does; returns the id of the stored request. */
export async function ask(
  world: FakeWorld,
  answer: AskedAnswer = { kind: "started" },
): Promise<string> {
  if (answer.kind === "unreachable") throw new Error("Not in these tests");
  world.refreshAnswer = answer;
  const asked = await refreshItems(world, user, createCooldown(world, MINUTE, "an update"));
  if (asked.kind !== "asked") throw new Error(asked.kind);
  await storeRefresh(world, user, { updateId: 1, messageId: 7 }, asked);
  return (await allOf(world.refreshes.pending()))[0]?.id ?? "";
}

/** Pluggy fetches, and a sync follows. */
export async function deliver(
  world: FakeWorld,
  ...rows: Parameters<typeof makeRow>[0][]
): Promise<void> {
  world.now = after(5 * SECOND);
  world.connections.set("item-1", makeConnection({ lastUpdatedAt: after(4 * SECOND) }));
  world.pages.set("account-1", [[makeRow({ id: "old" }), ...rows.map((row) => makeRow(row))]]);
  await syncItem(world, "item-1");
}

export const shown = (world: FakeWorld) =>
  world.refreshedMessages.map(({ messageId, banks }) => [
    messageId,
    ...banks.map(({ result }) => result),
  ]);
