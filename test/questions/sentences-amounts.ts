import { LAST_WEEK, LAST_YEAR, OCTOBER, since, THIS_WEEK, THIS_YEAR } from "./days.ts";
import type { AmountBounds, Scope, Sentence, Days, WantedQuestion } from "./wanted.ts";
import { count, en, list, NOT_UNDERSTOOD, pt, RECEIVED, sum } from "./write-sentence.ts";

/** Movements by their amount. Bounds of "above" and "below" are excluded, those of "between" are not. */
export const BY_AMOUNT: readonly Sentence[] = [
  pt("no nubank acima de 200", those({ moreThan: 20000 }, { account: "nubank" }), "their sum"),
  pt("gastos acima de R$ 200 em outubro", those({ moreThan: 20000 }, {}, OCTOBER)),
  pt("compras de mais de 50 reais esta semana", those({ moreThan: 5000 }, {}, THIS_WEEK)),
  pt(
    "quais gastos foram maiores que 1.234,56 este ano?",
    those({ moreThan: 123456 }, {}, THIS_YEAR),
  ),
  pt("gastos > 100", those({ moreThan: 10000 })),
  pt("uber > 30 em outubro", those({ moreThan: 3000 }, { merchant: "uber" }, OCTOBER)),
  pt("compras abaixo de 20 reais em outubro", those({ lessThan: 2000 }, {}, OCTOBER)),
  pt("gastos menores que R$ 10", those({ lessThan: 1000 })),
  pt("compras com menos de 15 conto na semana passada", those({ lessThan: 1500 }, {}, LAST_WEEK)),
  pt("ifood < 40 90d", those({ lessThan: 4000 }, { merchant: "ifood" }, since("2026-08-31"))),
  pt("gastos entre 50 e 100 em outubro", those({ atLeast: 5000, atMost: 10000 }, {}, OCTOBER)),
  pt("compras a partir de 500 este ano", those({ atLeast: 50000 }, {}, THIS_YEAR)),
  pt("gastos até 30 reais esta semana", those({ atMost: 3000 }, {}, THIS_WEEK)),
  pt("compras de 39,90 este ano", those({ exactly: 3990 }, {}, THIS_YEAR)),
  pt("quais compras deram exatamente 120 reais em 2025?", those({ exactly: 12000 }, {}, LAST_YEAR)),
  pt("gastos acima de 1.000 em 2026", those({ moreThan: 100000 }, {}, THIS_YEAR)),
  pt("gastos acima de 2 mil este ano", those({ moreThan: 200000 }, {}, THIS_YEAR)),
  pt("compras acima de 200 conto", those({ moreThan: 20000 })),
  pt(
    "mercado acima de 300 no crédito",
    those({ moreThan: 30000 }, { category: "groceries", method: "credit" }),
  ),
  pt(
    "quanto gastei em compras acima de 200 em outubro?",
    sum({}, OCTOBER, { amount: { moreThan: 20000 } }),
    "the category shopping",
  ),
  pt(
    "quantas compras acima de 100 no débito em outubro?",
    count({ method: "debit" }, OCTOBER, { amount: { moreThan: 10000 } }),
  ),
  pt("recebimentos acima de 1000 este ano", received({ moreThan: 100000 }, THIS_YEAR)),
  pt("gastos acima de cem", NOT_UNDERSTOOD, "above R$ 100"),
  pt("gastos entre 100 e 50", NOT_UNDERSTOOD, "between 50 and 100"),
  en("expenses over 200 in October", those({ moreThan: 20000 }, {}, OCTOBER)),
  en("purchases above R$ 1,234.56 this year", those({ moreThan: 123456 }, {}, THIS_YEAR)),
  en("purchases over R$ 1.000 last year", those({ moreThan: 100000 }, {}, LAST_YEAR)),
  en("uber more than 30", those({ moreThan: 3000 }, { merchant: "uber" })),
  en("purchases under 20 reais last week", those({ lessThan: 2000 }, {}, LAST_WEEK)),
  en(
    "less than 50 at ifood this week",
    those({ lessThan: 5000 }, { merchant: "ifood" }, THIS_WEEK),
  ),
  en(
    "expenses between 50 and 100 in October",
    those({ atLeast: 5000, atMost: 10000 }, {}, OCTOBER),
  ),
  en("purchases of exactly 39.90 this year", those({ exactly: 3990 }, {}, THIS_YEAR)),
  en("payments of at least 500 this year", those({ atLeast: 50000 }, {}, THIS_YEAR)),
  en("received over 1000 in October", received({ moreThan: 100000 }, OCTOBER), "their sum"),
  en("purchases > 100 at Amazon", those({ moreThan: 10000 }, { merchant: "amazon" })),
  en("over 200 on nubank", those({ moreThan: 20000 }, { account: "nubank" }), "their sum"),
  en(
    "how many purchases over 100 in October?",
    count({}, OCTOBER, { amount: { moreThan: 10000 } }),
  ),
];

function those(amount: AmountBounds, scope?: Scope, period?: Days): WantedQuestion {
  return list(scope, period, { amount });
}

function received(amount: AmountBounds, period: Days): WantedQuestion {
  return list({}, period, { ...RECEIVED, amount });
}
