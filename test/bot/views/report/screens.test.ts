import { describe, expect, test } from "vitest";
import { pictureOf } from "../../../../src/charts/picture-of.ts";
import { locationData } from "../../../../src/bot/views/report/location-codec.ts";
import { lengthWithoutMarkup, Html } from "../../../../src/bot/views/html.ts";
import { CATEGORIES } from "../../../../src/domain/categories.ts";
import { nameAfter } from "../../../../src/domain/months.ts";
import type {
  ReportLocation,
  Screen,
  ScreenKind,
} from "../../../../src/usecases/report/report-location.ts";
import type { MonthSeries } from "../../../../src/domain/series.ts";
import { pageOf } from "../../../charts/picture-page.ts";
import { accounts, comparedWith, income, list, period } from "./sample-figures.ts";
import { SAMPLES, transactions } from "./sample-screens.ts";
import { makeCalendar } from "../../../support/make-calendar.ts";
import { makeReport, makeSection } from "../../../support/make-report.ts";
import { textOf, view, viewAt } from "./view-screen.ts";

const KINDS = Object.keys(SAMPLES) as readonly ScreenKind[];

describe.each(["pt", "en"] as const)("in %s", (language) => {
  test.each(KINDS)("%s", (kind) => {
    const { screen, data } = SAMPLES[kind];
    expect(textOf(view(screen, data, { language }))).toMatchSnapshot();
  });
});

test.each(KINDS)("%s fits a caption, and hidden amounts are behind spoilers", (kind) => {
  const { screen, data } = SAMPLES[kind];
  const { caption } = view(screen, data, { amounts: "hidden" });
  expect(lengthWithoutMarkup(new Html(caption))).toBeLessThanOrEqual(1024);
  const outside = caption.replaceAll(/<tg-spoiler>[^<]*<\/tg-spoiler>/g, "");
  expect(outside).not.toContain("R$");
});

test.each(KINDS)("%s has its kind of drawing", (kind) => {
  const { screen, data, drawing } = SAMPLES[kind];
  expect(view(screen, data).drawing.kind).toBe(drawing);
});

test("the income screen says by how much spending exceeds income", () => {
  const data = { breakdown: income, spent: income.total + 250 };
  expect(view({ kind: "income" }, data).caption).toContain("Você gastou R$\u00A02,50 a mais");
});

test("every top-level category is on a page", () => {
  const ids = CATEGORIES.filter(({ parentId }) => parentId === null).map(({ id }) => id);
  const categories = ids.map((categoryId) => ({
    categoryId,
    minor: 1000,
    comparable: 1000,
    share: 45,
    before: null,
  }));
  const many = makeReport({
    dataSince: "2025-11-23",
    sections: [makeSection({ spent: 1000 * ids.length, categories })],
  });
  const pages = [0, 1, 9].map((page) => textOf(view({ kind: "categories", page }, many)));
  expect(pages[0]).toContain("página 1 de 2");
  expect(pages[0]).toContain("[›]");
  expect(pages[1]).toContain("[‹]");
  expect(pages[2]).toBe(pages[1]);
  const { buttons } = view({ kind: "categories", page: 1 }, many);
  expect(JSON.stringify(buttons)).toContain(`:c:${ids[12]}:1"`);
});

test("longer periods have lines by week and by month, which sum to the total", () => {
  const days = Array.from({ length: 120 }, (_, index) => {
    const day = new Date(Date.UTC(2026, 6, 1) + index * 86_400_000).toISOString().slice(0, 10);
    return { day, minor: 100 };
  });
  const shown = (count: number) => {
    const series = { period, currency: "BRL", comparedWith: null, runningBefore: [], perDay: null };
    return view({ kind: "days" }, { ...series, days: days.slice(0, count) }).caption;
  };
  expect(shown(90)).toContain("Semana de 29/06: R$\u00A05,00\nSemana de 06/07: R$\u00A07,00");
  expect(shown(120)).toContain("Julho de 2026: R$\u00A031,00\nAgosto de 2026: R$\u00A031,00");
});

test("an account that is left out of a comparison is named in caption and picture", () => {
  const without = [
    { bankName: "Itaú", account: null, lastDigits: null, since: "2026-11-02" },
    { bankName: "Nubank", account: "Nubank Gold", lastDigits: "4471", since: "2026-11-05" },
  ];
  const parts = { ...accounts, comparable: 50_000, without };
  const data = { breakdown: parts, reaches: [] };
  const { caption, drawing } = view({ kind: "accounts" }, data);
  expect(caption).toContain(
    "▼ 36% a menos que nos mesmos 22 dias do mês anterior (R$\u00A0780,00)\n" +
      "<i>Comparação sem Itaú (dados desde 02/11) e Nubank Gold ••4471 (dados desde 05/11).</i>",
  );
  const drawn = pictureOf(drawing, pageOf({ language: "pt", theme: "light" })).texts;
  expect(drawn.map(({ text }) => text).join()).toContain(
    "36% a menos que em 1–22 out, sem Itaú e Nubank Gold ••4471",
  );
  const many = { ...parts, without: [...without, ...without] };
  expect(view({ kind: "accounts" }, { ...data, breakdown: many }).caption).toContain(
    "Comparação sem Itaú (dados desde 02/11), Nubank Gold ••4471 (dados desde 05/11), ….",
  );
});

