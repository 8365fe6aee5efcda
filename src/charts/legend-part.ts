import { shrunkToFit } from "./fit-text.ts";
import { MARGIN, RIGHT, type Page, type Part } from "./page.ts";
import type { Marks, TextStyle } from "./picture.ts";
import { marksOf } from "./compose.ts";

/** What something in a picture is, shown as it is drawn there. */
export interface LegendEntry {
  readonly sign: LegendSign;
  readonly colour: string;
  readonly name: string;
  /** Beside the name, stronger. */
  readonly value: string | null;
  /** Whether it is what the picture is about, and not what that is compared with. */
  readonly isMain: boolean;
}

export type LegendSign =
  | { readonly kind: "spot" }
  | { readonly kind: "line"; readonly isDashed: boolean; readonly thickness: number }
  | { readonly kind: "bar"; readonly height: number };

const LINE = 54;
const SIGN = 70;
const SPOT = 30;

/** The entries under each other. */
export function legendPart(entries: readonly LegendEntry[], top: number, page: Page): Part {
  const marks = entries.map((entry, index) => entryMarks(entry, top + 44 + index * LINE, page));
  return { ...marksOf(marks), bottom: top + entries.length * LINE };
}

function entryMarks(entry: LegendEntry, y: number, { theme, measure }: Page): Partial<Marks> {
  const { sign, colour, name, value, isMain } = entry;
  const x = MARGIN + (sign.kind === "spot" ? SPOT : SIGN) + 22;
  const soft: TextStyle = { size: 36, weight: 400, colour: theme.soft };
  const nameStyle = shrunkToFit(name, soft, RIGHT - x, measure);
  const after = x + Math.round(measure(`${name}  `, nameStyle));
  const strong: TextStyle = { ...soft, weight: 600, colour: isMain ? theme.ink : theme.soft };
  const valueStyle = shrunkToFit(value ?? "", strong, RIGHT - after, measure);
  return marksOf([
    signMarks(sign, colour, y - 13),
    { texts: [{ text: name, x, y, align: "left", ...nameStyle }] },
    { texts: value === null ? [] : [{ text: value, x: after, y, align: "left", ...valueStyle }] },
  ]);
}

function signMarks(sign: LegendSign, colour: string, y: number): Partial<Marks> {
  switch (sign.kind) {
    case "spot":
      return { spots: [{ x: MARGIN + SPOT / 2, y, size: SPOT, colour }] };
    case "bar":
      return { bars: [{ x: MARGIN, y, width: SIGN, height: sign.height, colour }] };
    case "line": {
      const { thickness, isDashed } = sign;
      const points = [
        { x: MARGIN, y },
        { x: MARGIN + SIGN, y },
      ];
      return { lines: [{ points, colour, thickness, isDashed }] };
    }
  }
}
