import type { SummaryDelivery } from "../../../src/domain/summary-delivery.ts";
import type { User } from "../../../src/domain/user.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeDelivery, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

export const ID = "user-1 weekly 2026-11-09";
export const NO_FAILURE: unknown[] = [];
export const MINUTE = 60_000;

export async function owing(
  world: FakeWorld,
  user: Partial<User> = {},
  delivery: Partial<SummaryDelivery> = {},
): Promise<void> {
  await world.users.add(makeUser(user));
  await world.items.add(makeItem());
  await world.transactions.upsertAll([makeTransaction({ day: "2026-11-10" })], NOW);
  await world.deliveries.addAll([makeDelivery(delivery)]);
}

/** Summaries of one user, as many weeks. */
export async function owingMany(world: FakeWorld, count: number): Promise<void> {
  await owing(world);
  const others = Array.from({ length: count - 1 }, (_, n) => makeDelivery({ id: `d${n}` }));
  await world.deliveries.addAll(others);
}

export const stored = (world: FakeWorld) => world.deliveries.byId(ID);
export const stateNow = async (world: FakeWorld) => (await stored(world))?.state;
export const sent = (world: FakeWorld) => world.summaries.map(({ summary }) => summary);
