import { describe, expect, test } from "vitest";
import { pictureOf } from "../../../../src/charts/picture-of.ts";
import type { Judged } from "../../../../src/domain/judged.ts";
import type { Verdict } from "../../../../src/domain/report.ts";
import { pageOf } from "../../../charts/picture-page.ts";
import { makeReport, makeSection, makeUsual } from "../../../support/make-report.ts";
import { accounts, income } from "./sample-figures.ts";
import { SAMPLES } from "./sample-screens.ts";
import { view } from "./view-screen.ts";

const [FOOD, TRAVEL] = ["10000000", "12000000"];

const usual = makeUsual({
  spent: 350_000,
  free: 150_000,
  comparable: { spent: 187_000, free: 147_000, received: 0 },
  decided: [
    { categoryId: FOOD, comparable: 145_000, usual: 100_000 },
    { categoryId: TRAVEL, comparable: 2000, usual: 1500 },
  ],
});
const normal = { kind: "normal", by: -3000, share: -20, driver: null } as const;

function told(screen: Parameters<typeof view>[0], data: Parameters<typeof view>[1]) {
  const { caption, drawing } = view(screen, data);
  const { texts } = pictureOf(drawing, pageOf({ language: "pt", theme: "light" }));
  return {
    caption: caption.replaceAll("\u00A0", " "),
    drawn: texts.map(({ text }) => text.replaceAll("\u00A0", " ")),
  };
}

describe("the comparison", () => {
  const section = makeSection({ spent: 187_000, usual, verdict: normal });

  test("is with the usual of what was decided, and what is fixed has no arrow", () => {
    const { caption, drawn } = told({ kind: "comparison" }, makeReport({ sections: [section] }));
    const lines = caption.split("\n");
    expect(lines).toContain("Mês normal no que decidiu, perto do seu usual.");
    expect(lines).toContain("Supermercado ▲ 45%: R$ 1.450,00 (usual R$ 1.000,00)");
    expect(lines).toContain("Viagens: R$ 20,00 (usual R$ 15,00)");
    expect(lines).toContain("Contas fixas: R$ 400,00");
    expect(drawn).toContain("Comparado com o seu usual");
    expect(drawn).toContain("dentro do seu usual no que decidiu");
    expect(drawn).toContain("R$ 400,00");
    expect(drawn).not.toContain("R$ 5,00");
  });

  test("says that it is only of what was decided, and the picture leads with that", () => {
    const { caption, drawn } = told({ kind: "comparison" }, makeReport({ sections: [section] }));
    expect(caption).toContain("Só o que você decidiu, sem as contas fixas:\nSupermercado ▲");
    expect(drawn).toContain("Você decidiu");
    expect(drawn).not.toContain("Gasto");
    // Large and in the legend.
    expect(drawn.filter((text) => text === "R$ 1.470,00")).toHaveLength(2);
    expect(drawn).not.toContain("R$ 1.870,00");
  });

  test("has no lines where nothing was decided, now or usually", () => {
    const comparable = { spent: 40_000, free: 0, received: 0 };
    const nothing = { ...usual, free: 0, comparable, decided: [] };
    const report = makeReport({ sections: [{ ...section, spent: 40_000, usual: nothing }] });
    const { caption } = told({ kind: "comparison" }, report);
    expect(caption).not.toMatch(/Demais|Só o que você decidiu/);
    expect(caption).toContain("\n\nContas fixas: R$ 400,00");
  });

  test("is with the month before where that is all there is, and says nothing of fixed bills without any", () => {
    const comparable = { spent: 147_000, free: 147_000, received: 0 };
    const one = { ...usual, spent: 150_000, count: 1, comparable };
    const report = makeReport({ sections: [{ ...section, usual: one }] });
    const { caption, drawn } = told({ kind: "comparison" }, report);
    expect(caption).toContain("Supermercado ▲ 45%: R$ 1.450,00 (antes R$ 1.000,00)");
    expect(`${caption} ${drawn.join(" ")}`).not.toContain("Contas fixas");
    expect(caption).not.toContain("Só o que você decidiu");
    expect(drawn).toContain("Gasto");
    expect(drawn).toContain("Comparado com o mês anterior");
  });
});

describe("a sum is told against its usual", () => {
  const whole = { ...usual, spent: 50_000, free: 50_000 };
  const judged = (verdict: Verdict): Judged => ({
    usual: { ...whole, comparable: { spent: 60_000, free: 60_000, received: 0 } },
    verdict,
  });
  const of = (verdict: Verdict) =>
    told({ kind: "income" }, { breakdown: { ...income, judged: judged(verdict) }, spent: 0 });

  test.each<[Verdict, string, string]>([
    [
      { ...normal, kind: "above", by: 10_000, share: 200 },
      "▲ 20% acima do seu usual (R$ 500,00)",
      "20% acima do seu usual",
    ],
    [
      { ...normal, kind: "below", by: -10_000, share: -200 },
      "▼ 20% abaixo do seu usual (R$ 500,00)",
      "20% abaixo do seu usual",
    ],
    [normal, "Perto do seu usual (R$ 500,00)", "dentro do seu usual"],
    [
      { kind: "too-early", unit: "month" },
      "Ainda é cedo para dizer como vai o mês.",
      "cedo para comparar",
    ],
  ])("%j", (verdict, line, drawnLine) => {
    const { caption, drawn } = of(verdict);
    expect(caption.split("\n")).toContain(line);
    expect(caption).not.toContain("mês anterior");
    expect(drawn).toContain(drawnLine);
    expect(drawn.join()).not.toContain("outubro");
  });

  test("all spending by what was decided of it", () => {
    const breakdown = { ...accounts, judged: { usual, verdict: normal } };
    const { caption, drawn } = told({ kind: "accounts" }, { breakdown, reaches: [] });
    expect(caption).toContain("Mês normal no que decidiu, perto do seu usual.");
    expect(drawn).toContain("dentro do seu usual no que decidiu");
    const { data } = SAMPLES.days;
    const days = told({ kind: "days" }, { ...data, judged: { usual, verdict: normal } });
    expect(days.caption).toContain("Mês normal no que decidiu, perto do seu usual.");
    expect(days.drawn).toContain("dentro do seu usual no que decidiu");
  });
});
