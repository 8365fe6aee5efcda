import { describe, expect, test } from "vitest";
import { pictureOf } from "../../../../src/charts/picture-of.ts";
import type { ViewOptions } from "../../../../src/bot/views/report/view-options.ts";
import { keyboardOf } from "../../../../src/bot/messages/send-options.ts";
import { locationData } from "../../../../src/bot/views/report/location-codec.ts";
import { screenView, type ScreenView } from "../../../../src/bot/views/report/screen-view.ts";
import { lengthWithoutMarkup, Html } from "../../../../src/bot/views/html.ts";
import { buildBreakdown } from "../../../../src/domain/build-breakdown.ts";
import { categoryName } from "../../../../src/domain/category.ts";
import type { Breakdown, BreakdownSubject, PartLabel } from "../../../../src/domain/breakdown.ts";
import { CATEGORIES } from "../../../../src/domain/categories.ts";
import { nameAfter } from "../../../../src/domain/months.ts";
import type {
  ReportLocation,
  Screen,
  ScreenKind,
} from "../../../../src/usecases/report/report-location.ts";
import type { MonthSeries } from "../../../../src/domain/series.ts";
import type { ScreenData } from "../../../../src/usecases/report/load-screen.ts";
import { pageOf } from "../../../charts/picture-page.ts";
import {
  accounts,
  breakdown,
  calendar,
  comparedWith,
  food,
  income,
  list,
  merchants,
  period,
} from "./sample-figures.ts";
import { inMerchants, SAMPLES, transactions } from "./sample-screens.ts";
import { makeCalendar } from "../../../support/make-calendar.ts";
import { makeReport, makeSection } from "../../../support/make-report.ts";

const nothing = (of: BreakdownSubject): Breakdown => ({ ...breakdown(of, []), before: null });

type Data = ScreenData[ScreenKind];

const KINDS = Object.keys(SAMPLES) as readonly ScreenKind[];

function view(screen: Screen, data: Data, given: Partial<ViewOptions> = {}): ScreenView {
  return viewAt({ period, currency: "BRL", screen }, data, given);
}

function viewAt(
  location: ReportLocation,
  data: Data,
  given: Partial<ViewOptions> = {},
): ScreenView {
  const options: ViewOptions = { language: "pt", amounts: "shown", ...given };
  return screenView(data, { location, calendar, dataSince: "2025-11-23", options });
}

function textOf({ caption, buttons }: ScreenView): string {
  return [caption, ...buttons.map((row) => row.map(({ label }) => `[${label}]`).join(" "))].join(
    "\n",
  );
}

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
  expect(shown(120)).toContain("Julho 2026: R$\u00A031,00\nAgosto 2026: R$\u00A031,00");
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

