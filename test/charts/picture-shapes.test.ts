import { describe, expect, it } from "vitest";
import type { Picture } from "../../src/charts/picture.ts";
import { pictureOf } from "../../src/charts/picture-of.ts";
import { drawnBreakdown } from "../../src/domain/drawn-breakdown.ts";
import { makeUsual } from "../support/make-report.ts";
import { pageOf } from "./picture-page.ts";
import {
  barAmounts,
  disproportionateBars,
  minorOf,
  misplacedTicks,
  ticksOf,
} from "./proportions.ts";
import { amountsOf, colourOf, drawingOf, layOut, seriesOf, THEME, unitOf } from "./laid-out.ts";

describe("bars", () => {
  it.each([
    ["report", 3],
    ["report of a running month", 3],
    ["left out", 3],
    ["report of one category", 1],
    ["report without a bank", 3],
    ["merchants", 8],
    ["breakdown of one part", 1],
    ["comparison", 11],
    ["comparison with refunds", 1],
    ["trend", 4],
  ])("are as long as the amounts beside them say: %s", (name, count) => {
    const bars = barAmounts(layOut(name));
    expect(bars).toHaveLength(count);
    expect(disproportionateBars(bars)).toEqual([]);
  });

  it("begin where their names begin, below each other at one distance", () => {
    const { bars, texts } = layOut("report");
    expect(bars[0]?.x).toBe(texts.find(({ text }) => text === "Moradia")?.x);
    expect(new Set(bars.map(({ x, height }) => `${x} ${height}`)).size).toBe(1);
    const steps = bars.slice(1).map(({ y }, index) => y - (bars[index]?.y ?? 0));
    expect(new Set(steps).size).toBe(1);
  });

  it("have the colours of their categories, in a report and beside the days before", () => {
    const inOrder = ["17", "10", "11"].map(colourOf);
    expect(layOut("report").bars.map(({ colour }) => colour)).toEqual(inOrder);
    // No bar for the taxes: nothing was spent on them now.
    const compared = ["05", "18", "08", "19", "11"].map(colourOf);
    const [, , ...bars] = layOut("comparison").bars;
    const now = bars.filter(({ height }) => height === 24);
    expect(now.map(({ colour }) => colour)).toEqual(compared);
  });

  it("of the days before are thinner and of one colour, as their legend shows them", () => {
    const [now, before, ...bars] = layOut("comparison").bars;
    expect([now?.colour, before?.colour]).toEqual([THEME.ink, THEME.before]);
    expect(before?.height).toBeLessThan((now?.height ?? 0) * 0.7);
    const thin = bars.filter(({ height }) => height === before?.height);
    const thick = bars.filter(({ height }) => height === now?.height);
    expect([thin.length, thick.length]).toEqual([6, 5]);
    expect(new Set(thin.map(({ colour }) => colour))).toEqual(new Set([THEME.before]));
    expect(thick.map(({ colour }) => colour)).not.toContain(THEME.before);
  });
});

describe("a ring", () => {
  it.each(["subcategories", "accounts", "income"])(
    "has the amounts of its legend, the largest first, in the legend's colours: %s",
    (name) => {
      const { rings, spots, texts } = layOut(name);
      const slices = rings[0]?.slices ?? [];
      const amounts = texts.filter(({ align, y }) => align === "right" && y > (rings[0]?.y ?? 0));
      const shown = amounts.map(({ text }) => minorOf(text));
      expect(slices.map(({ amount }) => amount)).toEqual(shown);
      expect(shown).toEqual(shown.toSorted((a, b) => b - a));
      expect(slices.map(({ colour }) => colour)).toEqual(spots.map(({ colour }) => colour));
      expect(new Set(slices.map(({ colour }) => colour)).size).toBe(slices.length);
      // Each spot stands before the name and the amount of its row.
      expect(spots.map(({ y }) => y + 15)).toEqual(amounts.map(({ y }) => y));
    },
  );

  it("is as wide as half of the picture, with the largest share in its middle", () => {
    const { rings, texts, width } = layOut("accounts");
    const [ring] = rings;
    const share = texts.find(({ text, align }) => text === "49,7%" && align === "center");
    expect([ring?.x, share?.x]).toEqual([width / 2, width / 2]);
    expect(Math.abs((ring?.y ?? 0) - (share?.y ?? 0))).toBeLessThan(20);
    expect((ring?.radius ?? 0) * 2).toBeGreaterThan(width * 0.4);
    expect(ring?.hole).toBeGreaterThan((ring?.radius ?? 0) * 0.5);
  });

  it("is not drawn of one part, of many, or of one that gave money back", () => {
    for (const name of ["breakdown of one part", "merchants"])
      expect(layOut(name).rings).toEqual([]);
  });
});

