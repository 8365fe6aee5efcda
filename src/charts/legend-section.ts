import { shrunkToFit } from "./fit-text.ts";
import { MARGIN, RIGHT, type Page, type Section } from "./page.ts";
import type { Marks, TextStyle } from "./picture.ts";
import { marksOf } from "./compose-picture.ts";

/** One line of a legend: a symbol that looks as the marks do, and their name. */
export interface LegendEntry {
  readonly symbol: LegendSymbol;
  readonly colour: string;
  readonly name: string;
  /** Stands beside the name, in bold. */
  readonly value: string | null;
  /** Whether it names what the picture is about; its value is darker than that of a comparison. */
  readonly isMain: boolean;
}

export type LegendSymbol =
  | { readonly kind: "spot" }
  | { readonly kind: "line"; readonly isDashed: boolean; readonly thickness: number }
  | { readonly kind: "bar"; readonly height: number };

const LINE_HEIGHT = 54;
const SYMBOL_WIDTH = 70;
const SPOT_SIZE = 30;

/** A legend: its entries under each other. */
export function legendSection(entries: readonly LegendEntry[], top: number, page: Page): Section {
  const marks = entries.map((entry, index) =>
    entryMarks(entry, top + 44 + index * LINE_HEIGHT, page),
  );
  return { ...marksOf(marks), bottom: top + entries.length * LINE_HEIGHT };
}

function entryMarks(entry: LegendEntry, y: number, { theme, measure }: Page): Partial<Marks> {
  const { symbol, colour, name, value, isMain } = entry;
  const x = MARGIN + (symbol.kind === "spot" ? SPOT_SIZE : SYMBOL_WIDTH) + 22;
  const muted: TextStyle = { size: 36, weight: 400, colour: theme.muted };
  const nameStyle = shrunkToFit(name, muted, RIGHT - x, measure);
  const after = x + Math.round(measure(`${name}  `, nameStyle));
  const strong: TextStyle = { ...muted, weight: 600, colour: isMain ? theme.ink : theme.muted };
  const valueStyle = shrunkToFit(value ?? "", strong, RIGHT - after, measure);
  return marksOf([
    symbolMarks(symbol, colour, y - 13),
    { texts: [{ text: name, x, y, align: "left", ...nameStyle }] },
    { texts: value === null ? [] : [{ text: value, x: after, y, align: "left", ...valueStyle }] },
  ]);
}

function symbolMarks(symbol: LegendSymbol, colour: string, y: number): Partial<Marks> {
  switch (symbol.kind) {
    case "spot":
      return { spots: [{ x: MARGIN + SPOT_SIZE / 2, y, size: SPOT_SIZE, colour }] };
    case "bar":
      return { bars: [{ x: MARGIN, y, width: SYMBOL_WIDTH, height: symbol.height, colour }] };
    case "line": {
      const { thickness, isDashed } = symbol;
      const points = [
        { x: MARGIN, y },
        { x: MARGIN + SYMBOL_WIDTH, y },
      ];
      return { lines: [{ points, colour, thickness, isDashed }] };
    }
  }
}
