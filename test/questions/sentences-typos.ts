import { LAST_WEEK, OCTOBER, oneDay, since, THIS_WEEK, THIS_YEAR } from "./days.ts";
import type { Sentence } from "./wanted.ts";
import { average, biggest, count, en, list, pt, RECEIVED, sum } from "./write-sentence.ts";

/** Questions with letters wrong, spaces doubled, marks and pictures between the words. */
export const TYPOS: readonly Sentence[] = [
  pt("qanto gastei com uber em outubro", sum({ merchant: "uber" }, OCTOBER)),
  pt("quanto gaste com uber em outubro", sum({ merchant: "uber" }, OCTOBER)),
  pt("quanto gastie no mercado?", sum({ category: "groceries" })),
  pt("quanto gastei em outubor?", sum({}, OCTOBER)),
  pt("quanto gastei na smana passada?", sum({}, LAST_WEEK)),
  pt("qnto gastei onte?", sum({}, oneDay("2026-11-27"))),
  pt(
    "quanto gastei no mercdo em outubro?",
    sum({ category: "groceries" }, OCTOBER),
    "no such shop",
  ),
  pt("quanto gastei no nubnak em outubro?", sum({ account: "nubank" }, OCTOBER), "no such shop"),
  pt("quanto recbi em outubro?", sum({}, OCTOBER, RECEIVED)),
  pt("meida por dia em outubro", average({}, OCTOBER, { per: "day" })),
  pt("  quanto   gastei com   UBER  esta semana ???", sum({ merchant: "uber" }, THIS_WEEK)),
  pt("quanto gastei com uber, em outubro...", sum({ merchant: "uber" }, OCTOBER)),
  pt("quanto gastei no ifood essa semana 😅", sum({ merchant: "ifood" }, THIS_WEEK)),
  pt("Quantas vêzes pedí ifood em outubro?", count({ merchant: "ifood" }, OCTOBER)),
  pt("qual foi meu mair gasto em outubro?", biggest({}, OCTOBER)),
  en("how mch did I spend on uber in october", sum({ merchant: "uber" }, OCTOBER)),
  en("how much did i spent last week", sum({}, LAST_WEEK)),
  en("how much did I spned in octber?", sum({}, OCTOBER)),
  en("groceris this year", sum({ category: "groceries" }, THIS_YEAR), "not understood"),
  en("HOW MUCH DID I SPEND YESTERDAY!!!", sum({}, oneDay("2026-11-27"))),
  en("biggest expence in october", biggest({}, OCTOBER)),
  en("list purchses last 7 days", list({}, since("2026-11-22"))),
  en("how much did I recieve in October?", sum({}, OCTOBER, RECEIVED)),
];
