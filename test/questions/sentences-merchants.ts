import { LAST_WEEK, OCTOBER, since, THIS_WEEK, THIS_YEAR } from "./days.ts";
import type { Sentence } from "./wanted.ts";
import { count, en, list, pt, RECEIVED, sum } from "./write-sentence.ts";

/** Shops and persons by name: whole words, the longest name first, with or without accents. */
export const BY_MERCHANT: readonly Sentence[] = [
  pt("quanto gastei no Mercado Livre em outubro?", sum({ merchant: "mercado-livre" }, OCTOBER)),
  pt("mercado livre 90d", sum({ merchant: "mercado-livre" }, since("2026-08-31"))),
  pt("quanto gastei na Padaria do João?", sum({ merchant: "padaria-do-joao" })),
  pt("padaria do joao em outubro", sum({ merchant: "padaria-do-joao" }, OCTOBER)),
  pt("quanto foi no zé delivery este mês?", sum({ merchant: "ze-delivery" })),
  pt("quanto gastei na C&A este ano?", sum({ merchant: "c-and-a" }, THIS_YEAR)),
  pt("quanto mandei pra Mariana este ano?", sum({ merchant: "mariana-lima" }, THIS_YEAR)),
  pt("quanto transferi para Ana Souza em outubro?", sum({ merchant: "ana-souza" }, OCTOBER)),
  pt("quanto paguei pra ana semana passada", sum({ merchant: "ana-souza" }, LAST_WEEK)),
  pt("pix para a Ana em outubro", sum({ merchant: "ana-souza", method: "pix" }, OCTOBER)),
  pt(
    "pix que recebi da Ana",
    sum({ merchant: "ana-souza", method: "pix" }, undefined, RECEIVED),
    "a list",
  ),
  pt("gastos na smart fit este ano", sum({ merchant: "smart-fit" }, THIS_YEAR)),
  pt("quanto gastei no posto ipiranga em outubro?", sum({ merchant: "posto-ipiranga" }, OCTOBER)),
  pt("drogasil 45 dias", sum({ merchant: "drogasil" }, since("2026-10-15"))),
  pt("quanto gastei com o 99 em outubro?", sum({ merchant: "99" }, OCTOBER), "an amount of R$ 99"),
  pt("quanto gastei no Starbucks em outubro?", sum({ text: "starbucks" }, OCTOBER)),
  pt("quanto mandei pra Mari?", sum({ text: "mari" }), "Mariana"),
  pt("quanto paguei pro Zeca este ano?", sum({ text: "zeca" }, THIS_YEAR)),
  pt("quantas vezes fui no Outback em 2026?", count({ text: "outback" }, THIS_YEAR)),
  pt("compras na amazon no nubank", list({ merchant: "amazon", account: "nubank" }), "their sum"),
  pt("quanto gastei com ubr em outubro?", sum({ merchant: "uber" }, OCTOBER), "no such shop"),
  pt("quanto gastei no ifod essa semana?", sum({ merchant: "ifood" }, THIS_WEEK), "no such shop"),
  pt("quanto paguei de netflx em outubro", sum({ merchant: "netflix" }, OCTOBER), "no such shop"),
  en(
    "how much did I spend at Mercado Livre this year?",
    sum({ merchant: "mercado-livre" }, THIS_YEAR),
  ),
  en("how much did I send to Ana in October?", sum({ merchant: "ana-souza" }, OCTOBER)),
  en("paid to Mariana Lima this year", sum({ merchant: "mariana-lima" }, THIS_YEAR)),
  en("spending at C&A in October", sum({ merchant: "c-and-a" }, OCTOBER)),
  en("ifood 90d?", sum({ merchant: "ifood" }, since("2026-08-31"))),
  en("how much at padaria do joão this week?", sum({ merchant: "padaria-do-joao" }, THIS_WEEK)),
  en("how much did I spend at Starbucks last week?", sum({ text: "starbucks" }, LAST_WEEK)),
  en(
    "how much did I spend on netflx this year?",
    sum({ merchant: "netflix" }, THIS_YEAR),
    "no such shop",
  ),
  en(
    "how much did I spend on 99 in October?",
    sum({ merchant: "99" }, OCTOBER),
    "an amount of R$ 99",
  ),
  en("how much did I pay Ana last week?", sum({ merchant: "ana-souza" }, LAST_WEEK)),
  en("pix to Mariana in October", sum({ merchant: "mariana-lima", method: "pix" }, OCTOBER)),
  en("smart fit this year", sum({ merchant: "smart-fit" }, THIS_YEAR)),
  en("how many times did I go to Outback this year?", count({ text: "outback" }, THIS_YEAR)),
];
