import { LAST_YEAR, OCTOBER, since, THIS_WEEK, THIS_YEAR } from "./days.ts";
import type { Sentence } from "./wanted.ts";
import { average, en, NOT_UNDERSTOOD, pt, RECEIVED } from "./write-sentence.ts";

const DAILY = { per: "day" } as const;
const MONTHLY = { per: "month" } as const;

/** Averages: of one movement, or of a day or a month where that is said. */
export const AVERAGES: readonly Sentence[] = [
  pt("qual a média de gastos em outubro?", average({}, OCTOBER), "per day"),
  pt("média do uber em outubro", average({ merchant: "uber" }, OCTOBER)),
  pt("média por dia em outubro", average({}, OCTOBER, DAILY)),
  pt("quanto gastei em média por dia esta semana?", average({}, THIS_WEEK, DAILY)),
  pt("gasto médio diário no mês passado", average({}, OCTOBER, DAILY)),
  pt("média mensal com mercado este ano", average({ category: "groceries" }, THIS_YEAR, MONTHLY)),
  pt("media por mes de uber em 2025", average({ merchant: "uber" }, LAST_YEAR, MONTHLY)),
  pt(
    "em média quanto gasto no ifood por mês nos últimos 6 meses?",
    average({ merchant: "ifood" }, since("2026-05-29"), MONTHLY),
  ),
  pt("ticket médio do ifood este ano", average({ merchant: "ifood" }, THIS_YEAR)),
  pt("valor médio das compras na Amazon", average({ merchant: "amazon" })),
  pt("média por compra no Carrefour em outubro", average({ merchant: "carrefour" }, OCTOBER)),
  pt(
    "quanto gasto por mês com farmácia este ano?",
    average({ category: "pharmacy" }, THIS_YEAR, MONTHLY),
    "the sum, month by month",
  ),
  pt(
    "quanto recebi em média por mês este ano?",
    average({}, THIS_YEAR, { ...RECEIVED, ...MONTHLY }),
  ),
  pt("média no crédito em outubro", average({ method: "credit" }, OCTOBER)),
  pt("média semanal de gastos", NOT_UNDERSTOOD, "an average per week, were there one"),
  en("average spending per day in October", average({}, OCTOBER, DAILY)),
  en("what's my average Uber ride this year?", average({ merchant: "uber" }, THIS_YEAR)),
  en(
    "average per month on groceries in 2025",
    average({ category: "groceries" }, LAST_YEAR, MONTHLY),
  ),
  en("how much do I spend on average per day this month?", average({}, undefined, DAILY)),
  en("daily average last month", average({}, OCTOBER, DAILY)),
  en("monthly average received this year", average({}, THIS_YEAR, { ...RECEIVED, ...MONTHLY })),
  en("average ifood order in October", average({ merchant: "ifood" }, OCTOBER)),
];
