import { LAST_WEEK, LAST_YEAR, OCTOBER, since, THIS_WEEK, THIS_YEAR } from "./days.ts";
import type { Sentence } from "./wanted.ts";
import { biggest, en, LARGEST, list, pt, RECEIVED, smallest } from "./write-sentence.ts";

/** One biggest is an amount; "top" and several are a list, whose sum comes first. */
export const BIGGEST: readonly Sentence[] = [
  pt("qual foi meu maior gasto em outubro?", biggest({}, OCTOBER)),
  pt("maior compra da semana", biggest({}, THIS_WEEK)),
  pt("maior despesa do ano passado", biggest({}, LAST_YEAR)),
  pt("qual a compra mais cara deste mês?", biggest()),
  pt("maior gasto no cartão este ano", biggest({ method: "credit" }, THIS_YEAR)),
  pt("qual o maior valor que recebi este ano?", biggest({}, THIS_YEAR, RECEIVED)),
  pt(
    "maior pedido do ifood nos últimos 90 dias",
    biggest({ merchant: "ifood" }, since("2026-08-31")),
  ),
  pt(
    "o mais caro que paguei em restaurante em 2026",
    biggest({ category: "eating-out" }, THIS_YEAR),
  ),
  pt("maiores gastos da semana", list({}, THIS_WEEK, LARGEST), "the biggest one alone"),
  pt("quais foram meus maiores gastos em outubro?", list({}, OCTOBER, LARGEST)),
  pt("os 5 maiores gastos do mês", list({}, undefined, { ...LARGEST, limit: 5 })),
  pt("top 10 gastos de 2025", list({}, LAST_YEAR, { ...LARGEST, limit: 10 })),
  pt("top 3 mercado", list({ category: "groceries" }, undefined, { ...LARGEST, limit: 3 })),
  pt("me mostra as maiores compras no nubank", list({ account: "nubank" }, undefined, LARGEST)),
  pt("maiores recebimentos do ano", list({}, THIS_YEAR, { ...RECEIVED, ...LARGEST })),
  pt("qual foi meu menor gasto em outubro?", smallest({}, OCTOBER)),
  pt("compra mais barata da semana passada", smallest({}, LAST_WEEK)),
  en("what was my biggest expense this week?", biggest({}, THIS_WEEK)),
  en("largest purchase in October", biggest({}, OCTOBER)),
  en("most expensive uber this year", biggest({ merchant: "uber" }, THIS_YEAR)),
  en("biggest expenses last week", list({}, LAST_WEEK, LARGEST)),
  en("top 5 expenses in October", list({}, OCTOBER, { ...LARGEST, limit: 5 })),
  en("top 3 at Amazon", list({ merchant: "amazon" }, undefined, { ...LARGEST, limit: 3 })),
  en("what's the largest amount I received last year?", biggest({}, LAST_YEAR, RECEIVED)),
  en("smallest purchase this month", smallest()),
];
