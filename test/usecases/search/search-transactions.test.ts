import { beforeEach, describe, expect, test } from "vitest";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { noteTransaction } from "../../../src/usecases/teaching/note-transaction.ts";
import {
  searchTransactions,
  type SearchResults,
} from "../../../src/usecases/search/search-transactions.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

const user = makeUser();
let world: FakeWorld;

beforeEach(async () => {
  world = fakeWorld();
  await world.users.add(user);
  await world.items.add(makeItem({ welcomedAt: NOW }));
});

const store = (...rows: readonly Partial<Transaction>[]) =>
  world.transactions.upsertAll(rows.map(makeTransaction), NOW);
const note = (transactionId: string, text: string) =>
  noteTransaction(world, user, { transactionId, text });
const search = (text: string, at = {}) => searchTransactions(world, user, { text, ...at });

async function found(text: string, at = {}): Promise<SearchResults> {
  const answer = await search(text, at);
  if (answer.kind !== "found") throw new Error(`${text} is ${answer.kind}`);
  return answer;
}

describe("a search", () => {
  test("finds by the note, by its tag, and by both with the name", async () => {
    await store({ id: "a", merchantName: "Livraria" }, { id: "b", merchantName: "Livraria" });
    await note("a", "presente da Bia #natal");
    for (const text of ["bia", "livraria PRESENTE", "#Natal", "#natal bia"])
      expect(await found(text)).toMatchObject({
        count: 1,
        rows: [{ note: "presente da Bia #natal", direction: "out", flow: "spending" }],
      });
    const notes = (await found("livraria")).rows.map((row) => row.note);
    expect(new Set(notes)).toEqual(new Set([null, "presente da Bia #natal"]));
    expect(await search("#nat")).toMatchObject({ kind: "nothing" });
  });

  test("no longer finds what a note said that was taken away", async () => {
    await store({ id: "a" });
    await note("a", "presente");
    await note("a", "-");
    expect(await search("presente")).toMatchObject({ kind: "nothing", hints: [] });
  });

  test("finds nothing of somebody else, by notes neither", async () => {
    await store({ id: "a", userId: "user-2", merchantName: "Livraria" });
    await noteTransaction(world, makeUser({ id: "user-2" }), { transactionId: "a", text: "bia" });
    expect(await search("livraria")).toMatchObject({ kind: "nothing" });
    expect(await search("bia")).toMatchObject({ kind: "nothing" });
  });

  test("has pages of eight, and a page past the end is the last one", async () => {
    const ids = Array.from({ length: 17 }, (_, index) => ({ id: `${index}` }));
    await store(...ids);
    expect(await found("padaria")).toMatchObject({ count: 17, page: 0, pages: 3 });
    const last = await found("padaria", { page: 9 });
    expect(last).toMatchObject({ count: 17, page: 2, pages: 3 });
    expect(last.rows).toHaveLength(1);
  });

  test("counts yesterday from the day on which it was asked", async () => {
    await store({ id: "a", day: "2026-11-20" });
    expect(await search("padaria ontem")).toMatchObject({ kind: "nothing" });
    expect(await found("padaria ontem", { day: "2026-11-21" })).toMatchObject({
      count: 1,
      asked: { text: "padaria ontem", day: "2026-11-21" },
      today: "2026-11-22",
    });
  });

  test("reads a day as a word where it finds nothing otherwise", async () => {
    await store({ id: "a", merchantName: "Bar Domingo", day: "2026-11-20" });
    expect((await found("bar domingo")).query.period).toBeNull();
    await store({ id: "b", merchantName: "Bar Domingo", day: "2026-11-15" });
    expect((await found("bar domingo")).query.period).toMatchObject({ first: "2026-11-15" });
  });

  test("is not read otherwise where that has too many words", async () => {
    const text = "b c d f g h i j k l 1 a 2 de outubro";
    expect(await search(text)).toMatchObject({ kind: "nothing" });
  });

  test.each([
    ["", "empty"],
    ["a".repeat(61), "too-long"],
    ["R$ x", "bad-amount"],
  ])("for %j is answered %s, without a bank too", async (text, kind) => {
    expect(await search(text)).toMatchObject({ kind });
  });

  test("without a bank says so", async () => {
    const stranger = makeUser({ id: "user-2" });
    const answer = await searchTransactions(world, stranger, { text: "x" });
    expect(answer).toEqual({ kind: "no-bank", attempt: null });
  });
});

describe("where nothing is found", () => {
  const hints = async (text: string) => {
    const answer = await search(text);
    return answer.kind === "nothing" ? answer.hints : answer.kind;
  };

  test("all days are offered, if they have some", async () => {
    await store({ id: "a", day: "2026-10-05" }, { id: "b", day: "2026-10-06" });
    expect(await hints("padaria ontem")).toEqual([{ kind: "all-days", count: 2 }]);
  });

  test("the name is offered that was misspelt", async () => {
    await store(
      { id: "a", merchantKey: "n:1", merchantName: "Drogaria São Paulo" },
      { id: "b", merchantKey: "n:2", merchantName: "Bar" },
    );
    expect(await hints("drgaria")).toEqual([{ kind: "words", text: "drogaria" }]);
    expect(await hints("sap")).toEqual([]);
    expect(await hints("d".repeat(30))).toEqual([]);
    expect(await hints("1234567")).toEqual([]);
  });

  test("single words are offered that find something, at most three", async () => {
    await store({ id: "a", merchantName: "Bar um dois três" });
    expect(await hints("bar nada")).toEqual([{ kind: "words", text: "bar" }]);
    expect(await hints("Um dois três quatro")).toEqual([
      { kind: "words", text: "Um" },
      { kind: "words", text: "dois" },
      { kind: "words", text: "três" },
    ]);
  });

  test("three of them are enough", async () => {
    const names = ["Drogaria", "Mercado", "Padaria", "Livraria"];
    await store(
      ...names.map((merchantName, id) => ({ id: `${id}`, merchantKey: `n:${id}`, merchantName })),
    );
    expect(await hints("drgaria mercdo pdaria lvraria")).toHaveLength(3);
  });
});
