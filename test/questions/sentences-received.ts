import { LAST_WEEK, LAST_YEAR, OCTOBER, oneDay, since, THIS_WEEK, THIS_YEAR } from "./days.ts";
import type { Sentence } from "./wanted.ts";
import { en, pt, RECEIVED, sum } from "./write-sentence.ts";

/** What came in. */
export const RECEIPTS: readonly Sentence[] = [
  pt("quanto recebi em outubro?", sum({}, OCTOBER, RECEIVED)),
  pt("recebi da Ana este ano", sum({ merchant: "ana-souza" }, THIS_YEAR, RECEIVED)),
  pt("quanto recebi da ana na semana passada", sum({ merchant: "ana-souza" }, LAST_WEEK, RECEIVED)),
  pt("quanto a Ana me pagou este ano?", sum({ merchant: "ana-souza" }, THIS_YEAR, RECEIVED)),
  pt(
    "quanto a Mariana me mandou em outubro?",
    sum({ merchant: "mariana-lima" }, OCTOBER, RECEIVED),
  ),
  pt("quanto entrou esta semana?", sum({}, THIS_WEEK, RECEIVED)),
  pt(
    "quanto entrou na conta do itaú em outubro?",
    sum({ account: "itau" }, OCTOBER, RECEIVED),
    "its current account alone",
  ),
  pt("quanto caiu na conta ontem?", sum({}, oneDay("2026-11-27"), RECEIVED)),
  pt("quanto ganhei em 2025?", sum({}, LAST_YEAR, RECEIVED)),
  pt("quanto recebi de salário este ano?", sum({ category: "salary" }, THIS_YEAR, RECEIVED)),
  pt(
    "salário de outubro",
    sum({ category: "salary" }, OCTOBER, RECEIVED),
    "spent, as no direction is said",
  ),
  pt(
    "quanto recebi da Construtora Horizonte?",
    sum({ merchant: "horizonte" }, undefined, RECEIVED),
  ),
  pt("recebidos no pix em outubro", sum({ method: "pix" }, OCTOBER, RECEIVED)),
  pt("entradas dos últimos 30 dias", sum({}, since("2026-10-30"), RECEIVED)),
  pt("total recebido no nubank este mês", sum({ account: "nubank" }, undefined, RECEIVED)),
  pt(
    "quanto rendeu este ano?",
    sum({ category: "earnings" }, THIS_YEAR, RECEIVED),
    "not understood",
  ),
  pt("minha renda em outubro", sum({}, OCTOBER, RECEIVED)),
  en("how much did I receive in October?", sum({}, OCTOBER, RECEIVED)),
  en("how much did I earn this year?", sum({}, THIS_YEAR, RECEIVED)),
  en("what did I get from Ana this year?", sum({ merchant: "ana-souza" }, THIS_YEAR, RECEIVED)),
  en("received from Mariana last week", sum({ merchant: "mariana-lima" }, LAST_WEEK, RECEIVED)),
  en("how much did Ana send me in October?", sum({ merchant: "ana-souza" }, OCTOBER, RECEIVED)),
  en(
    "salary in October",
    sum({ category: "salary" }, OCTOBER, RECEIVED),
    "spent, as no direction is said",
  ),
  en("income last month", sum({}, OCTOBER, RECEIVED)),
  en("how much came in this week?", sum({}, THIS_WEEK, RECEIVED)),
];
