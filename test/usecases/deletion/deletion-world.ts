import { expect } from "vitest";
import { confirmDeletion } from "../../../src/usecases/deletion/confirm-deletion.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeConnection,
  makeItem,
  makeTransaction,
  makeUser,
  NOW,
} from "../../support/make.ts";
import { allOf } from "../../support/batches.ts";

export const user = makeUser();

export async function deletionWorld(): Promise<FakeWorld> {
  const world = fakeWorld();
  await world.users.add(user);
  await world.items.add(makeItem());
  await world.accounts.upsertAll([makeAccount()]);
  await world.transactions.upsertAll([makeTransaction()], NOW);
  await world.events.addAll([
    {
      id: "e",
      itemId: "item-1",
      clientUserId: "user-1",
      change: { kind: "item" },
      receivedAt: NOW,
    },
  ]);
  world.connections.set("item-1", makeConnection());
  return world;
}

/** Sends every pending confirmation, as the jobs do. */
export async function sayFarewells(world: FakeWorld): Promise<void> {
  for (const id of await allOf(world.deletionConfirmations.pending()))
    await confirmDeletion(world, id);
}

export const nothingIsLeft = async (world: FakeWorld) => {
  expect(await world.items.byId("item-1")).toBeNull();
  expect(await world.accounts.ofUser("user-1")).toEqual([]);
  expect(await world.transactions.countOfItem("item-1")).toBe(0);
  expect(await world.events.pendingOf("item-1")).toEqual([]);
};
