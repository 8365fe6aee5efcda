import { expect, test } from "vitest";
import { readLocation } from "../../../src/bot/views/report/location-codec.ts";
import { viewOptionsOf } from "../../../src/bot/views/report/view-options.ts";
import { SCREENS } from "../../../src/bot/views/report/screens.ts";
import { screenView, type ScreenView } from "../../../src/bot/views/report/screen-view.ts";
import { pictureOf } from "../../../src/charts/picture-of.ts";
import { namedPeriod } from "../../../src/domain/period.ts";
import type { ReportLocation } from "../../../src/usecases/report/report-location.ts";
import { formatDay, formatDayRange } from "../../../src/i18n/format-day.ts";
import { periodTitle } from "../../../src/i18n/period-title.ts";
import { loadScreen } from "../../../src/usecases/report/load-screen.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { pageOf } from "../../charts/picture-page.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeCalendar } from "../../support/make-calendar.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

const user = makeUser();
const calendar = makeCalendar();
const PAGE = pageOf({ language: "pt", theme: "light" });

/** Three months, two currencies, several categories and accounts, and lists of several pages. */
async function filledWorld(): Promise<FakeWorld> {
  const world = fakeWorld();
  await world.items.add(makeItem());
  await world.accounts.upsertAll([
    makeAccount(),
    makeAccount({ id: "account-2", name: "Gold", type: "CREDIT" }),
  ]);
  const categories = [
    ["11010000", "11000000"],
    ["11020000", "11000000"],
    ["10000000", "10000000"],
    ["17000000", "17000000"],
    ["19010000", "19000000"],
    ["18000000", "18000000"],
    ["09000000", "09000000"],
    ["08000000", "08000000"],
  ] as const;
  const rows = Array.from({ length: 160 }, (_, index) => {
    const [categoryId, topCategoryId] = categories[index % categories.length] ?? categories[0];
    const month = ["09", "10", "11"][index % 3] ?? "11";
    return makeTransaction({
      id: `row-${index}`,
      categoryId,
      topCategoryId,
      day: `2026-${month}-${String((index % 21) + 1).padStart(2, "0")}`,
      minor: 1000 + 37 * index,
      currency: index % 5 === 0 ? "USD" : "BRL",
      flow: index % 17 === 0 ? "income" : index % 19 === 0 ? "bill-payment" : "spending",
      merchant: `Loja ${index % 4}`,
      accountId: index % 2 === 0 ? "account-1" : "account-2",
    });
  });
  await world.transactions.upsertAll(rows, NOW);
  return world;
}

async function viewOf(world: FakeWorld, location: ReportLocation): Promise<ScreenView> {
  const request = createReportRequest(world, user);
  const [data, dataSince] = await Promise.all([
    loadScreen(world, request, location),
    request.dataSince(),
  ]);
  return screenView(data, { location, calendar, dataSince, options: viewOptionsOf(user) });
}

/** The differences between picture and caption in days, currency and subject. */
function disagreements({ period, screen, currency }: ReportLocation, view: ScreenView): string[] {
  const drawn = pictureOf(view.drawing, PAGE).texts.map(({ text }) => text);
  if (screen.kind === "months") {
    const [title = "", months = ""] = view.caption.replaceAll(/<[^>]*>/g, "").split("\n");
    return drawn.includes(title) && drawn.includes(months) ? [] : [`the months: ${view.caption}`];
  }
  if (screen.kind === "card") {
    const [title = ""] = view.caption.replaceAll(/<[^>]*>/g, "").split(":");
    return drawn.includes(title) ? [] : [`the card: ${view.caption}`];
  }
  const title = formatDayRange(period.first, period.last, "pt");
  const told = [title];
  const days = [
    periodTitle(period, "pt"),
    formatDayRange(period.first, period.last, "pt"),
    `${formatDay(period.first, "pt")} – ${formatDay(period.last, "pt")}`,
  ];
  const hasDays = drawn.some((text) => text === title || days.some((one) => text.includes(one)));
  const total = /<b>(-?(?:US|R)\$[^<]*)<\/b>/.exec(view.caption)?.[1] ?? "";
  const isTold = total !== "" && !isEmpty(view);
  const symbol = currency === "USD" ? "US$" : "R$";
  const found = [
    { what: "the caption's days", is: told.some((one) => view.caption.includes(one)) },
    { what: "the picture's days", is: hasDays },
    { what: "currency", is: !isTold || !hasCurrency(view, currency) || total.startsWith(symbol) },
    { what: "subject", is: !isTold || drawn.includes(total) },
  ];
  return found.flatMap(({ what, is }) =>
    is
      ? []
      : [
          `${what}: ${JSON.stringify([period, currency, screen])} ${view.caption} ${drawn.join(" | ")}`,
        ],
  );
}

/** Whether the view is an overview of a period without transactions. */
function isEmpty({ drawing }: ScreenView): boolean {
  return drawing.kind === "report" && drawing.report.sections.length === 0;
}

/** Whether the view has the chosen currency: an overview without it shows the others, and what was left out all. */
function hasCurrency({ drawing }: ScreenView, chosen: string): boolean {
  if (drawing.kind === "left-out") return false;
  return (
    drawing.kind !== "report" || drawing.report.sections.some(({ currency }) => currency === chosen)
  );
}

test(
  "on every screen, picture and caption have the same days, currency and subject",
  { timeout: 60_000 },
  async () => {
    const world = await filledWorld();
    const start: ReportLocation = {
      period: namedPeriod("month", calendar),
      currency: "BRL",
      screen: { kind: "overview" },
    };
    const seen = new Map<string, ReportLocation>([["", start]]);
    const wrong: string[] = [];
    const kinds = new Set<string>();
    const periods = new Set<string>();
    const currencies = new Set<string>();
    for (const [, location] of seen) {
      kinds.add(location.screen.kind);
      // A transaction's screen is about its own day; what its buttons ask has tests of its own.
      if (location.screen.kind === "transaction") continue;
      const view = await viewOf(world, location);
      wrong.push(...disagreements(location, view));
      periods.add(`${location.period.first} ${location.period.last}`);
      currencies.add(location.currency);
      // A map iterates over entries that are added meanwhile.
      for (const button of view.buttons.flat()) {
        const next = button.kind === "callback" ? readLocation(button.data, calendar) : null;
        if (button.kind === "callback" && next) seen.set(button.data, next);
      }
    }
    expect(wrong).toEqual([]);
    expect([...kinds].sort()).toEqual(Object.keys(SCREENS).sort());
    expect(periods.size).toBeGreaterThan(12);
    expect([...currencies]).toEqual(["BRL", "USD"]);
    expect(seen.size).toBeGreaterThan(500);
  },
);
