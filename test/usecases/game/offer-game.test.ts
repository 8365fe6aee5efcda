import { beforeEach, describe, expect, test } from "vitest";
import type { User } from "../../../src/domain/user.ts";
import { offerOf } from "../../../src/domain/game-offer.ts";
import { offerGame, offerGameOnScreen } from "../../../src/usecases/game/offer-game.ts";
import { loadUnplaced } from "../../../src/usecases/game/load-unplaced.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { bought, user } from "../teaching/taught-world.ts";
import { gameWorld, keyOf, QUARTZ, unplaced } from "./game-world.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let world: FakeWorld;

beforeEach(async () => {
  world = await gameWorld();
});

const later = (ms: number) => new Date(NOW.getTime() + ms);

async function stored(): Promise<User> {
  const found = await world.users.byId(user.id);
  if (!found) throw new Error("There is no user");
  return found;
}

const onScreen = async (now: Date) => offerGameOnScreen(world, { user: await stored(), now });

describe("on a screen", () => {
  test("the game is offered for an hour, and then not for a week", async () => {
    expect(await onScreen(NOW)).toEqual({ count: 3, areShops: true });
    expect(await onScreen(later(HOUR))).not.toBeNull();
    expect(await onScreen(later(HOUR + 1))).toBeNull();
    expect(await onScreen(later(7 * DAY - 1))).toBeNull();
    expect(await onScreen(later(7 * DAY))).not.toBeNull();
    expect((await stored()).game.offeredAt).toEqual(later(7 * DAY));
  });

  test("it is not offered once it was refused", async () => {
    await world.users.refuseGame(user.id);
    expect(await onScreen(NOW)).toBeNull();
    expect((await stored()).game.offeredAt).toBeNull();
  });

  test("of two processes one offers it", async () => {
    const seen = await stored();
    const offers = [later(0), later(1)].map((now) => offerGameOnScreen(world, { user: seen, now }));
    expect((await Promise.all(offers)).filter((offer) => offer !== null)).toHaveLength(1);
  });

  test("it is not offered for what is a small part, skipped, or nothing, and no offer counts as made", async () => {
    world = await gameWorld([
      unplaced("q1", QUARTZ, -1),
      bought("known", "99999999", { amount: -1000 }),
    ]);
    expect(await onScreen(NOW)).toBeNull();
    world = await gameWorld([unplaced("q1", QUARTZ, -100)]);
    await world.users.skipInGame(user.id, keyOf(QUARTZ), 10);
    expect(await onScreen(NOW)).toBeNull();
    expect((await stored()).game.offeredAt).toBeNull();
  });

  test("what does not count has no part in what moved", async () => {
    world = await gameWorld([unplaced("q1", QUARTZ, -1)]);
    const huge = makeTransaction({ id: "huge", minor: 10_000_000, flow: "investment" });
    await world.transactions.upsertAll([huge], NOW);
    expect(await onScreen(NOW)).not.toBeNull();
  });
});

test("under a summary it is offered again when that is sent again, and a screen then offers none", async () => {
  const times = { now: later(HOUR), at: NOW, standsSince: NOW };
  expect(await offerGame(world, await stored(), times)).not.toBeNull();
  expect(await offerGame(world, await stored(), { ...times, now: later(5 * HOUR) })).not.toBeNull();
  expect(await onScreen(later(2 * HOUR))).toBeNull();
});

test("three at most are offered, and people are no shops", async () => {
  const groups = await loadUnplaced(world, user, NOW);
  expect(groups).toHaveLength(4);
  expect(offerOf(groups)).toEqual({ count: 3, areShops: true });
  const [first] = groups;
  expect(first && offerOf([{ ...first, kind: "person" }])).toEqual({ count: 1, areShops: false });
  expect(offerOf([])).toBeNull();
});
