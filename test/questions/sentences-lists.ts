import { LAST_WEEK, OCTOBER, oneDay, since, THIS_WEEK, THIS_YEAR } from "./days.ts";
import type { Sentence } from "./wanted.ts";
import { en, list, pt, RECEIVED } from "./write-sentence.ts";

/** The movements themselves. */
export const LISTS: readonly Sentence[] = [
  pt("lista de gastos de ontem", list({}, oneDay("2026-11-27"))),
  pt("listar compras de outubro", list({}, OCTOBER)),
  pt("quais foram as compras no iFood esta semana?", list({ merchant: "ifood" }, THIS_WEEK)),
  pt("me mostra os gastos com uber em outubro", list({ merchant: "uber" }, OCTOBER), "their sum"),
  pt("mostra as compras na Amazon este ano, por favor", list({ merchant: "amazon" }, THIS_YEAR)),
  pt("o que eu comprei ontem?", list({}, oneDay("2026-11-27"))),
  pt("com o que gastei na semana passada?", list({}, LAST_WEEK)),
  pt("onde gastei em outubro?", list({}, OCTOBER), "the report by category"),
  pt("ver transações de hoje", list({}, oneDay("2026-11-28"))),
  pt("quais pix eu recebi em outubro?", list({ method: "pix" }, OCTOBER, RECEIVED)),
  pt(
    "todos os gastos no Posto Ipiranga em 90 dias",
    list({ merchant: "posto-ipiranga" }, since("2026-08-31")),
  ),
  pt("extrato de ontem", list({}, oneDay("2026-11-27")), "money received as well"),
  pt("quais foram minhas despesas com saúde este ano?", list({ category: "health" }, THIS_YEAR)),
  pt("lista as compras no débito em outubro", list({ method: "debit" }, OCTOBER)),
  en("list my purchases yesterday", list({}, oneDay("2026-11-27"))),
  en("show me my Uber rides in October", list({ merchant: "uber" }, OCTOBER)),
  en("what did I buy last week?", list({}, LAST_WEEK)),
  en("which payments did I make to Claro this year?", list({ merchant: "claro" }, THIS_YEAR)),
  en("show all transactions on 15/11", list({}, oneDay("2026-11-15"))),
  en("list what I received in October", list({}, OCTOBER, RECEIVED)),
  en("show me the groceries this week", list({ category: "groceries" }, THIS_WEEK)),
  en("where did I spend in October?", list({}, OCTOBER), "the report by category"),
  en("show all pix I received last week", list({ method: "pix" }, LAST_WEEK, RECEIVED)),
  en("list debit purchases in October", list({ method: "debit" }, OCTOBER)),
];
