import { expect, test } from "vitest";
import { cashId } from "../../../src/usecases/cash/cash-id.ts";
import {
  changeCash,
  recordAgain,
  retypeCash,
  untypeCash,
} from "../../../src/usecases/cash/change-cash.ts";
import { makeTyped } from "../../support/make-cash.ts";
import { makeUser } from "../../support/make.ts";
import { CashWorld } from "./cash-world.ts";
import { allOf } from "../../support/batches.ts";

test("the day goes to the one before it was typed and back, however often it is pressed", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  ana.later(86_400_000);
  for (let tap = 1; tap <= 2; tap += 1)
    expect((await ana.press(7, "yesterday"))?.row?.day).toBe("2026-11-21");
  expect((await ana.press(7, "today"))?.entry.day).toBe("2026-11-22");
  expect(await ana.sums()).toEqual({ spending: 1200 });
});

test("an undone one is gone for good, and a press on it says so", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  expect((await ana.press(7, "undo"))?.entry.state).toBe("undone");
  expect(await ana.sums()).toEqual({});
  for (const kind of ["undo", "note", "yesterday", "same"] as const)
    expect(await ana.press(7, kind)).toBeNull();
  expect(await ana.follow()).toEqual({ kind: "done" });
  expect(await ana.entries()).toEqual([]);
  expect(await ana.press(7, "undo")).toBeNull();
});

test("one of a month that is kept as sums does not change, and a press on it says that it is gone", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  const kept = { from: "2026-12-01", run: "run-1", at: ana.world.now };
  expect(await ana.world.users.moveKept(await ana.user(), kept)).toBe(true);
  for (const kind of ["undo", "note", "yesterday"] as const)
    expect(await ana.press(7, kind)).toBeNull();
  expect((await ana.entries())[0]?.state).toBe("cash");
});

test("what was not cash is a note, in no sum, and counts again when it was cash", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  const noted = await ana.press(7, "note");
  expect([noted?.entry.state, noted?.row]).toEqual(["note", null]);
  expect(await ana.sums()).toEqual({});
  await ana.press(7, "note");
  await ana.press(7, "cash");
  await ana.press(7, "cash");
  expect(await ana.sums()).toEqual({ spending: 1200 });
  expect((await ana.entries())[0]?.expiresAt).toBeNull();
});

test("a note is removed after 35 days, and not before", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  await ana.press(7, "note");
  const expiry = 35 * 86_400_000;
  ana.later(expiry - 1);
  await ana.follow();
  expect(await ana.entries()).toHaveLength(1);
  expect(await allOf(ana.world.cashEntries.usersWithWork(ana.world.now))).toEqual([]);
  ana.later(1);
  expect(await allOf(ana.world.cashEntries.usersWithWork(ana.world.now))).toEqual(["user-1"]);
  await ana.follow();
  expect(await ana.entries()).toEqual([]);
});

test("a message that is edited changes its entry in place", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  const typed = makeTyped({ title: "pão", minor: 800, day: "2026-11-20" });
  const shown = await retypeCash(ana.world, await ana.user(), { messageId: 7, typed });
  expect(shown?.row).toMatchObject({ description: "Pão", minor: 800, day: "2026-11-20" });
  expect(await ana.sums()).toEqual({ spending: 800 });
  await ana.press(7, "note");
  await retypeCash(ana.world, await ana.user(), { messageId: 7, typed: makeTyped() });
  expect(await ana.sums()).toEqual({});
});

test("an edited message that is no entry, or none any more, changes nothing", async () => {
  const ana = await CashWorld.open();
  const edit = async () =>
    retypeCash(ana.world, await ana.user(), { messageId: 7, typed: makeTyped({ minor: 1 }) });
  expect(await edit()).toBeNull();
  await ana.sync([{ id: "bank", amount: -12 }]);
  await ana.type(7);
  await ana.press(7, "same");
  expect(await edit()).toBeNull();
  await ana.press(7, "undo");
  expect(await edit()).toBeNull();
});

test("what a message recorded is taken back while it counts, and recorded again when it says so", async () => {
  const ana = await CashWorld.open();
  const untype = async () => untypeCash(ana.world, await ana.user(), 7);
  expect(await untype()).toBeNull();
  await ana.type(7);
  expect((await untype())?.entry.state).toBe("undone");
  expect(await ana.sums()).toEqual({});
  expect(await untype()).toBeNull();
  const again = { messageId: 7, typed: makeTyped({ minor: 900 }) };
  const shown = await recordAgain(ana.world, await ana.user(), again);
  expect(shown.entry).toMatchObject({ state: "cash", minor: 900 });
  expect(await ana.sums()).toEqual({ spending: 900 });
  await recordAgain(ana.world, await ana.user(), again);
  expect(await ana.sums()).toEqual({ spending: 900 });
});

test("an edit forgets what only was found, and keeps what was asked", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  await ana.type(8, { minor: 700 });
  await ana.world.cashEntries.setMatch(cashId("user-1", 7), "found");
  await ana.world.cashEntries.setMatch(cashId("user-1", 8), "asked");
  const at = ana.world.now;
  await ana.world.notices.claim({
    kind: "cash-question",
    entryId: cashId("user-1", 8),
    at,
  });
  for (const messageId of [7, 8])
    await retypeCash(ana.world, await ana.user(), { messageId, typed: makeTyped({ minor: 50 }) });
  const matches = (await ana.entries()).map(({ id, matchId }) => [id, matchId]);
  expect(new Map(matches as [string, string | null][])).toEqual(
    new Map([
      [cashId("user-1", 7), null],
      [cashId("user-1", 8), "asked"],
    ]),
  );
});

test("of two presses at once both are done, one after the other", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  await Promise.all([ana.press(7, "yesterday"), ana.press(7, "note")]);
  expect((await ana.entries())[0]).toMatchObject({ state: "note", day: "2026-11-21", version: 3 });
});

test("a press on somebody else's entry changes nothing", async () => {
  const ana = await CashWorld.open();
  await ana.type(7);
  const other = makeUser({ id: "user-2", telegramId: 2 });
  const id = cashId("user-1", 7);
  expect(await changeCash(ana.world, other, id, { kind: "undo" })).toBeNull();
  expect(await ana.sums()).toEqual({ spending: 1200 });
});
