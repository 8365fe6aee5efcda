import { describe, expect, it } from "vitest";
import { dayGroups } from "../../src/charts/day-groups.ts";
import type { ColumnMark } from "../../src/charts/picture.ts";
import { disproportionateColumns, misplacedTicks, ticksOf } from "./proportions.ts";
import {
  amountsOf,
  colourOf,
  drawingOf,
  layOut,
  seriesOf,
  THEME,
  trendOf,
  unitOf,
} from "./laid-out.ts";

describe("columns", () => {
  it.each(["days", "days of a quarter", "one day"])("are the amounts of the days: %s", (name) => {
    const { days } = seriesOf(name);
    const { columns } = layOut(name);
    expect(
      disproportionateColumns(
        columns,
        days.map(({ minor }) => minor),
      ),
    ).toEqual([]);
  });

  it("are the amounts of weeks where there are many days", () => {
    const weeks = dayGroups(seriesOf("days of a year").days, "week").map(({ minor }) => minor);
    const { columns } = layOut("days of a year");
    expect(disproportionateColumns(columns, weeks)).toEqual([]);
  });

  it.each(["months", "months overspent", "only the running month"])(
    "are received and spent of each month, side by side, in the legend's colours: %s",
    (name) => {
      const drawing = drawingOf(name);
      if (drawing.kind !== "months") throw new Error(`${name} is not about months`);
      const { columns, spots } = layOut(name);
      const amounts = drawing.series.months.flatMap(({ spent, received }) => [received, spent]);
      expect(disproportionateColumns(columns, amounts)).toEqual([]);
      const colours = [THEME.received, THEME.spent];
      expect(spots.map(({ colour }) => colour)).toEqual(colours);
      expect(columns.map(({ colour }) => colour)).toEqual(
        columns.map((_, index) => colours[index % 2]),
      );
      expect(outlined(columns)).toEqual(columns.slice(-2));
    },
  );

  it.each(["trend", "trend of an earlier month", "trend with refunds and many parts"])(
    "are the amounts of a category in each month: %s",
    (name) => {
      const amounts = trendOf(name).map(({ minor }) => minor);
      expect(disproportionateColumns(layOut(name).columns, amounts)).toEqual([]);
    },
  );

  it("stand apart, inside the picture, over the names of their months", () => {
    const { columns, texts, width } = layOut("trend");
    const edges = columns.flatMap((one) => [one.x - one.width / 2, one.x + one.width / 2]);
    expect(edges).toEqual(edges.toSorted((a, b) => a - b));
    expect(edges[0]).toBeGreaterThan(72);
    expect(edges.at(-1)).toBeLessThan(width - 72);
    const december = texts.find(({ text }) => text === "dez");
    expect(Math.abs((december?.x ?? 0) - (columns[0]?.x ?? 0))).toBeLessThan(1);
    expect(december?.y).toBeGreaterThan(columns[0]?.base ?? Infinity);
  });

  it.each([
    ["trend", "nov"],
    ["trend of an earlier month", "set"],
  ])(
    "of the month that is shown have the category's colour, its name is bold: %s",
    (name, month) => {
      const { columns, texts } = layOut(name);
      const strong = columns.filter(({ colour }) => colour === colourOf("19"));
      expect(strong).toHaveLength(1);
      expect(new Set(columns.map(({ colour }) => colour)).size).toBe(2);
      const bold = texts.filter(({ text, weight }) => /^[a-z]{3}$/.test(text) && weight === 600);
      expect(bold.map(({ text }) => text)).toEqual([month]);
      expect(Math.abs((bold[0]?.x ?? 0) - (strong[0]?.x ?? 0))).toBeLessThan(1);
      // The running month is not over: its column is an outline.
      expect(outlined(columns)).toEqual(columns.slice(-1));
    },
  );

  it.each([
    ["days", "R$\u00A02.413,90"],
    ["trend", "R$\u00A0923,00"],
  ])("have their amount over the highest one: %s", (name, amount) => {
    const { columns, texts } = layOut(name);
    const highest = columns.reduce((high, one) => (one.end < high.end ? one : high));
    const label = texts.find(
      ({ text, y }) => text === amount && y < highest.end && y > highest.end - 40,
    );
    expect(Math.abs((label?.x ?? 0) - highest.x)).toBeLessThan(80);
  });

  it("of refunds go down from the line of zero, all others up", () => {
    const { columns } = layOut("trend");
    const down = columns.filter(({ base, end }) => end > base);
    expect(down).toHaveLength(1);
    expect(new Set(columns.map(({ base }) => base)).size).toBe(1);
  });
});

describe("lines across", () => {
  it.each(["months", "months overspent", "trend", "days", "days of a year", "one day"])(
    "stand at the heights of the amounts that are written beside them: %s",
    (name) => {
      const picture = layOut(name);
      const plots = ticksOf(picture);
      const ofColumns = plots.at(-1) ?? [];
      expect(ofColumns.length).toBeGreaterThan(2);
      expect(misplacedTicks(ofColumns, unitOf(picture.columns, amountsOf(name)))).toEqual([]);
      expect(ofColumns.find(({ amount }) => amount === 0)?.y).toBe(picture.columns[0]?.base);
    },
  );
});

function outlined(columns: readonly ColumnMark[]): ColumnMark[] {
  return columns.filter(({ fill }) => fill !== undefined);
}
