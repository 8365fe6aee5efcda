import { describe, expect, test } from "vitest";
import { answerLine } from "../../../../src/bot/views/report/answer-line.ts";
import { verdictLine } from "../../../../src/bot/views/report/verdict-line.ts";
import type { Language } from "../../../../src/domain/language.ts";
import type { Report, Usual, Verdict } from "../../../../src/domain/report.ts";
import { makeReport, makeSection } from "../../../support/make-report.ts";
import { comparedWith } from "./sample-figures.ts";
import { above, judgedSection, MONTH, usual as partly } from "./judged-reports.ts";

const options = (language: Language) => ({ language, amounts: "shown" }) as const;
const driver = { categoryId: "08000000", by: 41_000 };
/** Nothing is fixed. */
const usual: Usual = {
  ...partly,
  free: 500_000,
  comparable: { ...partly.comparable, free: 560_000 },
};
const week = { ...usual, unit: "week" } as const;
const normal: Verdict = { kind: "normal", by: 5000, share: 10, driver: null };
const below: Verdict = {
  kind: "below",
  by: -60_000,
  share: -120,
  driver: { ...driver, by: -41_000 },
};

test.each<[Verdict, Usual, string, string]>([
  [
    { kind: "too-early" },
    usual,
    "Ainda é cedo para dizer como vai o mês.",
    "It is too early to say how the month is going.",
  ],
  [
    { kind: "too-early" },
    week,
    "Ainda é cedo para dizer como vai a semana.",
    "It is too early to say how the week is going.",
  ],
  [normal, usual, "Mês normal, perto do seu usual.", "A normal month, close to your usual."],
  [
    { ...normal, driver },
    usual,
    "Mês normal. O que fugiu: Compras, R$ 410 acima do seu usual.",
    "A normal month. What stood out: Shopping, R$410 above your usual.",
  ],
  [
    { ...normal, driver: { ...driver, by: -41_000 } },
    { ...week, count: 1 },
    "Semana normal. O que fugiu: Compras, R$ 410 abaixo da semana anterior.",
    "A normal week. What stood out: Shopping, R$410 below the week before.",
  ],
  [
    above,
    usual,
    "12% acima do seu usual. O que puxou: Compras, R$ 410 acima.",
    "12% above your usual. What drove it: Shopping, R$410 above.",
  ],
  [
    { ...above, driver: null },
    { ...usual, count: 1 },
    "12% acima do mês anterior.",
    "12% above the month before.",
  ],
  [
    { kind: "below", by: -5_500_000, share: -11_000, driver: null },
    { ...usual, comparable: { spent: -5_000_000, free: -5_000_000, received: 0 } },
    "R$ 55.000 abaixo do seu usual.",
    "R$55,000 below your usual.",
  ],
  [
    { ...above, share: null },
    { ...usual, spent: 0, free: 0 },
    "R$ 600 acima do seu usual. O que puxou: Compras, R$ 410 acima.",
    "R$600 above your usual. What drove it: Shopping, R$410 above.",
  ],
  [
    { ...above, by: 9_999_999_900, driver: null },
    { ...usual, free: 1, comparable: { ...usual.comparable, free: 9_999_999_901 } },
    "O que você decidiu está mais de 10 vezes acima do seu usual.",
    "What you decided is more than 10 times above your usual.",
  ],
  [
    { ...above, driver: null },
    { ...usual, spent: 1, free: 1, comparable: { spent: 11, free: 11, received: 0 }, count: 1 },
    "Mais de 10 vezes acima do mês anterior.",
    "More than 10 times above the month before.",
  ],
  [
    below,
    week,
    "12% abaixo do seu usual. O que caiu: Compras, R$ 410 abaixo.",
    "12% below your usual. What fell: Shopping, R$410 below.",
  ],
  [
    normal,
    partly,
    "Mês normal no que decidiu, perto do seu usual.",
    "A normal month in what you decided, close to your usual.",
  ],
  [
    { ...normal, driver },
    { ...partly, unit: "week" },
    "Semana normal no que decidiu. O que fugiu: Compras, R$ 410 acima do seu usual.",
    "A normal week in what you decided. What stood out: Shopping, R$410 above your usual.",
  ],
  [
    above,
    partly,
    "O que você decidiu está 20% acima do seu usual. O que puxou: Compras, R$ 410 acima.",
    "What you decided is 20% above your usual. What drove it: Shopping, R$410 above.",
  ],
  [
    { ...below, driver: null },
    { ...partly, count: 1 },
    "O que você decidiu está 20% abaixo do mês anterior.",
    "What you decided is 20% below the month before.",
  ],
])("%j is said in words", (verdict, known, pt, en) => {
  const section = { currency: "BRL", usual: known, verdict };
  const line = (language: Language) => verdictLine(section, options(language)).text;
  expect(line("pt").replaceAll("\u00A0", " ")).toBe(pt);
  expect(line("en").replaceAll("\u00A0", " ")).toBe(en);
});

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
    ["too early", of({ kind: "too-early" }), "R$ 5.600 na semana", "R$5,600 in the week"],
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

test("what is judged is said once: not after the line that says how much was decided", () => {
  const given = { currency: "BRL", usual: partly, verdict: { ...normal, driver } };
  expect(verdictLine(given, options("pt"), { isPartSaid: true }).text).toBe(
    "Mês normal. O que fugiu: Compras, R$\u00A0410 acima do seu usual.",
  );
  expect(
    verdictLine({ ...given, verdict: { ...above, driver: null } }, options("en"), {
      isPartSaid: true,
    }).text,
  ).toBe("20% above your usual.");
});

test.each([
  [
    "pt",
    "Perto do seu usual.",
    "O que você decidiu está perto do seu usual.",
    "Como de costume no que decidiu. O que fugiu: Compras, R$\u00A0410 acima do seu usual.",
  ],
  [
    "en",
    "Close to your usual.",
    "What you decided is close to your usual.",
    "As usual in what you decided. What stood out: Shopping, R$410 above your usual.",
  ],
] as const)("days that are no week or month are not called one, in %s", (language, ...lines) => {
  const period = { name: "range", first: "2026-11-29", last: "2026-11-29" } as const;
  const judged = [
    { usual, verdict: { ...normal, driver: null } },
    { usual: partly, verdict: { ...normal, driver: null } },
    { usual: partly, verdict: { ...normal, driver } },
  ];
  expect(
    judged.map(
      (one) => verdictLine({ currency: "BRL", ...one }, options(language), { period }).text,
    ),
  ).toEqual(lines);
});
