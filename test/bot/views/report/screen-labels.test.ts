import { describe, expect, test } from "vitest";
import { pictureOf } from "../../../../src/charts/picture-of.ts";
import { keyboardOf } from "../../../../src/bot/messages/send-options.ts";
import type { ScreenView } from "../../../../src/bot/views/report/screen-view.ts";
import { lengthWithoutMarkup, Html } from "../../../../src/bot/views/html.ts";
import { buildBreakdown } from "../../../../src/domain/build-breakdown.ts";
import { categoryName } from "../../../../src/domain/category.ts";
import type { PartLabel } from "../../../../src/domain/breakdown.ts";
import { pageOf } from "../../../charts/picture-page.ts";
import { breakdown, food, list, merchants, period } from "./sample-figures.ts";
import { inMerchants, SAMPLES, transactions } from "./sample-screens.ts";
import { makeReport, makeSection } from "../../../support/make-report.ts";
import { view } from "./view-screen.ts";

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
  ).toContainEqual(expect.objectContaining({ text: "Demais 9992" }));
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
