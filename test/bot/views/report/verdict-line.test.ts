import { expect, test } from "vitest";
import { verdictLine } from "../../../../src/bot/views/report/verdict-line.ts";
import type { Language } from "../../../../src/domain/language.ts";
import type { Usual, Verdict } from "../../../../src/domain/report.ts";
import { above, usual as partly } from "./judged-reports.ts";
import { driver, normal, options, usual, week } from "./verdicts.ts";

const below: Verdict = {
  kind: "below",
  by: -60_000,
  share: -120,
  driver: { ...driver, by: -41_000 },
};

test.each<[Verdict, Usual, string, string]>([
  [
    { kind: "too-early", unit: "month" },
    usual,
    "Ainda é cedo para dizer como vai o mês.",
    "It is too early to say how the month is going.",
  ],
  [
    { kind: "too-early", unit: "day" },
    usual,
    "Ainda é cedo para dizer como vai o dia.",
    "It is too early to say how the day is going.",
  ],
  [
    { kind: "too-early", unit: "week" },
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
