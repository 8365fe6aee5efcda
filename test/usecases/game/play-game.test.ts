import { beforeEach, describe, expect, test } from "vitest";
import { NEW_ROUND, type GameRound } from "../../../src/domain/game.ts";
import type { Choice } from "../../../src/domain/understanding/choice.ts";
import { shortKey } from "../../../src/domain/short-key.ts";
import { findGame } from "../../../src/usecases/game/offer-game.ts";
import type { GameScreen } from "../../../src/usecases/game/play-game.ts";
import { choose } from "../../../src/usecases/teaching/choose.ts";
import { changeRule, loadRulesPage } from "../../../src/usecases/teaching/rules.ts";
import { setRule } from "../../../src/usecases/teaching/set-rule.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeUser, NOW } from "../../support/make.ts";
import { decided, rowOf, user } from "../teaching/taught-world.ts";
import {
  endOf,
  gameWorld,
  keyOf,
  OPAL,
  PEARL,
  play,
  QUARTZ,
  questionOf,
  TOPAZ,
  unplaced,
} from "./game-world.ts";

const SHOPPING: Choice = { kind: "category", categoryId: "08000000" };
const HEALTH: Choice = { kind: "category", categoryId: "17000000" };

let world: FakeWorld;

beforeEach(async () => {
  world = await gameWorld();
});

const start = () => play(world, { kind: "start" });
const answer = (cnpjRoot: string, choice: Choice, round: GameRound = NEW_ROUND) =>
  play(world, { kind: "answer", group: keyOf(cnpjRoot), round, choice });
const skip = (cnpjRoot: string, round: GameRound = NEW_ROUND) =>
  play(world, { kind: "skip", group: keyOf(cnpjRoot), round });
const undoing = (change: string, round: GameRound) => play(world, { kind: "undo", change, round });
const nameIn = (screen: GameScreen) => questionOf(screen).group.name;

describe("a round", () => {
  test("asks about the largest group first, with the likeliest categories", async () => {
    const { group, left, likely, told, round, isRefused } = questionOf(await start());
    expect(group).toMatchObject({ name: "Quartzo", count: 2, direction: "out" });
    expect(group.amounts).toEqual([{ currency: "BRL", minor: 30_000 }]);
    expect(left).toEqual({ count: 3, areShops: true });
    expect(likely).toHaveLength(8);
    expect({ told, round, isRefused }).toEqual({ told: null, round: NEW_ROUND, isRefused: false });
  });

  test("makes a rule of each answer, asks three, and tells what changed", async () => {
    const second = questionOf(await answer(QUARTZ, SHOPPING));
    expect(second.group.name).toBe("Topázio");
    expect(second.told).toMatchObject({ kind: "ruled", name: "Quartzo", ruled: 2, chosen: 0 });
    expect(await decided(world, "q2")).toBe("08000000 rule spending");
    const third = questionOf(await skip(TOPAZ, second.round));
    expect(third.left.count).toBe(1);
    const { taught, more, round } = endOf(await answer(OPAL, HEALTH, third.round));
    expect(taught).toMatchObject([
      { name: "Quartzo", choice: SHOPPING, count: 2 },
      { name: "Opala", choice: HEALTH, count: 1 },
    ]);
    expect(round.asked).toBe(3);
    expect(more).toEqual({ count: 1, areShops: true });
  });

  test("ends early when nothing is left to ask", async () => {
    const one = await gameWorld([unplaced("q1", QUARTZ, -1)]);
    world = one;
    const { taught, more } = endOf(await answer(QUARTZ, SHOPPING));
    expect(taught).toHaveLength(1);
    expect(more).toBeNull();
    expect(endOf(await start())).toMatchObject({ taught: [], told: null });
  });

  test("asks about money out and in apart", async () => {
    world = await gameWorld([unplaced("out", QUARTZ, -10), unplaced("in", QUARTZ, 90)]);
    const first = questionOf(await start());
    expect(first.group).toMatchObject({ name: "Quartzo", direction: "in" });
    const second = questionOf(
      await play(world, {
        kind: "answer",
        group: first.group.key,
        round: first.round,
        choice: { kind: "category", categoryId: "01000000" },
      }),
    );
    expect(second.group.direction).toBe("out");
    expect(await decided(world, "in")).toBe("01000000 rule income");
    expect(await decided(world, "out")).toBe("null none spending");
  });

  test("asks about the last ninety days, and its answers hold for all of them", async () => {
    world = await gameWorld([
      unplaced("new", QUARTZ, -10, { date: new Date("2026-08-25T15:00:00.000Z") }),
      unplaced("old", QUARTZ, -10, { date: new Date("2026-08-24T15:00:00.000Z") }),
      unplaced("older", TOPAZ, -99, { date: new Date("2026-08-24T15:00:00.000Z") }),
    ]);
    const { group, left } = questionOf(await start());
    expect(group).toMatchObject({ name: "Quartzo", count: 1 });
    expect(left.count).toBe(1);
    await answer(QUARTZ, SHOPPING);
    expect(await decided(world, "old")).toBe("08000000 rule spending");
  });
});

