import type { AccountMonth } from "../../../src/domain/kept/account-month.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { keepingWorld, userOf } from "./let-go-world.ts";

// Twenty-four months before November 2026.
export const FROM = "2024-11-01";
export const DAYS = ["2023-12-31", "2024-02-10", "2024-02-11", "2024-08-15", "2024-10-31", FROM];

export async function oldDaysWorld(): Promise<FakeWorld> {
  const world = await keepingWorld();
  await world.transactions.upsertAll(
    DAYS.map((day) => makeTransaction({ id: day, day, minor: 1000 })),
    NOW,
  );
  return world;
}

export async function months(world: FakeWorld): Promise<AccountMonth[]> {
  const found = await world.monthSums.ofUser(await userOf(world));
  return found.sort((a, b) => a.first.localeCompare(b.first));
}
