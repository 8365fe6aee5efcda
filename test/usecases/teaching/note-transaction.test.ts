import { describe, expect, test } from "vitest";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { choose } from "../../../src/usecases/teaching/choose.ts";
import { noteTransaction } from "../../../src/usecases/teaching/note-transaction.ts";
import { undo } from "../../../src/usecases/teaching/undo.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { bought, PADARIA, taughtWorld, user } from "./taught-world.ts";
import { allOf } from "../../support/batches.ts";

async function synced(): Promise<FakeWorld> {
  const world = await taughtWorld([bought("a", PADARIA), bought("b", PADARIA)]);
  await syncItem(world, "item-1");
  return world;
}

const note = (world: FakeWorld, text: string, transactionId = "a") =>
  noteTransaction(world, user, { transactionId, text });

/** The stored notes, by transaction. */
async function notesOf(world: FakeWorld): Promise<Record<string, string | null>> {
  const notes = await world.notes.ofUser(user.id);
  return Object.fromEntries(notes.map(({ transactionId, value }) => [transactionId, value]));
}

function passTime(world: FakeWorld): void {
  world.now = new Date(world.now.getTime() + 60_000);
}

describe("a note", () => {
  test("is stored in one line, without marks that nobody sees, long numbers masked", async () => {
    const world = await synced();
    const written = " presente\nda \u202EBia\u0007 123.456.789-09 ";
    expect(await note(world, written)).toMatchObject({
      kind: "noted",
      note: "presente da Bia •••.789-••",
    });
    expect(await notesOf(world)).toEqual({ a: "presente da Bia •••.789-••" });
  });

  test("is never pending, and changes no row", async () => {
    const world = await synced();
    const before = await world.transactions.ofUserById(user.id, "a");
    await note(world, "presente");
    expect(await allOf(world.notes.usersWithPending())).toEqual([]);
    expect(await world.transactions.ofUserById(user.id, "a")).toEqual(before);
  });

  test("is replaced, and undone step by step", async () => {
    const world = await synced();
    const changes: string[] = [];
    for (const text of ["um", "dois"]) {
      const noted = await note(world, text);
      changes.push(noted.kind === "noted" ? (noted.changeId ?? "") : "");
      passTime(world);
    }
    expect(await notesOf(world)).toEqual({ a: "dois" });
    expect(await undo(world, user, (id) => id === changes[1])).toEqual({ kind: "undone" });
    expect(await notesOf(world)).toEqual({ a: "um" });
    expect(await undo(world, user, (id) => id === changes[0])).toEqual({ kind: "late" });
    expect(await allOf(world.notes.usersWithPending())).toEqual([]);
  });

  test.each(["", "-", " – "])("is taken away by %j", async (text) => {
    const world = await synced();
    await note(world, "presente");
    const taken = await note(world, text);
    expect(taken).toMatchObject({ kind: "noted", note: null });
    expect(await notesOf(world)).toEqual({ a: null });
    const { changeId } = { changeId: null, ...taken };
    await undo(world, user, (id) => id === changeId);
    expect(await notesOf(world)).toEqual({ a: "presente" });
  });

  test("that is there already, or is none already, has nothing to undo", async () => {
    const world = await synced();
    expect(await note(world, "-")).toEqual({ kind: "noted", note: null, changeId: null });
    await note(world, "presente");
    passTime(world);
    expect(await note(world, "presente")).toMatchObject({ changeId: null });
  });

  test("has 200 letters at most, whatever a letter takes", async () => {
    const world = await synced();
    expect(await note(world, "😀".repeat(200))).toMatchObject({ kind: "noted" });
    expect(await note(world, "a".repeat(4096))).toEqual({ kind: "note-too-long", max: 200 });
    expect(await notesOf(world)).toEqual({ a: "😀".repeat(200) });
  });

  test("is not taken for somebody else's transaction, nor for one that is gone", async () => {
    const world = await synced();
    const stranger = { ...user, id: "user-2" };
    const theirs = noteTransaction(world, stranger, { transactionId: "a", text: "oi" });
    expect(await theirs).toEqual({ kind: "gone" });
    expect(await note(world, "oi", "unknown")).toEqual({ kind: "gone" });
    expect(await notesOf(world)).toEqual({});
  });

  test("survives a new id of its transaction, as a choice does, and a repetition of that", async () => {
    const world = await synced();
    await note(world, "presente");
    await choose(world, user, { transactionId: "b", choice: { kind: "ignored" } });
    await world.transactions.markDeleted("account-1", ["a", "b"], world.now);
    passTime(world);
    world.pages.set("account-1", [[bought("c", PADARIA), bought("d", PADARIA)]]);
    await syncItem(world, "item-1");
    const [moved] = await world.notes.ofUser(user.id);
    expect(moved).toMatchObject({ value: "presente", movedFrom: "a", isPending: false });
    expect(["c", "d"]).toContain(moved?.transactionId);
    await syncItem(world, "item-1");
    expect(await world.notes.ofUser(user.id)).toEqual([moved]);
    const [choice] = await world.choices.ofUser(user.id);
    expect(choice).toMatchObject({ movedFrom: "b" });
  });
});