describe("the tree of categories", () => {
  const show = (cnpjRoot: string, round: GameRound = NEW_ROUND) =>
    play(world, { kind: "show", group: keyOf(cnpjRoot), round, categories: { kind: "tops" } });

  test("is shown for the same group", async () => {
    const { group, categories, likely, left } = questionOf(await show(TOPAZ));
    expect(group.name).toBe("Topázio");
    expect({ categories, likely }).toEqual({ categories: { kind: "tops" }, likely: [] });
    expect(left.count).toBe(3);
  });

  test("of a group that has a category by now leads to the next one, and says so", async () => {
    await setRule(world, user, { transactionId: "q1", choice: SHOPPING });
    const { group, told } = questionOf(await show(QUARTZ));
    expect(group.name).toBe("Topázio");
    expect(told).toEqual({ kind: "vanished" });
  });

  test("of a round that is over ends it", async () => {
    expect(endOf(await show(TOPAZ, { asked: 3, changes: [] })).more?.count).toBe(3);
  });
});

describe("an answer", () => {
  test("is undone, and asked again", async () => {
    const { round, told } = questionOf(await answer(QUARTZ, SHOPPING));
    const change = round.changes[0] ?? "";
    expect(change).toBe(shortKey((told as { changeId: string }).changeId));
    const again = questionOf(await undoing(change, round));
    expect(again).toMatchObject({ group: { name: "Quartzo" }, told: { kind: "undone" } });
    expect(again.round).toEqual(NEW_ROUND);
    expect(await decided(world, "q1")).toBe("null none spending");
  });

  test("that was undone or changed already is not undone again", async () => {
    const { round } = questionOf(await answer(QUARTZ, SHOPPING));
    const [rule] = await world.rules.ofUser(user.id);
    await changeRule(world, user, { ruleId: rule?.id ?? "", choice: HEALTH });
    const after = questionOf(await undoing(round.changes[0] ?? "", round));
    expect(after).toMatchObject({ told: { kind: "late" }, round });
    expect(await decided(world, "q1")).toBe("17000000 rule spending");
    const { taught } = endOf(await play(world, { kind: "refuse", round }));
    expect(taught).toEqual([]);
  });

  test("given twice at once is one answer, and of two the newest counts", async () => {
    const first = questionOf(await answer(QUARTZ, SHOPPING));
    const same = questionOf(await answer(QUARTZ, SHOPPING));
    expect(same.round).toEqual(first.round);
    expect(same.told).toMatchObject({ kind: "ruled", replaced: null });
    const other = questionOf(await answer(QUARTZ, HEALTH));
    expect(other.told).toMatchObject({ kind: "ruled", replaced: SHOPPING });
    expect(await decided(world, "q1")).toBe("17000000 rule spending");
    expect(await world.rules.ofUser(user.id)).toHaveLength(1);
  });

  test("about a group that is gone changes nothing, and goes on", async () => {
    await world.transactions.markDeleted("account-1", ["q1", "q2"], NOW);
    const next = questionOf(await answer(QUARTZ, SHOPPING));
    expect(next).toMatchObject({
      group: { name: "Topázio" },
      told: { kind: "vanished" },
      round: NEW_ROUND,
    });
    expect(await world.rules.ofUser(user.id)).toEqual([]);
  });

  test("to a deleted rule of a group that the bank placed meanwhile changes nothing", async () => {
    const { round } = questionOf(await answer(QUARTZ, SHOPPING));
    await undoing(round.changes[0] ?? "", round);
    await world.transactions.markDeleted("account-1", ["q1", "q2"], NOW);
    expect(questionOf(await answer(QUARTZ, HEALTH)).told).toEqual({ kind: "vanished" });
  });

  test("of another user is about their own groups", async () => {
    await world.users.add(makeUser({ id: "user-2", telegramId: 2002 }));
    const step = { kind: "answer", group: keyOf(QUARTZ), round: NEW_ROUND } as const;
    const screen = await play(world, { ...step, choice: SHOPPING }, "user-2");
    expect(endOf(screen).told).toEqual({ kind: "vanished" });
    expect(await decided(world, "q1")).toBe("null none spending");
    expect(await world.rules.ofUser("user-2")).toEqual([]);
  });

  test("leaves what the user chose singly", async () => {
    await choose(world, user, { transactionId: "q1", choice: HEALTH });
    const { told } = questionOf(await answer(QUARTZ, SHOPPING));
    expect(told).toMatchObject({ ruled: 1, chosen: 1 });
    expect(await decided(world, "q1")).toBe("17000000 choice spending");
  });
});

