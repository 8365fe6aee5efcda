import { LAST_WEEK, LAST_YEAR, OCTOBER, since, THIS_WEEK, THIS_YEAR } from "./days.ts";
import type { Sentence } from "./wanted.ts";
import { count, en, pt, RECEIVED } from "./write-sentence.ts";

/** How many times. */
export const COUNTS: readonly Sentence[] = [
  pt("quantas vezes fui ao mercado?", count({ category: "groceries" })),
  pt("quantas vezes pedi ifood esta semana?", count({ merchant: "ifood" }, THIS_WEEK)),
  pt("quantas vezes eu peguei uber em outubro", count({ merchant: "uber" }, OCTOBER)),
  pt("quantos pedidos no ifood este ano?", count({ merchant: "ifood" }, THIS_YEAR)),
  pt("quantas compras fiz na Amazon em 2025?", count({ merchant: "amazon" }, LAST_YEAR)),
  pt(
    "qtas vezes abasteci no Posto Ipiranga este ano",
    count({ merchant: "posto-ipiranga" }, THIS_YEAR),
  ),
  pt("quantos pix fiz semana passada?", count({ method: "pix" }, LAST_WEEK)),
  pt("quantos pix recebi este mês?", count({ method: "pix" }, undefined, RECEIVED)),
  pt("quantas vezes usei o cartão em outubro?", count({ method: "credit" }, OCTOBER)),
  pt("número de compras em outubro", count({}, OCTOBER)),
  pt(
    "quantas corridas de uber nos últimos 30 dias?",
    count({ merchant: "uber" }, since("2026-10-30")),
  ),
  pt(
    "quantas vezes gastei mais de 100 reais em outubro?",
    count({}, OCTOBER, { amount: { moreThan: 10000 } }),
  ),
  en("how many times did I go to the gym in October?", count({ category: "gym" }, OCTOBER)),
  en("how many times did I order ifood this week?", count({ merchant: "ifood" }, THIS_WEEK)),
  en("how often did I take an Uber last week?", count({ merchant: "uber" }, LAST_WEEK)),
  en("how many purchases at Carrefour this year", count({ merchant: "carrefour" }, THIS_YEAR)),
  en("number of transactions in October", count({}, OCTOBER)),
  en("how many pix did I receive this year?", count({ method: "pix" }, THIS_YEAR, RECEIVED)),
];
