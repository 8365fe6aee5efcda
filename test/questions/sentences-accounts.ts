import { LAST_WEEK, OCTOBER, oneDay, since, THIS_WEEK, THIS_YEAR } from "./days.ts";
import type { Sentence } from "./wanted.ts";
import { average, count, en, list, pt, RECEIVED, sum } from "./write-sentence.ts";

/** A bank is all its accounts; a card is every credit card; PIX is what was paid by PIX. */
export const BY_ACCOUNT: readonly Sentence[] = [
  pt("quanto gastei no nubank em outubro?", sum({ account: "nubank" }, OCTOBER)),
  pt("gastos no Itaú esta semana", sum({ account: "itau" }, THIS_WEEK)),
  pt("quanto gastei no itau?", sum({ account: "itau" })),
  pt("quanto gastei no bb ontem?", sum({ account: "bb" }, oneDay("2026-11-27"))),
  pt("quanto saiu do Banco do Brasil em outubro?", sum({ account: "bb" }, OCTOBER)),
  pt("quanto gastei no cartão em outubro?", sum({ method: "credit" }, OCTOBER)),
  pt("quanto gastei no cartão de crédito esta semana", sum({ method: "credit" }, THIS_WEEK)),
  pt("gastos no credito", sum({ method: "credit" })),
  pt("quanto passei no débito semana passada?", sum({ method: "debit" }, LAST_WEEK)),
  pt("quanto gastei no cartão de débito em outubro?", sum({ method: "debit" }, OCTOBER)),
  pt("quanto mandei de pix esse mês?", sum({ method: "pix" })),
  pt("quanto gastei no PIX em outubro?", sum({ method: "pix" }, OCTOBER)),
  pt("quanto recebi por pix ontem?", sum({ method: "pix" }, oneDay("2026-11-27"), RECEIVED)),
  pt(
    "quanto gastei no cartão do nubank em outubro?",
    sum({ account: "nubank", method: "credit" }, OCTOBER),
  ),
  pt(
    "quanto gastei no crédito do Itaú este ano?",
    sum({ account: "itau", method: "credit" }, THIS_YEAR),
  ),
  pt("uber no nubank em outubro", sum({ merchant: "uber", account: "nubank" }, OCTOBER)),
  pt("mercado no débito este mês", sum({ category: "groceries", method: "debit" })),
  pt("ifood no crédito 30d", sum({ merchant: "ifood", method: "credit" }, since("2026-10-30"))),
  pt(
    "farmácia no pix do itaú em outubro",
    sum({ category: "pharmacy", method: "pix", account: "itau" }, OCTOBER),
  ),
  pt("nubank em outubro", sum({ account: "nubank" }, OCTOBER)),
  pt("quanto gastei em dinheiro este mês?", sum({ method: "cash" }), "not understood without cash"),
  en("how much did I spend on my Nubank in October?", sum({ account: "nubank" }, OCTOBER)),
  en("how much on the credit card last week?", sum({ method: "credit" }, LAST_WEEK)),
  en("how much did I spend by card this week?", sum({ method: "credit" }, THIS_WEEK)),
  en("spent by pix in October", sum({ method: "pix" }, OCTOBER)),
  en("how many debit purchases last week?", count({ method: "debit" }, LAST_WEEK)),
  en("uber on Itaú this year", sum({ merchant: "uber", account: "itau" }, THIS_YEAR)),
  en(
    "list my nubank card purchases this week",
    list({ account: "nubank", method: "credit" }, THIS_WEEK),
  ),
  en("average debit purchase in October", average({ method: "debit" }, OCTOBER)),
  en("how much did I spend at Banco do Brasil in October?", sum({ account: "bb" }, OCTOBER)),
  en(
    "how much did I spend in cash this month?",
    sum({ method: "cash" }),
    "not understood without cash",
  ),
];
