import { LAST_WEEK, LAST_YEAR, OCTOBER, since, THIS_WEEK, THIS_YEAR } from "./days.ts";
import type { Sentence, Wanted, Days, Scope } from "./wanted.ts";
import { cash, count, either, en, list, pt, RECEIVED, sum } from "./write-sentence.ts";

/**
 * Between a question and cash. A "?", a question word or a period of several days makes it a question;
 * a shop of the bank beside a bare amount may be either.
 */
export const DOUBTFUL: readonly Sentence[] = [
  pt("uber 90", either(cash("uber", 9000), list({ merchant: "uber" }, undefined, exactly(9000)))),
  pt(
    "netflix 55,90",
    either(cash("netflix", 5590), list({ merchant: "netflix" }, undefined, exactly(5590))),
  ),
  pt(
    "100 mercado livre",
    either(
      cash("mercado livre", 10000),
      list({ merchant: "mercado-livre" }, undefined, exactly(10000)),
    ),
  ),
  pt(
    "ana 50",
    either(cash("ana", 5000), list({ merchant: "ana-souza" }, undefined, exactly(5000))),
  ),
  pt(
    "recebi 50 da Ana",
    either(
      cash("Ana", 5000, undefined, "received"),
      list({ merchant: "ana-souza" }, undefined, { ...RECEIVED, ...exactly(5000) }),
    ),
  ),
  pt("ifood 90d", sum({ merchant: "ifood" }, since("2026-08-31"))),
  pt("uber 45 dias", sum({ merchant: "uber" }, since("2026-10-15"))),
  pt("uber 2026", sum({ merchant: "uber" }, THIS_YEAR)),
  pt("netflix 2025", sum({ merchant: "netflix" }, LAST_YEAR)),
  pt("uber 10/2026", sum({ merchant: "uber" }, OCTOBER)),
  pt("café 12?", those(1200, { text: "cafe" }), "eating out"),
  pt("café 12 em outubro", those(1200, { text: "cafe" }, OCTOBER), "eating out"),
  pt("feira 120 semana passada", those(12000, { text: "feira" }, LAST_WEEK), "groceries"),
  pt("mercado 120 esta semana", those(12000, { category: "groceries" }, THIS_WEEK)),
  pt("aluguel 1500 outubro", those(150000, { category: "rent" }, OCTOBER)),
  pt("gastei 20 no mercado?", those(2000, { category: "groceries" }), "a sum"),
  pt(
    "quantas vezes gastei 12 no mercado?",
    count({ category: "groceries" }, undefined, exactly(1200)),
  ),
  pt(
    "quando gastei 300 no Carrefour este ano?",
    those(30000, { merchant: "carrefour" }, THIS_YEAR),
    "not understood",
  ),
  en(
    "uber 90 reais",
    either(cash("uber", 9000), list({ merchant: "uber" }, undefined, exactly(9000))),
  ),
  en(
    "spotify 21.90",
    either(cash("spotify", 2190), list({ merchant: "spotify" }, undefined, exactly(2190))),
  ),
  en("uber 30d", sum({ merchant: "uber" }, since("2026-10-30"))),
  en("coffee 12 last month", those(1200, { text: "coffee" }, OCTOBER), "eating out"),
  en("coffee 12?", those(1200, { text: "coffee" }), "eating out"),
  en("did I pay 39.90 to Netflix this month?", those(3990, { merchant: "netflix" })),
  en("groceries 300 this week", those(30000, { category: "groceries" }, THIS_WEEK)),
];

function exactly(minor: number) {
  return { amount: { exactly: minor } };
}

function those(minor: number, scope: Scope, period?: Days): Wanted {
  return list(scope, period, exactly(minor));
}
