import { expect, test } from "vitest";
import { readSearch } from "../../src/domain/search/read-search.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import type { SearchedFor } from "../../src/usecases/ports/searched-transactions.ts";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeCalendar } from "../support/make-calendar.ts";
import { makeTransaction, NOW } from "../support/make.ts";

const FIRST = { skip: 0, limit: 8 };

/** A row of which nothing but the given fields says anything. */
const row = (given: Partial<Transaction>) =>
  makeTransaction({ merchantName: "-", description: "-", ...given });

/** What a text asks for; the notes are given by the word that they hold. */
function asked(text: string, notes: Readonly<Record<string, string[]>> = {}): SearchedFor {
  const read = readSearch(text, makeCalendar("2026-11-22"));
  if (read.kind !== "query") throw new Error(`${text} is ${read.kind}`);
  const { terms, amount, direction, period } = read.query;
  return {
    terms: terms.map((term) => ({ ...term, notedIds: notes[term.text] ?? [] })),
    taggedIds: null,
    amount,
    direction,
    days: period,
  };
}

/** The transaction store when a user searches. */
export function searchedTransactionsContract(make: () => Promise<Transactions>): void {
  async function storing(...rows: readonly Transaction[]): Promise<Transactions> {
    const transactions = await make();
    await transactions.upsertAll(rows, NOW);
    return transactions;
  }

  async function found(transactions: Transactions, what: SearchedFor): Promise<string[]> {
    const rows = await transactions.search("user-1", what, FIRST);
    expect(await transactions.countSearched("user-1", what)).toBe(rows.length);
    return rows.map(({ id }) => id).sort();
  }

  test("a word is found in names and descriptions, in any spelling", async () => {
    const facts = { ...NO_FACTS, rawDescription: "PAG*PADARIA SAO JOAO" };
    const transactions = await storing(
      row({ id: "1", merchantName: "Padaria São João" }),
      row({ id: "2", description: "COMPRA PADÁRIA SÃO JOÃO".normalize("NFD") }),
      row({ id: "3", facts }),
      row({ id: "4", merchantName: "Padaria Santo João" }),
      row({ id: "5", merchantName: "Пятёрочка STRASSE" }),
    );
    expect(await found(transactions, asked("padaria são"))).toEqual(["1", "2", "3"]);
    expect(await found(transactions, asked("PADÁRIA joão"))).toEqual(["1", "2", "3", "4"]);
    expect(await found(transactions, asked("ПЯТЁР"))).toEqual(["5"]);
    expect(await found(transactions, asked("dari"))).toEqual(["1", "2", "3", "4"]);
  });

  test("all words have to be found, some of them in the note", async () => {
    const transactions = await storing(
      row({ id: "1", merchantName: "Livraria" }),
      row({ id: "2", merchantName: "Livraria" }),
    );
    const notes = { bia: ["1", "somebody else's"] };
    expect(await found(transactions, asked("livraria bia", notes))).toEqual(["1"]);
    expect(await found(transactions, asked("bia", notes))).toEqual(["1"]);
    expect(await found(transactions, asked("livraria ana", notes))).toEqual([]);
  });

  test("tags are found by their notes, and nothing else is", async () => {
    const transactions = await storing(row({ id: "1" }), row({ id: "2", merchantName: "#x" }));
    const all = asked("2026");
    expect(await found(transactions, { ...all, taggedIds: ["1"] })).toEqual(["1"]);
    expect(await found(transactions, { ...all, taggedIds: [] })).toEqual([]);
  });

  test("an amount is exact, in its currency, or as it was before it was converted", async () => {
    const original = { minor: 1250, currency: "USD" };
    const transactions = await storing(
      row({ id: "1", minor: 1250 }),
      row({ id: "2", minor: 1250, currency: "USD" }),
      row({ id: "3", minor: 7000, facts: { ...NO_FACTS, original } }),
      row({ id: "4", minor: 1251 }),
    );
    expect(await found(transactions, asked("12,50"))).toEqual(["1", "2", "3"]);
    expect(await found(transactions, asked("R$ 12,50"))).toEqual(["1"]);
    expect(await found(transactions, asked("US$ 12.50"))).toEqual(["2", "3"]);
  });

  test("a number is an amount, or a whole number in a text", async () => {
    const transactions = await storing(
      row({ id: "1", minor: 9900 }),
      row({ id: "2", minor: 1, merchantName: "99*POP" }),
      row({ id: "3", minor: 1, merchantName: "1990" }),
    );
    expect(await found(transactions, asked("99"))).toEqual(["1", "2"]);
  });

  test("directions and days limit it, of every flow", async () => {
    const transactions = await storing(
      row({ id: "1", day: "2026-10-31", direction: "in", flow: "own-transfer" }),
      row({ id: "2", day: "2026-10-01", direction: "out", flow: "ignored" }),
      row({ id: "3", day: "2026-11-01", direction: "in" }),
      row({ id: "4", day: "2026-09-30", direction: "in" }),
    );
    expect(await found(transactions, asked("outubro"))).toEqual(["1", "2"]);
    expect(await found(transactions, asked("recebi outubro"))).toEqual(["1"]);
  });

  test("what the bank deleted, copies, and what is somebody else's is not found", async () => {
    const transactions = await storing(
      row({ id: "deleted", merchantName: "Bar" }),
      row({ id: "copy", merchantName: "Bar", reportingAccountId: "account-2" }),
      row({ id: "foreign", merchantName: "Bar", userId: "user-2" }),
    );
    await transactions.markDeleted("account-1", ["deleted"], NOW);
    const notes = { bar: ["deleted", "copy", "foreign"] };
    expect(await found(transactions, asked("bar", notes))).toEqual([]);
  });

  test.each(["((((", ".*", "[a-z]", "\\d", "a|b", "^-$", "$where", "{$gt:''}", "a/b", "\\"])(
    "%s stands for itself",
    async (text) => {
      const transactions = await storing(
        row({ id: "1", merchantName: `x ${text} x` }),
        row({ id: "2", merchantName: "a b 12 (( - z" }),
      );
      expect(await found(transactions, asked(text))).toEqual(["1"]);
    },
  );

  test("pages are in order of days, without gap or repetition", async () => {
    const days = Array.from({ length: 20 }, (_, index) => `2026-11-${String(20 - (index >> 1))}`);
    const transactions = await storing(
      ...days.map((day, index) => row({ id: `${index}`, day, minor: 100 + index })),
    );
    const pages = await Promise.all(
      [0, 8, 16, 24].map((skip) => transactions.search("user-1", asked("-"), { skip, limit: 8 })),
    );
    expect(pages.map((rows) => rows.length)).toEqual([8, 8, 4, 0]);
    expect(await transactions.countSearched("user-1", asked("-"))).toBe(20);
    const listed = pages.flat();
    expect(listed.map(({ day }) => day)).toEqual(days);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(20);
  });
}