describe("lines", () => {
  it.each(["days", "days of a year"])(
    "are the running sums, now and before, as the legend shows them: %s",
    (name) => {
      const picture = layOut(name);
      const { days, runningBefore } = seriesOf(name);
      const [now, before, legendNow, legendBefore] = plottedAndLegend(picture);
      for (const [line, shown] of [
        [now, legendNow],
        [before, legendBefore],
      ])
        expect({ ...line, points: [] }).toEqual({ ...shown, points: [] });
      expect([now?.colour, before?.colour]).toEqual([THEME.spent, THEME.before]);
      expect([now?.isDashed, before?.isDashed]).toEqual([false, true]);
      let sum = 0;
      const sums = days.map(({ minor }) => (sum += minor));
      const [ticks = []] = ticksOf(picture);
      const zero = ticks.find(({ amount }) => amount === 0)?.y ?? Number.NaN;
      const highest = Math.max(...sums, ...runningBefore);
      const top = Math.min(
        ...[now, before].flatMap((line) => line?.points.map(({ y }) => y) ?? []),
      );
      const unit = (zero - top) / highest;
      expect(misplacedTicks(ticks, unit * 100)).toEqual([]);
      for (const [line, amounts] of [
        [now, sums],
        [before, runningBefore],
      ] as const) {
        expect(line?.points).toHaveLength(amounts.length);
        const off = amounts.filter(
          (amount, index) => Math.abs(zero - (line?.points[index]?.y ?? 0) - amount * unit) > 1,
        );
        expect(off).toEqual([]);
      }
      const end = now?.points.at(-1);
      expect(picture.spots).toEqual([expect.objectContaining({ ...end, colour: THEME.spent })]);
    },
  );

  it("stand over the columns of the same days", () => {
    const { lines, columns } = layOut("one day");
    expect(lines).toEqual([]);
    expect(columns).toHaveLength(1);
    const days = layOut("days");
    const [now] = plottedAndLegend(days);
    expect(Math.abs((now?.points[0]?.x ?? 0) - (days.columns[0]?.x ?? 0))).toBeLessThan(1);
  });

  it("of an average cross the columns at its height, dashed as in the legend", () => {
    const picture = layOut("trend");
    const [legend, average] = picture.lines.toSorted(
      (a, b) => (a.points[0]?.y ?? 0) - (b.points[0]?.y ?? 0),
    );
    expect(average).toMatchObject({ colour: THEME.ink, isDashed: true });
    expect({ ...average, points: [] }).toEqual({ ...legend, points: [] });
    const base = picture.columns[0]?.base ?? 0;
    const unit = unitOf(picture.columns, amountsOf("trend"));
    for (const { y } of average?.points ?? [])
      expect(Math.abs(base - y - 595.22 * unit)).toBeLessThanOrEqual(1);
  });
});

describe("arrows", () => {
  it.each([
    ["report", "down", THEME.less],
    ["report of a running month", "up", THEME.more],
    ["report of a week", "down", THEME.less],
    ["comparison", "down", THEME.less],
    ["comparison", "up", THEME.more],
    // Nothing is usual there: a change since the days before is no alarm.
    ["accounts", "down", THEME.muted],
    ["income", "up", THEME.muted],
  ])("are green for less spending, red for more: %s, %s", (name, direction, colour) => {
    const arrows = layOut(name).arrows.filter((arrow) => arrow.direction === direction);
    expect(arrows.length).toBeGreaterThan(0);
    expect(new Set(arrows.map((arrow) => arrow.colour))).toEqual(new Set([colour]));
  });

  it("are green for more received than usual", () => {
    const drawing = drawingOf("income");
    if (drawing.kind !== "breakdown") throw new Error("Income is no breakdown");
    const usual = makeUsual({ spent: 500_000, free: 500_000 });
    const judged = {
      usual,
      verdict: { kind: "above", by: 100_000, share: 200, driver: null },
    } as const;
    const breakdown = drawnBreakdown({ ...drawing.breakdown, judged });
    const page = pageOf({ language: "pt", theme: "light" });
    const { arrows, texts } = pictureOf({ kind: "breakdown", breakdown }, page);
    expect(arrows).toMatchObject([{ direction: "up", colour: THEME.less }]);
    expect(texts.map(({ text }) => text)).toContain("20% acima do seu usual");
  });
});

/** The two lines of a plot, then the two of its legend, which stands above it. */
function plottedAndLegend({ lines }: Picture) {
  const [plotted, legend] = [
    lines.filter(({ points }) => points.length > 2),
    lines.filter(({ points }) => points.length === 2),
  ];
  return [plotted[0], plotted[1], legend[0], legend[1]] as const;
}
