import { letGo } from "../../../src/usecases/kept/let-go.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeItem, makeUser, NOW } from "../../support/make.ts";
import type { User } from "../../../src/domain/user.ts";

/** A user of two accounts of one bank, of whose movements 24 months are kept. */
export async function keepingWorld(given: Partial<User> = {}): Promise<FakeWorld> {
  const fake = fakeWorld();
  const world = { ...fake, policy: { ...fake.policy, keepMonths: 24 } };
  // The clock of the fake world reads the time from it.
  Object.defineProperty(world, "now", {
    get: () => fake.now,
    set: (now: Date) => {
      fake.now = now;
    },
  });
  await world.users.add(makeUser(given));
  await world.items.add(makeItem({ linkedAt: new Date("2021-01-01T12:00:00Z") }));
  await world.accounts.upsertAll([makeAccount(), makeAccount({ id: "account-2" })]);
  return world;
}

/** Runs the job until it is done, as the queue does; returns how often it ran. */
export async function letGoToTheEnd(
  world: FakeWorld,
  { ports = world, userId = "user-1" }: { ports?: FakeWorld; userId?: string } = {},
): Promise<number> {
  for (let runs = 1; runs <= 10; runs += 1) {
    const outcome = await letGo(ports, userId);
    if (outcome.kind === "done") return runs;
    world.now = new Date(world.now.getTime() + outcome.after);
  }
  throw new Error("It goes on for ever");
}

export async function userOf(world: FakeWorld, id = "user-1"): Promise<User> {
  const user = await world.users.byId(id);
  if (!user) throw new Error("The user is gone");
  return user;
}

/** The days of all stored movements of a user, in order. */
export async function storedDays(world: FakeWorld, userId = "user-1"): Promise<string[]> {
  const days: string[] = [];
  for await (const rows of world.transactions.recomputableOfUser(userId))
    days.push(...rows.map(({ day }) => day));
  return days.sort();
}

export { NOW };
