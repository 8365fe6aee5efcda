import { describe, expect, test } from "vitest";
import { answerLine } from "../../../../src/bot/views/report/answer-line.ts";
import type { Language } from "../../../../src/domain/language.ts";
import type { Report, Verdict } from "../../../../src/domain/report.ts";
import { makeReport, makeSection } from "../../../support/make-report.ts";
import { comparedWith } from "./sample-figures.ts";
import { above, judgedSection, MONTH, usual as partly } from "./judged-reports.ts";
import { driver, normal, options, week } from "./verdicts.ts";

describe("a report in one line", () => {
  const last = { name: "last-week", first: "2026-11-09", last: "2026-11-15" } as const;
  const weekly = makeReport({ period: last, sections: [judgedSection(MONTH, { usual: week })] });
  const before = {
    spent: 500_000,
    received: 0,
    comparable: { spent: 450_000, received: 0 },
    without: [],
  };
  const compared = (spent: number): Report => ({
    ...weekly,
    comparedWith: { ...comparedWith, kind: "whole" },
    sections: [makeSection({ spent: 560_000, before: { ...before, spent } })],
  });
  const of = (verdict: Verdict): Report => ({
    ...weekly,
    sections: [judgedSection(MONTH, { usual: week, verdict })],
  });

  test.each<[string, Report, string, string]>([
    [
      "above",
      weekly,
      "R$ 5.600 na semana, 12% acima do seu usual; o que puxou: Compras",
      "R$5,600 in the week, 12% above your usual; what drove it: Shopping",
    ],
    [
      "normal",
      of({ ...normal, driver }),
      "R$ 5.600 na semana, perto do seu usual; o que fugiu: Compras",
      "R$5,600 in the week, close to your usual; what stood out: Shopping",
    ],
    [
      "above in a part",
      { ...weekly, sections: [judgedSection(MONTH, { usual: { ...partly, unit: "week" } })] },
      "R$ 5.600 na semana; o que você decidiu está 20% acima do seu usual; o que puxou: Compras",
      "R$5,600 in the week; what you decided is 20% above your usual; what drove it: Shopping",
    ],
    [
      "without a driver",
      of({ ...above, driver: null }),
      "R$ 5.600 na semana, 12% acima do seu usual",
      "R$5,600 in the week, 12% above your usual",
    ],
    [
      "too early",
      of({ kind: "too-early", unit: "month" }),
      "R$ 5.600 na semana",
      "R$5,600 in the week",
    ],
    [
      "less than before",
      compared(500_000),
      "R$ 5.600 na semana, 10% a menos que na semana anterior",
      "R$5,600 in the week, 10% less than in the week before",
    ],
    [
      "more than before",
      compared(300_000),
      "R$ 5.600 na semana, 50% a mais que na semana anterior",
      "R$5,600 in the week, 50% more than in the week before",
    ],
    [
      "many times more than before",
      compared(44_999),
      "R$ 5.600 na semana, mais de 10 vezes o valor na semana anterior",
      "R$5,600 in the week, more than 10 times as much as in the week before",
    ],
    ["nothing before", compared(0), "R$ 5.600 na semana", "R$5,600 in the week"],
    ["nothing", makeReport({ period: last }), "Nada gasto na semana", "Nothing spent in the week"],
    [
      "two currencies",
      makeReport({
        period: { name: "last-month", first: "2026-10-01", last: "2026-10-31" },
        sections: ["BRL", "USD", "EUR"].map((currency) => makeSection({ currency, spent: 99_900 })),
      }),
      "R$ 999 + US$ 999 em outubro",
      "R$999 + $999 in October",
    ],
    [
      "a month from payday to payday",
      makeReport({ period: { name: "last-month", first: "2026-10-05", last: "2026-11-04" } }),
      "Nada gasto no mês",
      "Nothing spent in the month",
    ],
    [
      "days",
      makeReport({ period: { name: "30d", first: "2026-10-24", last: "2026-11-22" } }),
      "Nada gasto no período",
      "Nothing spent in these days",
    ],
    [
      "a day",
      makeReport({ period: { name: "range", first: "2026-11-21", last: "2026-11-21" } }),
      "Nada gasto no dia",
      "Nothing spent on that day",
    ],
  ])("%s", (_name, report, pt, en) => {
    const line = (language: Language) =>
      answerLine(report, options(language)).text.replaceAll("\u00A0", " ");
    expect([line("pt"), line("en")]).toEqual([`${pt}.`, `${en}.`]);
  });
});
