import { describe, expect, test } from "vitest";
import { readRequest } from "../../src/bot/commands/read-request.ts";
import { readCash } from "../../src/domain/cash/read-cash.ts";
import { readSentence } from "../../src/domain/questions/read-sentence.ts";
import { makeCalendar } from "../support/make-calendar.ts";
import { TODAY } from "./invented-bank.ts";
import { INVENTED_NAMES } from "./invented-names.ts";

/** Sentences as people say them, beside the table of `sentences.ts`. */

const CALENDAR = makeCalendar(TODAY);

function read(text: string): string {
  const asked = readRequest(text, CALENDAR);
  if (asked) return `${asked.name} ${asked.words}`.trim();
  const reading = readSentence(text, INVENTED_NAMES, CALENDAR);
  if (reading.kind !== "question") return reading.kind;
  const { measure, direction, scope, period } = reading.question;
  const order = measure.kind === "list" ? ` ${measure.order}` : "";
  const per = measure.kind === "average" ? ` ${measure.per}` : "";
  const about = Object.values(scope).map((name) => ` ${name}`);
  return `${measure.kind}${order}${per} ${direction}${about.join("")} ${period.first}..${period.last}`;
}

const MONTH = "2026-11-01..2026-11-28";

describe("what was spent most on is the sums by shop", () => {
  test.each([
    "com o que eu gastei mais",
    "com o que gastei mais?",
    "no que eu gastei mais este mês?",
    "em que eu mais gastei?",
    "onde eu mais gastei?",
    "o que mais pesou este mês?",
    "who did I pay most",
    "who did I pay the most this month?",
    "what did I spend the most on?",
    "where did I spend the most money?",
    "what do I spend most on?",
    "what costs me the most?",
  ])("%s", (text) => {
    expect(read(text)).toBe(`ranking spent ${MONTH}`);
  });
});

describe("who gave most is what was received", () => {
  test.each([
    "quem me mandou mais dinheiro?",
    "quem mais me pagou?",
    "quem me deu mais grana este mês?",
    "who sent me the most money?",
    "who paid me most?",
    "who gave me the most?",
  ])("%s", (text) => {
    expect(read(text)).toBe(`ranking received ${MONTH}`);
  });
});

test.each([
  "where does my money go",
  "Where did my money go?",
  "where's my money going?",
  "what am I spending my money on?",
  "onde foi parar meu dinheiro",
  "pra onde vai meu dinheiro?",
  "Cadê meu dinheiro?",
])("%s is a report", (text) => {
  expect(read(text)).toBe("report");
});

test.each([
  ["quanto gastei com uber desde sempre?", "sum spent Uber 1900-01-01..2026-11-28"],
  ["how much did I spend all time?", "sum spent 1900-01-01..2026-11-28"],
  ["desde sempre", "report desde sempre"],
  ["gastei quanto hoje?", "sum spent 2026-11-28..2026-11-28"],
  ["quanto entrou hoje?", "sum received 2026-11-28..2026-11-28"],
  ["o que comprei ontem?", "list newest spent 2026-11-27..2026-11-27"],
  ["what did I buy yesterday?", "list newest spent 2026-11-27..2026-11-27"],
  ["how much came in today?", "sum received 2026-11-28..2026-11-28"],
  ["how much have I spent so far?", `sum spent ${MONTH}`],
  ["how much went to uber?", `sum spent Uber ${MONTH}`],
  ["qual meu gasto médio por dia?", `average day spent ${MONTH}`],
])("%s", (text, wanted) => {
  expect(read(text)).toBe(wanted);
});

test.each(["quanto gastei em 30/02?", "how much did I spend on 2/31?"])(
  "%s offers February",
  (text) => {
    const reading = readSentence(text, INVENTED_NAMES, CALENDAR);
    const days = reading.kind === "not-understood" ? reading.nearest.map((one) => one.period) : [];
    expect(days[0]).toEqual({ first: "2026-02-01", last: "2026-02-28" });
  },
);

describe("cash is not recorded without meaning it", () => {
  test.each([
    "oi 12",
    "Bom dia 12",
    "hello 12",
    "obrigado 10",
    "emprestei 50 pro joao",
    "investi 500",
    "guardei 200",
    "I lent 50 to John",
    "saved 100",
    "borrowed 20 from Ana",
  ])("%s", (text) => {
    expect(readCash(text, CALENDAR)).toBeNull();
  });

  test.each(["rua augusta 1200", "av paulista 900", "apto 302", "1200 main street"])(
    "%s is asked about, as it may be a place",
    (text) => {
      expect(readCash(text, CALENDAR)?.kind).toBe("either");
    },
  );

  test.each([
    "street market 432.10",
    "rua 25 de março R$ 80",
    "estacionamento rua augusta 20",
    "avenida paulista 12,50",
    "street food 20",
  ])("%s is cash", (text) => {
    expect(readCash(text, CALENDAR)?.kind).toBe("cash");
  });
});
