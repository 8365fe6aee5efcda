import type { User } from "../../../src/domain/user.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeItem, makeUser } from "../../support/make.ts";

/** A Sunday at noon in São Paulo; the next Monday, 9 o'clock there. */
export const MONDAY = new Date("2026-11-23T12:00:00.000Z");
export const DAY = 24 * 3_600_000;
const WEEK = 7 * DAY;
export const weeksAfter = (weeks: number) => new Date(MONDAY.getTime() + weeks * WEEK);

export async function addUserWithBank(world: FakeWorld, given: Partial<User> = {}): Promise<void> {
  await world.users.add(makeUser({ nextSummaryAt: MONDAY, ...given }));
  await world.items.add(makeItem());
}

export const person = async (world: FakeWorld) => {
  const user = await world.users.byId("user-1");
  if (!user) throw new Error("Nobody is there");
  return user;
};
export const nextAt = async (world: FakeWorld) => (await person(world)).nextSummaryAt;
const END = new Date("2999-01-01");
export const owed = async (world: FakeWorld) =>
  (await world.deliveries.claim(END, 9999, { id: "all", until: END })).map(({ rhythm, first }) => [
    rhythm,
    first,
  ]);
