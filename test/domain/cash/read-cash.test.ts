import { describe, expect, test } from "vitest";
import { readCash } from "../../../src/domain/cash/read-cash.ts";
import { makeCalendar } from "../../support/make-calendar.ts";

const CALENDAR = makeCalendar("2026-11-28");
const KNOWN = ["Uber", "Mercado Livre", "Ana Souza", "C&A"];

const read = (text: string) => readCash(text, CALENDAR, KNOWN);

function typed(text: string) {
  const reading = read(text);
  return reading && "typed" in reading ? reading.typed : reading;
}

describe("the amount", () => {
  test.each([
    ["café 12", 1200],
    ["café 12,5", 1250],
    ["café 1.234", 123_400],
    ["café 1.234,56", 123_456],
    ["coffee 1,234.56", 123_456],
    ["R$12 café", 1200],
    ["$12 café", 1200],
    ["café R$ 2000", 200_000],
    ["café, 35.", 3500],
    ["café 35!", 3500],
    ["12, café", 1200],
    ["12,café", 1200],
    ["café 15reais", 1500],
    ["coca 2l 9,50", 950],
    ["tv 1200 10x", 120_000],
    ["comprei 2 cafés 14", 1400],
    ["1 kg carne 45", 4500],
    ["café 10000000", 1_000_000_000],
  ])("of %s", (text, minor) => {
    expect(typed(text)).toMatchObject({ minor });
  });

  test.each(["café 1.5", "café 12.5"])("of %s is asked about", (text) => {
    expect(read(text)?.kind).toBe("unsure");
  });

  test.each([
    ["café 0", "zero"],
    ["café 0,00", "zero"],
    ["casa 10000001", "too-large"],
    ["casa 99999999999999999999", "too-large"],
    ["café 12 26/11/2025", "too-old"],
  ])("%s is refused", (text, why) => {
    expect(read(text)).toEqual({ kind: "refused", why });
  });

  test.each([
    "¿café 12",
    "café 12 ❓",
    "qto pastel 40",
    "saquei 200",
    "saque 200 ontem",
    "withdrew 200",
    "transferi 50 pra bia",
    "senha 1234",
    "desfazer 12",
    "tv 12x",
    "café 2kg",
    "notebook 2000",
    "café -12",
    "café R$ -12",
    "R$ 5 e R$ 6 café",
    "-R$ 5 café",
    "café 12 15",
    "pão 8 pão 9",
    "30 cafés 14",
    "14 cafés 2",
    "1,5 cafés 14",
    "1 café 2 pães 14",
    "10-12 café",
    "café (12)",
    "café 12:30",
    "café 12,00,00",
    "café 1.2.3,4",
    "café US$ 12€",
  ])("none is in %s", (text) => {
    expect(read(text)).toBeNull();
  });
});

describe("the day", () => {
  test.each([
    ["café 12", "2026-11-28"],
    ["café 12 ontem", "2026-11-27"],
    ["café 12 dia 31", "2026-10-31"],
    ["feira 80 dia 3", "2026-11-03"],
    ["café 12 sexta-feira", "2026-11-27"],
    ["café 12 28/11/2025", "2025-11-28"],
    ["12 café 26/11", "2026-11-26"],
  ])("of %s", (text, day) => {
    expect(typed(text)).toMatchObject({ day });
  });

  test.each([
    "café 12 esta semana",
    "café 12 em outubro",
    "café 12 45 dias",
    "café 12 31/02",
    "café 12 26/12/2026",
    "café 12 amanhã",
    "café 12 ontem e sexta",
    "café 12 de outubro",
    "café 30 em outubro 1,50",
    "café 3 1,20 de outubro",
  ])("%s is none", (text) => {
    expect(read(text)).toBeNull();
  });

  test("a month that begins today is a period all the same", () => {
    const first = makeCalendar("2026-11-01");
    expect(readCash("mercado 120 este mês", first)).toBeNull();
    expect(readCash("mercado 120 hoje", first)).toMatchObject({ typed: { day: "2026-11-01" } });
  });
});

describe("the title", () => {
  test.each([
    ["Pão de queijo 8", "Pão de queijo", "out"],
    ["gastei 20 reais no lanche ontem", "lanche", "out"],
    ["paguei 30 de estacionamento em dinheiro", "estacionamento", "out"],
    ["in cash 30 parking", "parking", "out"],
    ["recebi 50 da faxina", "faxina", "in"],
    ["I got 50 for babysitting", "babysitting", "in"],
    ["pão-de-mel 5", "pão-de-mel", "out"],
    ["d'água 5", "d'água", "out"],
    ["e-commerce 50", "e-commerce", "out"],
    ["a feira, da 50", "feira", "out"],
  ])("of %s", (text, title, direction) => {
    expect(typed(text)).toMatchObject({ title, direction });
  });

  test.each(["12", "R$ 50", "é o 5", "a 12 🍕", "🍕 12", "dinheiro 50", `${"x".repeat(61)} 12`])(
    "none is in %s",
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});

describe("a question", () => {
  test.each([
    "café 12?",
    "quanto café 12",
    "/café 12",
    "café 12\npão 8",
    "café + pão 12",
    `${"café ".repeat(40)}12`,
    "gastos 50",
    "orçamento mercado 800",
    "café no pix 12",
    "preciso de 50",
  ])("is %s", (text) => {
    expect(read(text)).toBeNull();
  });

  test.each(["uber 90", "90 UBER", "ana 50", "c&a 100", "compras 80", "recebi 50 da Ana"])(
    "may be %s",
    (text) => {
      expect(read(text)?.kind).toBe("either");
    },
  );

  test.each([
    "uber 90 ontem",
    "uber 90 em dinheiro",
    "mercado 90",
    "souza 50",
    "anas 50",
    "uber black 90",
  ])("is not %s", (text) => {
    expect(read(text)?.kind).toBe("cash");
  });
});

describe("a title that the user recorded as cash before", () => {
  const again = (text: string) =>
    readCash(text, CALENDAR, [...KNOWN, "Almoço"], ["almoço", "uber"]);

  test.each(["almoço 18", "Almoco 18", "uber 90"])("is recorded at once: %s", (text) => {
    expect(again(text)?.kind).toBe("cash");
  });

  test("as a list's word and a place are", () => {
    const recorded = ["compras", "rua augusta"];
    expect(readCash("compras 50", CALENDAR, [], recorded)?.kind).toBe("cash");
    expect(readCash("rua augusta 1200", CALENDAR, [], recorded)?.kind).toBe("cash");
  });

  test("leaves other names, and a doubtful amount, in doubt", () => {
    expect(again("ana 50")?.kind).toBe("either");
    expect(again("almoço 1.5")?.kind).toBe("unsure");
    expect(readCash("ana 50", CALENDAR, ["Ana Souza"], ["ana souza"])?.kind).toBe("cash");
  });
});