test("every screen says that a period lies before all data", () => {
  const old = { name: "calendar-month", first: "2020-01-01", last: "2020-01-31" } as const;
  for (const { screen, data } of Object.values(SAMPLES)) {
    if (screen.kind === "months" || screen.kind === "transaction") continue;
    const { caption, drawing } = viewAt({ period: old, currency: "BRL", screen }, data);
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

test("no label is empty, whatever was stored", () => {
  const currencies = ["BRL", "", " ", "\u200b", "x".repeat(60)];
  const odd = makeReport({
    sections: currencies.map((currency) => makeSection({ currency, spent: 5 })),
  });
  const nameless = breakdown({ kind: "accounts" }, [
    { kind: "account", bankName: "", account: "", lastDigits: null },
    { kind: "merchant", name: "\u00A0" },
  ]);
  const views = [
    view({ kind: "overview" }, odd),
    view({ kind: "accounts" }, { breakdown: nameless, reaches: [] }),
    view(inMerchants, { ...nameless, of: merchants.of }),
  ];
  const keys = views.flatMap(
    ({ buttons }) => keyboardOf(buttons).reply_markup?.inline_keyboard ?? [],
  );
  for (const { text, ...key } of keys.flat()) {
    expect(text.replaceAll(/[\s\p{C}]/gu, "")).not.toBe("");
    const data = "callback_data" in key ? key.callback_data : "";
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
  }
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

describe("merchants whose names no font has", () => {
  const named: readonly PartLabel[] = [
    { kind: "merchant", name: "東京" },
    { kind: "merchant", name: "서울", isPerson: true },
    { kind: "merchant", name: "Padaria" },
    { kind: "merchant", name: "תל אביב" },
  ];
  const { parts } = buildBreakdown({
    of: { kind: "merchants", scope: food },
    period,
    currency: "BRL",
    sums: named.map((label, index) => ({
      accountId: "account-1",
      key: `key000${index}`,
      label,
      topCategoryId: "11000000",
      flow: "spending",
      minor: 4000 - index * 100,
      count: 1,
    })),
    before: null,
  });
  const data = { ...merchants, parts };

  test.each([
    ["pt", ["Loja 1 em", "Pessoa 2 em", "Padaria", "Loja 3 em"]],
    ["en", ["Shop 1 in", "Person 2 in", "Padaria", "Shop 3 in"]],
  ] as const)("have the same numbers in caption, buttons and picture: %s", (language, names) => {
    const shown = view(inMerchants, data, { language });
    const category = categoryName("11000000", language);
    const drawn = shown.drawing
      ? pictureOf(shown.drawing, pageOf({ language, theme: "light" })).texts.map(({ text }) => text)
      : [];
    for (const [index, start] of names.entries()) {
      const name = start === "Padaria" ? start : `${start} ${category}`;
      expect(drawn).toContain(name);
      expect(shown.caption).toContain(name);
      expect(shown.buttons.flat()[index + besideCount(shown)]?.label).toContain(name);
    }
    expect(drawn).not.toContain(categoryName("99999999", language));
    expect(shown.caption).toContain("東京");
  });

  function besideCount({ buttons }: ScreenView): number {
    return buttons[0]?.length ?? 0;
  }
});

test("ten thousand merchants fit a caption and a small drawing, which have the number of the rest", () => {
  const many: PartLabel[] = Array.from({ length: 10_000 }, (_, index) => ({
    kind: "merchant",
    name: `Loja ${index} ${"X".repeat(5000)}`,
  }));
  const all = breakdown({ kind: "merchants", scope: food }, many);
  const parts = all.parts.map((part) => ({ ...part, minor: 100 }));
  const shown = view(inMerchants, { ...all, parts, total: 1_000_000 });
  expect(lengthWithoutMarkup(new Html(shown.caption))).toBeLessThanOrEqual(1024);
  const lines = shown.caption.split("\n").filter((line) => line.startsWith("Loja")).length;
  expect(shown.caption).toContain(String(10_000 - lines));
  const { drawing } = shown;
  const drawn = drawing?.kind === "breakdown" ? drawing.breakdown.parts : [];
  expect(drawn.length).toBeLessThan(20);
  expect(
    drawing && pictureOf(drawing, pageOf({ language: "pt", theme: "light" })).texts,
  ).toContainEqual(expect.objectContaining({ text: "Demais (9992)" }));
});

test("a category's own transactions are not called like the category", () => {
  const own = breakdown({ kind: "category", topCategoryId: "17000000" }, [
    { kind: "category", categoryId: "17000000", isOwn: true },
    { kind: "category", categoryId: "17010000" },
  ]);
  const received = breakdown({ kind: "income" }, [
    { kind: "category", categoryId: "01000000", isOwn: true },
    { kind: "category", categoryId: "01010000" },
  ]);
  const all: PartLabel = { kind: "received" };
  const listed = { ...list(3), label: all, breakdown: { ...list(3).breakdown } };
  const of = { kind: "transactions", label: all, isIncome: true } as const;
  for (const [shown, name] of [
    [
      view(SAMPLES.category.screen, { ...SAMPLES.category.data, breakdown: own }),
      "Outros de Moradia",
    ],
    [view({ kind: "income" }, { breakdown: received, spent: 0 }), "Outros recebimentos"],
    [view(transactions, { ...listed, breakdown: { ...listed.breakdown, of } }), "Recebido"],
  ] as const) {
    const drawn = pictureOf(shown.drawing, pageOf({ language: "pt", theme: "light" })).texts;
    expect(shown.caption).toContain(name);
    expect(drawn.map(({ text }) => text)).toContain(name);
  }
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
