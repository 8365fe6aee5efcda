import { describe, expect, test } from "vitest";
import { cardButton } from "../../../../src/bot/views/report/card-screen.ts";
import { readLocation } from "../../../../src/bot/views/report/location-codec.ts";
import { screenView } from "../../../../src/bot/views/report/screen-view.ts";
import { periodAround } from "../../../../src/domain/period.ts";
import type { MonthCard, UnreadyCard } from "../../../../src/domain/month-card.ts";
import { calendar, card, period } from "./sample-figures.ts";

const location = { period, currency: "BRL", screen: { kind: "card" } } as const;
const options = { language: "pt", amounts: "shown" } as const;
const running = calendar.months.named("2026-11");

function view(shown: MonthCard, dataSince: string | null = "2025-11-23") {
  return screenView(shown, { location, calendar, dataSince, options });
}

function unready(lacks: UnreadyCard["lacks"]): UnreadyCard {
  return { kind: "unready", month: running, lacks };
}

const NOT_OVER = unready({ kind: "end", ready: "2026-12-01" });

test("a card has a caption of two lines, without an amount or the name of a shop", () => {
  const { caption, drawing } = view(card);
  expect(caption.split("\n")).toEqual([
    "<b>Outubro de 2026: seu cartão</b>",
    "Pode encaminhar: ele não mostra valores nem nomes de pessoas.",
  ]);
  expect(drawing).toEqual({ kind: "card", card });
});

test.each([
  [NOT_OVER, "O mês ainda não acabou. O cartão fica pronto em 1º de dezembro de 2026."],
  [
    unready({ kind: "transactions", has: 6, needs: 10 }),
    "Poucos movimentos no mês: 6. O cartão precisa de 10.",
  ],
  [
    unready({ kind: "days", has: 12, needs: 20 }),
    "Dados de 12 dias do mês. O cartão precisa de 20.",
  ],
])("the caption says what a month lacks: %j", (lacking, text) => {
  expect(view(lacking).caption.split("\n")).toEqual(["<b>Novembro de 2026: seu cartão</b>", text]);
});

describe("a month that is not over", () => {
  const labelsOf = (shown: MonthCard, dataSince?: string | null) =>
    view(shown, dataSince).buttons.flatMap((row) => row.map(({ label }) => label));

  test("has a button to the card of the one before", () => {
    const button = view(NOT_OVER)
      .buttons.flat()
      .find(({ label }) => label === "Cartão: Outubro de 2026");
    if (button?.kind !== "callback") throw new Error("There is no such button");
    expect(readLocation(button.data, calendar)).toMatchObject({
      period: { first: "2026-10-01", last: "2026-10-31" },
      screen: { kind: "card" },
    });
  });

  test.each([["2026-11-01"], [null]])("has none without data of it: since %s", (dataSince) => {
    expect(labelsOf(NOT_OVER, dataSince).join()).not.toContain("Cartão");
  });

  test("has none beside a card, or where data are few", () => {
    expect(labelsOf(card).join()).not.toContain("Cartão");
    const few = unready({ kind: "transactions", has: 6, needs: 10 });
    expect(labelsOf(few).join()).not.toContain("Cartão");
  });
});

test("the button to a card leads to the month that the period ends in", () => {
  const week = { ...location, period: periodAround("week", "2026-11-01", calendar) };
  expect(week.period.first).toBe("2026-10-26");
  expect(cardButton(week, { calendar, options })).toMatchObject({
    label: "Cartão do mês",
    location: { period: { name: "month", first: "2026-11-01" }, screen: { kind: "card" } },
  });
});
