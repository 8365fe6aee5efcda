import { describe, expect, test } from "vitest";
import { pictureOf } from "../../../../src/charts/picture-of.ts";
import type { Breakdown, BreakdownSubject } from "../../../../src/domain/breakdown.ts";
import type { Screen } from "../../../../src/usecases/report/report-location.ts";
import { pageOf } from "../../../charts/picture-page.ts";
import { breakdown, food, list, period } from "./sample-figures.ts";
import { inMerchants, SAMPLES, transactions } from "./sample-screens.ts";
import { makeReport, makeSection } from "../../../support/make-report.ts";
import { textOf, view, viewAt, type Data } from "./view-screen.ts";

const nothing = (of: BreakdownSubject): Breakdown => ({ ...breakdown(of, []), before: null });

describe("without transactions", () => {
  const empty = makeReport({ dataSince: "2025-11-23" });

  test("the overview says so and has buttons to other periods", () => {
    const shown = textOf(view({ kind: "overview" }, empty));
    expect(shown).toContain("Nada gasto nem recebido neste período.");
    expect(shown).toContain("[◀ Outubro]\n[Semana] [90 dias] [Ano] [Mais]");
  });

  test.each<Screen>([{ kind: "comparison" }, { kind: "categories", page: 0 }])(
    "%j shows the overview",
    (screen) => {
      const shown = textOf(view(screen, empty));
      expect(shown).toContain("Nada gasto nem recebido neste período.");
    },
  );

  test("each empty screen says what it has none of", () => {
    const bare = makeReport({ sections: [makeSection({ spent: 5 })] });
    const say = (screen: Screen, data: Data) => view(screen, data).caption;
    expect(say({ kind: "left-out" }, { report: bare, assumed: 0 })).toContain("Nada ficou");
    expect(say({ kind: "comparison" }, bare)).toContain("Ainda não");
    const none = nothing({ kind: "income" });
    expect(say({ kind: "income" }, { breakdown: none, spent: 5 })).toContain("Nada recebido");
    expect(say(transactions, list(0))).toContain("Nenhum movimento");
    const merchantless = nothing({ kind: "merchants", scope: food });
    expect(say(inMerchants, merchantless)).toContain("Nada gasto");
  });
});

test("every screen says that a period lies before all data", () => {
  const old = { name: "calendar-month", first: "2020-01-01", last: "2020-01-31" } as const;
  for (const { screen, data } of Object.values(SAMPLES)) {
    if (screen.kind === "months" || screen.kind === "transaction") continue;
    const { caption, drawing, buttons } = viewAt({ period: old, currency: "BRL", screen }, data);
    const isOffered = buttons.flat().some(({ label }) => label === "Ver novembro de 2025");
    expect(isOffered).toBe(screen.kind !== "more");
    expect(caption).toMatch(/^<b>1–31 de janeiro de 2020<\/b>\n/);
    expect(caption).toContain("Não tenho dados desse período: eles começam em 23/11/2025.");
    expect(caption).not.toContain("R$");
    const drawn = pictureOf(drawing, pageOf({ language: "pt", theme: "light" })).texts;
    expect(drawn.map(({ text }) => text)).toContain("Sem dados deste período");
  }
});

test("days without a transaction have no line of the rest", () => {
  const series = {
    period,
    currency: "BRL",
    comparedWith: null,
    runningBefore: [],
    perDay: null,
    days: [],
  };
  expect(view({ kind: "days" }, series).caption).not.toContain("E mais");
});
