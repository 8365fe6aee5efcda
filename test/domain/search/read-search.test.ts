import { describe, expect, test } from "vitest";
import { readSearch, withoutPeriod } from "../../../src/domain/search/read-search.ts";
import { holdsTerm, tagsOf, type SearchQuery } from "../../../src/domain/search/search-query.ts";
import { makeCalendar } from "../../support/make-calendar.ts";

const CALENDAR = makeCalendar("2026-11-22");

function read(text: string, reading?: "meant" | "literal"): SearchQuery {
  const answer = readSearch(text, CALENDAR, reading);
  if (answer.kind !== "query") throw new Error(`${text} is ${answer.kind}`);
  return answer.query;
}

/** A query in one line. */
function sketch(text: string, reading?: "meant" | "literal"): string {
  const { terms, tags, amount, direction, period } = read(text, reading);
  return [
    ...terms.map((term) => (term.kind === "number" ? `${term.text}=${term.minor}` : term.text)),
    ...tags.map((tag) => `#${tag}`),
    ...(amount ? [`${amount.minor} ${amount.currency ?? "any"}`] : []),
    ...(direction ? [direction] : []),
    ...(period ? [`${period.first}..${period.last}`] : []),
  ].join(" | ");
}

describe("a search", () => {
  test.each([
    ["padaria", "padaria"],
    ["Pão de Açúcar", "pao | acucar"],
    ["presente da Bia", "presente | bia"],
    ["“presente, da Bia”!", "presente | bia"],
    ["de", "de"],
    ["pão PAO pao", "pao"],
    ["#Viagem", "#viagem"],
    ["hotel #Viagem #viagem", "hotel | #viagem"],
    ["#", "#"],
    ["de #viagem", "#viagem"],
    ["🎁", "🎁"],
    ["((((", "(((("],
    [".*", ".*"],
    ["99 pop", "99=9900 | pop"],
    ["12,50", "1250 any"],
    ["12.5", "1250 any"],
    ["R$ 12", "1200 BRL"],
    ["R$12,50", "1250 BRL"],
    ["r$ 1.234,56 mercado", "mercado | 123456 BRL"],
    ["12 reais", "1200 BRL"],
    ["US$ 20", "2000 USD"],
    ["€15", "1500 EUR"],
    ["-80", "8000 any | out"],
    ["+R$ 80", "8000 BRL | in"],
    ["-R$80 reais", "8000 BRL | out"],
    ["12,50 13,50", "13,50 | 1250 any"],
    ["recebi da Ana", "ana | in"],
    ["recebi -80", "8000 any | in"],
    ["paguei gastei uber", "uber | out"],
    ["padaria outubro", "padaria | 2026-10-01..2026-10-31"],
    ["ontem padaria", "padaria | 2026-11-21..2026-11-21"],
    ["uber de 1 a 15 de outubro", "uber | 2026-10-01..2026-10-15"],
    ["uber 90d", "uber | 2026-08-25..2026-11-22"],
    ["este mês", "2026-11-01..2026-11-22"],
    ["2026", "2026-01-01..2026-11-22"],
    ["casa do mar", "casa | mar"],
    ["sex shop", "sex | shop"],
    ["uber may", "uber | 2026-05-01..2026-05-31"],
    ["presente 2030", "presente | 2030=203000"],
  ])("%j is read as %j", (text, wanted) => {
    expect(sketch(text)).toBe(wanted);
  });

  test("as it stands has no period and no direction", () => {
    expect(sketch("recebi domingo 12,50", "literal")).toBe("recebi | domingo | 1250 any");
  });

  test.each(["", "  ", "\u202E\u200B"])("of %j is empty", (text) => {
    expect(readSearch(text, CALENDAR)).toEqual({ kind: "empty" });
  });

  test.each(["12,50,00", "R$ abc", "R$", "1.2.3", "1,234,567,890,123,456"])(
    "for %s has a malformed amount",
    (text) => {
      expect(readSearch(`padaria ${text}`, CALENDAR)).toMatchObject({ kind: "bad-amount" });
    },
  );

  test("has sixty letters and ten words at most", () => {
    expect(read("😀".repeat(60)).terms).toHaveLength(1);
    for (const text of ["a".repeat(61), "( ".repeat(4000), "b c d f g h i j k l m"])
      expect(readSearch(text, CALENDAR)).toEqual({ kind: "too-long" });
  });

  test("masks long numbers, as what is stored has them masked", () => {
    expect(sketch("123.456.789-09")).toBe("•••.789-••");
  });

  test("is known without its period, too", () => {
    expect(withoutPeriod("padaria  de outubro, da Bia", CALENDAR)).toBe("padaria da Bia");
    expect(withoutPeriod("padaria", CALENDAR)).toBe("padaria");
  });
});

test("a word is found anywhere in a text, a number as a whole", () => {
  const [word, number] = read("zé 99").terms;
  if (!word || !number) throw new Error("Two terms are expected");
  expect(holdsTerm("PADARIA DO ZÉCA", word)).toBe(true);
  expect(holdsTerm("99*POP", number)).toBe(true);
  expect(holdsTerm("1990", number)).toBe(false);
});

test("a note's tags are in plain text", () => {
  expect(tagsOf("hotel #Férias_26, (#bia) # x")).toEqual(["ferias_26", "bia"]);
});
