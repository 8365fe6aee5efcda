import { TICK_THICKNESS } from "../../src/charts/paint-marks.ts";
import type { Measure, PanelMark, Picture, TextMark } from "../../src/charts/picture.ts";

/** The rectangle that a mark takes, in pixels. */
export interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a text begins and ends. */
export function extentOf(mark: TextMark, measure: Measure): { left: number; right: number } {
  const width = measure(mark.text, mark);
  const left = mark.x - { left: 0, center: width / 2, right: width }[mark.align];
  return { left, right: left + width };
}

/** From the top of its capitals to its baseline. */
export function textBox(mark: TextMark, measure: Measure): Box {
  const what = `"${mark.text}" (${Math.round(mark.x)}, ${mark.y})`;
  return { what, ...extentOf(mark, measure), top: mark.y - mark.size * 0.74, bottom: mark.y };
}

/** The surfaces that no text may lie over. */
export function surfaceBoxes(picture: Picture): Box[] {
  const { bars, columns, arrows, spots, logos, ticks, icons } = picture;
  return [
    ...ticks.map(({ x, y, height }) => ({
      what: `the tick at ${y}`,
      left: x - TICK_THICKNESS / 2,
      right: x + TICK_THICKNESS / 2,
      top: y - height / 2,
      bottom: y + height / 2,
    })),
    ...icons.map((icon) => square(`the icon at ${icon.y}`, icon)),
    ...bars.map(({ x, y, width, height }) => ({
      what: `the bar at ${y}`,
      left: x,
      right: x + width,
      top: y - height / 2,
      bottom: y + height / 2,
    })),
    ...columns.map(({ x, base, end, width }) => ({
      what: `the column at ${Math.round(x)}`,
      left: x - width / 2,
      right: x + width / 2,
      top: Math.min(base, end),
      bottom: Math.max(base, end),
    })),
    ...arrows.map((arrow) => square(`the arrow at ${arrow.y}`, arrow)),
    ...spots.map((spot) => square(`the spot at ${spot.y}`, spot)),
    ...logos.map((logo) => square(`the logo at ${logo.y}`, logo)),
  ];
}

/** Every mark; a text has the room of its accents and tails as well. */
export function markBoxes(picture: Picture, measure: Measure): Box[] {
  const { texts, rings, lines, rules, panels } = picture;
  return [
    ...panels.map(panelBox),
    ...texts.map((mark) => ({
      ...textBox(mark, measure),
      top: mark.y - mark.size,
      bottom: mark.y + mark.size * 0.3,
    })),
    ...surfaceBoxes(picture),
    ...rings.map((ring) => square("the ring", { ...ring, size: ring.radius * 2 })),
    ...lines.flatMap(({ points, thickness }) =>
      points.slice(1).map((point, index) => {
        const from = points[index] ?? point;
        const [xs, ys] = [
          [from.x, point.x],
          [from.y, point.y],
        ];
        return {
          what: "a line",
          left: Math.min(...xs) - thickness / 2,
          right: Math.max(...xs) + thickness / 2,
          top: Math.min(...ys) - thickness / 2,
          bottom: Math.max(...ys) + thickness / 2,
        };
      }),
    ),
    ...rules.map(({ x, y, width }) => ({
      what: `the rule at ${y}`,
      left: x,
      right: x + width,
      top: y - 1,
      bottom: y + 1,
    })),
  ];
}

export function panelBox({ x, y, width, height }: PanelMark): Box {
  return { what: `the panel at ${y}`, left: x, right: x + width, top: y, bottom: y + height };
}

function square(what: string, { x, y, size }: { x: number; y: number; size: number }): Box {
  const half = size / 2;
  return { what, left: x - half, right: x + half, top: y - half, bottom: y + half };
}