describe("a skipped group", () => {
  test("is not asked again, but can be taught in its transaction's screen", async () => {
    const { round, told } = questionOf(await skip(QUARTZ));
    expect({ round, told }).toEqual({ round: { asked: 1, changes: [] }, told: null });
    expect(nameIn(await start())).toBe("Topázio");
    await setRule(world, user, { transactionId: "q1", choice: SHOPPING });
    expect((await rowOf(world, "q2")).categorySource).toBe("rule");
  });

  test("twice is one", async () => {
    await skip(QUARTZ);
    await skip(QUARTZ);
    expect((await world.users.byId(user.id))?.game.skipped).toEqual([keyOf(QUARTZ)]);
  });

  test("can still be answered by an old button", async () => {
    await skip(QUARTZ);
    expect(questionOf(await answer(QUARTZ, SHOPPING)).told).toMatchObject({ kind: "ruled" });
  });

  test("with all others ends the game, which /rules does not show then", async () => {
    for (const one of [QUARTZ, TOPAZ, OPAL, PEARL]) await skip(one);
    const player = await world.users.byId(user.id);
    expect(endOf(await start())).toMatchObject({ taught: [], more: null });
    expect(player && (await findGame(world, player, NOW))).toBeNull();
    expect((await loadRulesPage(world, player ?? user)).game).toBeNull();
  });
});

test("a refused game tells what was taught so far, and stays in /rules", async () => {
  const { round } = questionOf(await answer(QUARTZ, SHOPPING));
  const { told, taught, more } = endOf(await play(world, { kind: "refuse", round }));
  expect({ told, more }).toEqual({ told: { kind: "refused" }, more: null });
  expect(taught).toMatchObject([{ name: "Quartzo" }]);
  const player = await world.users.byId(user.id);
  const { rules, game } = await loadRulesPage(world, player ?? user);
  expect(rules).toHaveLength(1);
  expect(game).toEqual({ count: 3, areShops: true });
  expect(questionOf(await start()).isRefused).toBe(true);
});