test("a range of days is compared with the same days of the month before", () => {
  const range = { name: "range", first: "2026-10-01", last: "2026-10-15" } as const;
  const days = { first: "2026-09-01", last: "2026-09-15", kind: "same-days" } as const;
  const data = { breakdown: { ...accounts, period: range, comparedWith: days }, reaches: [] };
  const location: ReportLocation = { period: range, currency: "BRL", screen: { kind: "accounts" } };
  expect(viewAt(location, data).caption).toContain("que nos mesmos 15 dias do mês anterior");
});

test.each(["pt", "en"] as const)(
  "twelve months from payday to payday fit a caption: %s",
  (language) => {
    const paydays = makeCalendar("2026-11-22", { kind: "day", day: 25 }).months;
    const twelve = Array.from({ length: 12 }, (_, index) => ({
      month: paydays.named(nameAfter("2025-11", index)),
      isRunning: index === 11,
      isWhole: index !== 11,
      isShown: index === 11,
      spent: 1_234_567_890,
      received: 1_345_678_901,
    }));
    const leftOut = paydays.named("2026-11");
    const balance = { leftOut, months: 11, spent: 14_814_814_680, received: 16_148_146_812 };
    const series: MonthSeries = { currency: "BRL", months: twelve, balance, usual: null };
    const { caption } = view({ kind: "months" }, series, { language });
    expect(caption).not.toContain("…");
    expect(caption).toMatch(
      language === "pt" ? /25 nov – 24 dez: gasto/ : /25 Nov – 24 Dec: spent/,
    );
    expect(caption).toMatch(/13[.,]333[.,]321[.,]32/);
  },
);

test("several currencies have a button each", () => {
  const two = makeReport({
    sections: [makeSection({ spent: 5 }), makeSection({ currency: "USD", spent: 3 })],
  });
  expect(textOf(view({ kind: "overview" }, two))).toContain("[USD] [Semana]");
});

test("the button to another month of a list leads to its first page", () => {
  const screen: Screen = { ...transactions, page: 2 };
  const { buttons } = view(screen, list(20, 3));
  const [before] = buttons.flat();
  expect(before).toMatchObject({
    label: "◀ Outubro",
    data: locationData({
      period: { name: "last-month", first: "2026-10-01", last: "2026-10-31" },
      currency: "BRL",
      screen: transactions,
    }),
  });
});

test("the comparison of a chosen currency is in that currency, in caption and picture", () => {
  const before = {
    spent: 200,
    received: 0,
    comparable: { spent: 300, received: 0 },
    without: [],
  };
  const categories = [
    { categoryId: "12000000", minor: 300, comparable: 300, share: 1000, before: 200 },
  ];
  const two = makeReport({
    comparedWith,
    sections: [
      makeSection({ spent: 500, before }),
      makeSection({ currency: "USD", spent: 300, before, categories }),
    ],
  });
  const location: ReportLocation = { period, currency: "USD", screen: { kind: "comparison" } };
  const { caption, drawing } = viewAt(location, two);
  const look = { language: "pt", theme: "light" } as const;
  const drawn = pictureOf(drawing, pageOf(look)).texts.map(({ text }) => text);
  expect(caption).toContain("US$\u00A03,00");
  expect(drawn).toContain("US$\u00A03,00");
  expect(drawn.join()).not.toContain("R$");
});

test("what was left out is drawn in the currency in which something was", () => {
  const leftOut = [
    { why: "future-instalment", currency: "BRL", minor: 99, count: 1 },
    { why: "investment", currency: "USD", minor: 5000, count: 1 },
    { why: "bill-payment", currency: "USD", minor: 7000, count: 1 },
  ] as const;
  const shown = view({ kind: "left-out" }, { report: makeReport({ leftOut }), assumed: 0 });
  expect(shown.drawing).toMatchObject({ kind: "left-out", report: { leftOut } });
  expect(shown.caption).toContain("Fora da conta: <b>US$\u00A0120,00</b>");
  expect(textOf(shown)).toContain("[Investimentos] [Pagamento de fatura]");
  const none = view(
    { kind: "left-out" },
    { report: makeReport({ leftOut: leftOut.slice(0, 1) }), assumed: 0 },
  );
  expect(none.caption).not.toContain("<b>R$");
  const drawn = pictureOf(none.drawing, pageOf({ language: "pt", theme: "light" })).texts;
  expect(drawn.map(({ text }) => text)).toContain("Nada ficou de fora");
});
