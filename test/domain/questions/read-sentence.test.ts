import { describe, expect, test } from "vitest";
import { readTerm } from "../../../src/domain/questions/find-terms.ts";
import { phraseAt, phrasesOf } from "../../../src/domain/questions/phrases.ts";
import { readSentence } from "../../../src/domain/questions/read-sentence.ts";
import type { Names } from "../../../src/domain/questions/names.ts";
import { merchantsNamed, vocabularyOf } from "../../../src/domain/questions/vocabulary.ts";
import { INVENTED_NAMES } from "../../questions/invented-names.ts";
import { TODAY } from "../../questions/invented-bank.ts";
import { makeCalendar } from "../../support/make-calendar.ts";

const CALENDAR = makeCalendar(TODAY);

function read(text: string, names: Names = INVENTED_NAMES) {
  return readSentence(text, names, CALENDAR);
}

function questionOf(text: string, names?: Names) {
  const reading = read(text, names);
  return reading.kind === "question" ? reading.question : null;
}

describe("what does not fit together is not understood", () => {
  test.each([
    ["quanto gastei e recebi", "words"],
    ["how much did Ana spend in October?", "words"],
    ["quanto recebi de gastos", "words"],
    ["média diária mensal", "words"],
    ["gastos por loja e por categoria", "words"],
    ["últimas compras", "words"],
    ["quanto gastei no uber no xadrez", "words"],
    ["quanto gastei entre amigos", "words"],
    ["quanto gastei com bola, peteca, xadrez, damas, futebol e vôlei", "words"],
    ["gastos de sexta 18/11", "days"],
    ["gastos de sexta outubro", "days"],
    ["gastos de sexta 20/11 21/11", "words"],
    [`quanto gastei ${"x".repeat(200)}`, "nothing"],
    ["a ".repeat(60), "nothing"],
  ])("%s", (text, why) => {
    expect(read(text)).toMatchObject({ kind: "not-understood", why });
  });
});

describe("names", () => {
  test("a bank that nobody has, with the word for a bank before it", () => {
    expect(questionOf("quanto gastei em setembro no banco zebral")?.scope).toEqual({
      text: "zebral",
    });
  });

  test("a name in one word, and one with its sign written out", () => {
    expect(questionOf("gastos na smartfit")?.scope).toEqual({ merchant: "Smart Fit" });
    expect(questionOf("gastos na cea")?.scope).toEqual({ merchant: "C&A" });
    expect(questionOf("gastos na c e a")?.scope).toEqual({ merchant: "C&A" });
  });

  test("words that several have in common stay words", () => {
    const merchants = ["Ana Souza", "Ana Lima"].map((name) => ({ key: name, name }));
    const names = { ...INVENTED_NAMES, merchants };
    expect(questionOf("quanto paguei pra Ana", names)?.scope).toEqual({ merchant: "ana" });
    expect(merchantsNamed("ana", vocabularyOf(names))).toEqual(merchants);
    expect(questionOf("quanto paguei pra Ana Lima", names)?.scope).toEqual({
      merchant: "Ana Lima",
    });
  });

  test("a whole name is found among hundreds that hold its word", () => {
    const many = Array.from({ length: 300 }, (_, index) => `Loja Numero${"x".repeat(index)}`);
    const merchants = [...many, "Loja"].map((name) => ({ key: name, name }));
    const vocabulary = vocabularyOf({ ...INVENTED_NAMES, merchants });
    expect(merchantsNamed("loja", vocabulary)).toEqual([{ key: "Loja", name: "Loja" }]);
    expect(merchantsNamed("", vocabulary)).toEqual([]);
    expect(merchantsNamed("loja xadrez", vocabulary)).toEqual([]);
  });

  test("a name that is another word is meant only where a name is due", () => {
    const merchants = [{ key: "total", name: "Total" }];
    const names = { ...INVENTED_NAMES, merchants };
    expect(questionOf("total de outubro", names)?.scope).toEqual({});
    expect(questionOf("gastos no total", names)?.scope).toEqual({});
    expect(questionOf("gastos com total em outubro", names)?.scope).toEqual({ merchant: "Total" });
  });

  test("a bank by its nickname, unless the user has none of that name", () => {
    expect(questionOf("gastos no bb")?.scope).toEqual({ account: "Banco do Brasil" });
    const none = { merchants: [], places: [] };
    expect(questionOf("gastos no bb", none)).toBeNull();
    const places = [{ name: "Banco Exemplo", accountIds: [] }];
    expect(questionOf("gastos no banco", { merchants: [], places })?.scope).toEqual({});
  });

  test("a first name is never taken for another one", () => {
    expect(questionOf("quanto paguei pra Mariano")?.scope.merchant).toBe("Mariana Lima");
    expect(questionOf("quanto paguei pra Marina")?.scope).toEqual({ text: "marina" });
  });

  test("nothing is read after the end", () => {
    expect(readTerm([], 0, vocabularyOf(INVENTED_NAMES), true)).toBeNull();
    expect(phraseAt(phrasesOf([["uber", 1]]), [], 0)).toBeNull();
  });
});

describe("what people say that the table of sentences does not", () => {
  test.each([
    ["quanto gastei na farmácia Drogasil", { scope: { merchant: "Drogasil" } }],
    ["mercado no carrefour", { scope: { categoryId: "10000000", merchant: "Carrefour" } }],
    ["quanto veio da Ana em outubro", { direction: "received", scope: { merchant: "Ana Souza" } }],
    ["how much did I make this year?", { direction: "received" }],
    ["pix enviados em outubro", { direction: "spent", scope: { method: "pix" } }],
    ["quanto gastei hj", { period: { first: TODAY, last: TODAY } }],
    ["gastos em bares e restaurantes", { scope: { categoryId: "11010000" } }],
    ["acima de 500", { measure: { kind: "list" }, amount: { from: 50_001, to: null } }],
    ["quantos reais gastei com uber", { measure: { kind: "sum" } }],
  ])("%s", (text, expected) => {
    expect(questionOf(text)).toMatchObject(expected);
  });
});

test("a number beside an order is how many rows are asked for", () => {
  expect(questionOf("últimas 5 compras")?.measure).toEqual({
    kind: "list",
    order: "newest",
    limit: 5,
  });
  expect(questionOf("3 biggest purchases")?.measure).toMatchObject({ order: "largest", limit: 3 });
  expect(questionOf("menores gastos")?.measure).toMatchObject({ order: "smallest", limit: null });
});
