import { describe, expect, test } from "vitest";
import { FULL, quotedLines } from "../../../../src/bot/views/report/quoted-lines.ts";
import type { CurrencySection, Report } from "../../../../src/domain/report.ts";
import { reportCaption } from "../../../../src/bot/views/report/report-caption.ts";
import { judgedSection, TOP_LEVELS, usual } from "./judged-reports.ts";
import { makeReport, makeSection, makeUsual } from "../../../support/make-report.ts";

const SHOPPING = "08000000";
const HOUSING = "17000000";

function said(
  section: CurrencySection,
  language: "pt" | "en" = "pt",
  given: Partial<Report> = {},
): string[] {
  const report = makeReport({ ...given, sections: [section] });
  return quotedLines(section, report, FULL, { language, amounts: "shown" }).map(({ text }) =>
    text.replaceAll("\u00A0", " "),
  );
}

/** Shopping of this amount, of which so much was decided, beside rent. */
function shopping(minor: number, free: number): CurrencySection {
  const line = (categoryId: string, amount: number) =>
    ({ categoryId, minor: amount, share: null, comparable: amount, before: null }) as const;
  return makeSection({
    categories: [line(HOUSING, 200_000), line(SHOPPING, minor)],
    split: {
      fixed: 200_000 + minor - free,
      free,
      lines: free === 0 ? [] : [{ categoryId: SHOPPING, minor: free, comparable: free, usual: 0 }],
    },
  });
}

describe("a category says how much of it is fixed", () => {
  test.each([
    [68_585, 68_585, "Compras: R$ 685,85", "Shopping: R$685.85"],
    [68_585, 60_000, "Compras: R$ 685,85, R$ 85,85 fixos", "Shopping: R$685.85, R$85.85 fixed"],
    [68_585, 0, "Compras: R$ 685,85, tudo fixo", "Shopping: R$685.85, all fixed"],
    // Refunds are never fixed, and may be more than what was decided.
    [
      68_585,
      -5693,
      "Compras: R$ 685,85, R$ 742,78 fixos menos R$ 56,93 de estornos",
      "Shopping: R$685.85, R$742.78 fixed less R$56.93 of refunds",
    ],
    [-1000, 500, "Compras: -R$ 10,00", "Shopping: -R$10.00"],
  ])("of %i, with %i decided", (minor, free, pt, en) => {
    expect(said(shopping(minor, free))).toContain(pt);
    expect(said(shopping(minor, free), "en")).toContain(en);
  });
});

describe("an arrow stands beside a category", () => {
  const category = { categoryId: SHOPPING, comparable: 68_585, usual: 40_000 };
  const known = makeUsual({ spent: 240_000, categories: [category], decided: [category] });
  const section = { ...shopping(68_585, 60_000), usual: known, verdict: null };

  test("with the change of the whole category", () => {
    expect(said(section)).toContain("Compras: R$ 685,85, R$ 85,85 fixos ▲ 71%");
  });

  test("against the usual in both parts", () => {
    const verdict = { kind: "normal", by: 0, share: 0, driver: null } as const;
    expect(said({ ...section, verdict })).toContain(
      "Seu usual nestes dias: R$ 0,00 decididos, R$ 2.400,00 ao todo (mediana de 6 meses)",
    );
    expect(
      said({ ...section, usual: { ...known, unit: "week", count: 1 }, verdict }, "en"),
    ).toContain("On the same days of the week before: R$0.00 decided, R$2,400.00 in total");
    const whole = { ...known, spent: 0, unit: "week", count: 1 } as const;
    expect(said({ ...section, usual: whole, verdict })).toContain(
      "Nos mesmos dias da semana anterior: R$ 0,00",
    );
  });

  test("of one day, which is no days", () => {
    const period = { name: "range", first: "2026-11-21", last: "2026-11-21" } as const;
    const verdict = { kind: "normal", by: 0, share: 0, driver: null } as const;
    const line = (count: number, language: "pt" | "en") =>
      said({ ...section, usual: { ...known, count }, verdict }, language, { period });
    expect(line(6, "pt").join("\n")).toContain("Seu usual neste dia: R$ 0,00 decididos");
    expect(line(6, "en").join("\n")).toContain("Your usual on this day: R$0.00 decided");
    expect(line(1, "pt").join("\n")).toContain("No mesmo dia do mês anterior: R$ 0,00 decididos");
    expect(line(1, "en").join("\n")).toContain("On the same day of the month before: R$0.00");
  });
});

test("a month of many categories keeps its usual, its average and its biggest expense", () => {
  const many = Object.fromEntries(
    TOP_LEVELS.slice(0, 17).map((id, index) => [id, 123_456 + index]),
  );
  const section = judgedSection(many);
  const category = ({ categoryId, minor }: (typeof section.categories)[number]) => ({
    categoryId,
    comparable: minor,
    usual: Math.round(minor / 1.4),
  });
  const categories = section.categories.map(category);
  const report = makeReport({
    period: { name: "last-month", first: "2026-10-01", last: "2026-10-31" },
    sections: [{ ...section, usual: { ...usual, categories, decided: categories } }],
  });
  const caption = reportCaption(report, { language: "pt", amounts: "shown" });
  expect(caption.kind).toBe("caption");
  expect(caption.caption).toContain("Seu usual nestes dias");
  expect(caption.caption).toContain("por dia");
  expect(caption.caption).toContain("Maior gasto");
});

test("the biggest expense says that fixed bills are left out, where there are some", () => {
  const biggest = {
    key: "key",
    day: "2026-11-05",
    minor: 44_505,
    topCategoryId: SHOPPING,
    title: "Auto Center",
  };
  const withBills = { ...shopping(68_585, 60_000), biggest };
  expect(said(withBills)).toContain(
    "Maior gasto fora das contas fixas: R$ 445,05 em 05/11, Auto Center",
  );
  expect(said(withBills, "en")).toContain(
    "Biggest expense besides fixed bills: R$445.05 on 5 Nov, Auto Center",
  );
  const section = { ...withBills, split: { ...withBills.split, fixed: 0 } };
  expect(said(section)).toContain("Maior gasto: R$ 445,05 em 05/11, Auto Center");
});
