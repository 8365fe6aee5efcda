import { expect, test } from "vitest";
import { letGo } from "../../../src/usecases/kept/let-go.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { Killed, killedWorld } from "../killed-world.ts";
import { keepingWorld, letGoToTheEnd, storedDays, userOf } from "./let-go-world.ts";

const DAYS = ["2024-02-10", "2024-03-11", "2024-08-15", "2024-10-31", "2024-11-01"];

async function oldWorld(): Promise<FakeWorld> {
  const world = await keepingWorld();
  const rows = DAYS.map((day, index) => makeTransaction({ id: day, day, minor: 1 + index }));
  await world.transactions.upsertAll(rows, NOW);
  return world;
}

async function stateOf(world: FakeWorld) {
  const user = await userOf(world);
  const months = await world.monthSums.ofUser(user);
  const sums = months.map(({ first, sums: [one] }) => `${first} ${one?.minor} ${one?.count}`);
  // A run that was killed as soon as it had moved the day is not made again.
  return { from: user.kept?.from, sums: sums.sort(), days: await storedDays(world) };
}

async function expectedState() {
  const world = await oldWorld();
  await letGoToTheEnd(world);
  return stateOf(world);
}

/** Whether a process that is killed after so many writes does not come to its end. */
async function isKilledAfter(writes: number, world: FakeWorld): Promise<boolean> {
  const { ports } = killedWorld(world, undefined, writes);
  try {
    await letGoToTheEnd(world, { ports });
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  }
}

test("a kill after any write, and a run after it, ends as a run alone", async () => {
  const expected = await expectedState();
  let kills = 0;
  for (let isKilled = true; isKilled;) {
    const world = await oldWorld();
    isKilled = await isKilledAfter(kills, world);
    await letGoToTheEnd(world);
    expect(await stateOf(world)).toEqual(expected);
    if (isKilled) kills += 1;
  }
  expect(kills).toBeGreaterThan(8);
});

test("two processes at once end as one alone", async () => {
  const expected = await expectedState();
  const world = await oldWorld();
  await Promise.all([letGo(world, "user-1"), letGo(world, "user-1"), letGo(world, "user-1")]);
  await letGoToTheEnd(world);
  expect(await stateOf(world)).toEqual(expected);
});
