import type {
  ArrowMark,
  BarMark,
  ColumnMark,
  IconMark,
  LineMark,
  LogoMark,
  Measure,
  PanelMark,
  Picture,
  Point,
  RingMark,
  RuleMark,
  SpotMark,
  TextMark,
  TickMark,
} from "../../src/charts/picture.ts";
import { extentOf, panelBox } from "./picture-boxes.ts";
import { strayInk, TOLERANCE } from "./stray-ink.ts";
import { colourDistance, rgbOf, type Pixels } from "./pixels.ts";

/** Asks whether a pixel has a colour; without one, that of the background. */
type Has = (point: Point, colour?: string) => boolean;

/**
 * What the pixels of a drawn picture do not show as its layout says: each mark in its colour where it
 * stands, and nothing but background elsewhere.
 */
export function misdrawn(picture: Picture, pixels: Pixels, measure: Measure): string[] {
  if (pixels.width !== picture.width || pixels.height !== picture.height)
    return [`the size is ${pixels.width} × ${pixels.height}`];
  const has: Has = ({ x, y }, colour = picture.background) =>
    colourDistance(pixels.at(x, y), rgbOf(colour)) <= TOLERANCE;
  const wrong = <T>(what: string, marks: readonly T[], isDrawn: (mark: T) => boolean): string[] =>
    marks.flatMap((mark, index) => (isDrawn(mark) ? [] : [`${what} ${index}`]));
  return [
    ...wrong("panel", picture.panels, (mark) => isPanelDrawn(mark, has)),
    ...wrong("tick", picture.ticks, (mark) => isTickDrawn(mark, has)),
    ...wrong("icon", picture.icons, (mark) => isIconDrawn(mark, has)),
    ...wrong("text", picture.texts, (mark) =>
      isTextDrawn(mark, pixels, paperOf(mark, picture), measure),
    ),
    ...wrong("bar", picture.bars, (mark) => {
      const isMarked = picture.ticks.some(({ y }) => y === mark.y);
      return isBarDrawn(mark, hasOn(mark, picture, has), isMarked);
    }),
    ...wrong("column", picture.columns, (mark) => isColumnDrawn(mark, has)),
    ...wrong("line", picture.lines, (mark) => isLineDrawn(mark, has)),
    ...wrong("ring", picture.rings, (mark) => isRingDrawn(mark, has)),
    ...wrong("arrow", picture.arrows, (mark) => isArrowDrawn(mark, has)),
    ...wrong("spot", picture.spots, (mark) => isSpotDrawn(mark, has)),
    ...wrong("logo", picture.logos, (mark) => isLogoDrawn(mark, has)),
    ...wrong("rule", picture.rules, (mark) => isRuleDrawn(mark, has)),
    ...strayInk(picture, pixels, measure),
  ];
}

/** The colour behind a point: of the panel that it lies on, else of the picture. */
function paperOf({ x, y }: Point, { panels, background }: Picture): string {
  const under = panels.findLast((panel) => {
    const { left, right, top, bottom } = panelBox(panel);
    return x >= left && x <= right && y > top && y < bottom;
  });
  return under?.colour ?? background;
}

/** The same for what lies on a panel of its own height: the panel is its background. */
function hasOn({ x, y, height }: BarMark, { panels }: Picture, has: Has): Has {
  const track = panels.find((one) => one.x === x && one.height === height && one.y < y);
  return (point, colour) => {
    const isBeside = track !== undefined && Math.abs(point.y - y) <= height / 2 - 1;
    return has(point, colour ?? (isBeside && point.x > x + 1 ? track.colour : undefined));
  };
}

/** Its corners are round; what lies on it may hide some of it. */
function isPanelDrawn({ x, y, width, height, colour }: PanelMark, has: Has): boolean {
  const samples = Array.from({ length: 60 }, (_, step) => ({
    x: x + (width * (step + 0.5)) / 60,
    y: y + 3,
  }));
  const sides = [
    { x: x + width - 3, y: y + height / 2 },
    { x: x + width / 2, y: y + height - 3 },
  ];
  const shown = [...samples, ...sides].filter((point) => has(point, colour)).length;
  return shown > 20 && !has({ x: x + 1, y: y + 1 }, colour) && !has({ x, y: y - 3 }, colour);
}

function isTickDrawn({ x, y, height, colour }: TickMark, has: Has): boolean {
  const ys = [y - height / 2 + 2, y, y + height / 2 - 2];
  return ys.every((at) => has({ x, y: at }, colour) && !has({ x: x + 6, y: at }, colour));
}

/** Some of it has the colour of its strokes; the rest of its disc, if it has one, that of the disc. */
function isIconDrawn({ x, y, size, colour, disc }: IconMark, has: Has): boolean {
  const reach = disc === undefined ? size / 2 : (size / 2) * 0.7;
  let [strokes, others] = [0, 0];
  for (let dx = -reach; dx <= reach; dx += 1)
    for (let dy = -reach; dy <= reach; dy += 1) {
      const point = { x: x + dx, y: y + dy };
      if (has(point, colour)) strokes += 1;
      else if (disc !== undefined && has(point, disc)) others += 1;
    }
  return strokes > 4 && (disc === undefined || others > strokes);
}

/** Its letters are in its colour, and begin and end at the edges of its box. */
function isTextDrawn(
  mark: TextMark,
  pixels: Pixels,
  background: string,
  measure: Measure,
): boolean {
  const { left, right } = extentOf(mark, measure);
  const [ink, paper] = [rgbOf(mark.colour), rgbOf(background)];
  const isInk = (x: number, y: number) => {
    const pixel = pixels.at(x, y);
    return colourDistance(pixel, ink) < colourDistance(pixel, paper) / 2;
  };
  const hasInk = (x: number) => {
    for (let y = mark.y - mark.size * 0.78; y < mark.y + mark.size * 0.22; y++)
      if (isInk(x, y)) return true;
    return false;
  };
  const room = mark.size * 0.28;
  return someFrom(left - 1, left + room, hasInk) && someFrom(right - room, right + 1, hasInk);
}

function someFrom(from: number, to: number, test: (x: number) => boolean): boolean {
  for (let x = Math.round(from); x <= to; x++) if (test(x)) return true;
  return false;
}

/** Its corners are round. A tick may lie over one place of it. */
function isBarDrawn(
  { x, y, width, height, colour }: BarMark,
  has: Has,
  isMarked: boolean,
): boolean {
  const inside = [x + height / 2, x + width / 2, x + width - height / 2];
  const [top, bottom] = [y - height / 2, y + height / 2];
  const outside = [
    { x: x - 2, y },
    { x: x + width + 2, y },
    { x: x + width / 2, y: top - 2 },
    { x: x + width / 2, y: bottom + 2 },
    { x, y: top },
    { x: x + width - 1, y: bottom - 1 },
  ];
  const [lacking, strange] = [
    inside.filter((at) => !has({ x: at, y }, colour)).length,
    outside.filter((point) => !has(point)).length,
  ];
  return isMarked ? lacking <= 1 && strange <= 2 : lacking + strange === 0;
}

/** One with a fill has an outline on every side but at its base. */
function isColumnDrawn({ x, base, end, width, colour, fill }: ColumnMark, has: Has): boolean {
  const isUp = end < base;
  const height = Math.abs(base - end);
  const sign = isUp ? -1 : 1;
  const at = (share: number) => base + sign * height * share;
  // A line may cross it at one of these heights.
  const heights = [0.2, 0.4, 0.6, 0.8].map(at);
  const most = (test: (y: number) => boolean) => heights.filter(test).length >= 3;
  const beyond = { x, y: end + sign * 3 - (isUp ? 1 : 0) };
  if (width < 6 || height < 16) return !has({ x, y: at(0.5) });
  if (has(beyond, colour) || has(beyond, fill ?? colour)) return false;
  if (!most((y) => has({ x, y }, fill ?? colour))) return false;
  if (fill === undefined) return true;
  const edges = [x - width / 2 + 2, x + width / 2 - 2];
  return edges.every((edge) => most((y) => has({ x: edge, y }, colour)));
}

/** A dashed line has gaps, another one none; a line that lies over it may hide half of it. */
function isLineDrawn({ points, colour, isDashed }: LineMark, has: Has): boolean {
  const samples = points.slice(1).flatMap((point, index) => between(points[index] ?? point, point));
  const share = samples.filter((point) => has(point, colour)).length / samples.length;
  return isDashed ? share > 0.2 && share < 0.75 : share > 0.95;
}

/** A point each pixel of the way. */
function between(from: Point, to: Point): Point[] {
  const steps = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y)));
  return Array.from({ length: steps }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps,
    y: from.y + ((to.y - from.y) * step) / steps,
  }));
}

/** Each slice takes its share of the way round, from the top. */
function isRingDrawn({ x, y, radius, hole, slices }: RingMark, has: Has): boolean {
  const total = slices.reduce((sum, { amount }) => sum + amount, 0);
  const at = (turn: number, distance: number): Point => ({
    x: x + Math.sin(turn * 2 * Math.PI) * distance,
    y: y - Math.cos(turn * 2 * Math.PI) * distance,
  });
  const middle = (radius + hole) / 2;
  // Pixels between the edges of neighbours, as part of the way round.
  const edge = 8 / (2 * Math.PI * middle);
  let start = 0;
  return slices.every(({ amount, colour }) => {
    const [from, to] = [start / total, (start + amount) / total];
    start += amount;
    if (to - from < 3 * edge) return true;
    const turns = [from + edge, (from + to) / 2, to - edge];
    return (
      turns.every((turn) => has(at(turn, middle), colour)) &&
      has(at((from + to) / 2, radius + 4)) &&
      has(at((from + to) / 2, hole - 4))
    );
  });
}

/** Its tip is narrow, its other side wide. */
function isArrowDrawn({ x, y, size, colour, direction }: ArrowMark, has: Has): boolean {
  const up = direction === "up" ? -1 : 1;
  const widthAt = (height: number) =>
    Array.from({ length: size }, (_, step) => ({ x: x - size / 2 + step, y: height })).filter(
      (point) => has(point, colour),
    ).length;
  return has({ x, y }, colour) && widthAt(y + up * size * 0.2) < widthAt(y - up * size * 0.2);
}

function isSpotDrawn({ x, y, size, colour }: SpotMark, has: Has): boolean {
  const half = size / 2;
  const inside = [-0.8, 0, 0.8].flatMap((share) => [
    { x: x + half * share, y },
    { x, y: y + half * share },
  ]);
  return inside.every((point) => has(point, colour));
}

function isLogoDrawn({ x, y, size, colour, slice }: LogoMark, has: Has): boolean {
  const turned = size * 0.38 * Math.SQRT1_2;
  return has({ x: x - size * 0.38, y }, colour) && has({ x: x + turned, y: y - turned }, slice);
}

/** Columns, lines and texts may lie over some of it. */
function isRuleDrawn({ x, y, width, colour }: RuleMark, has: Has): boolean {
  const samples = Array.from({ length: 60 }, (_, step) => ({
    x: x + (width * (step + 0.5)) / 60,
    y,
  }));
  return samples.filter((point) => has(point, colour)).length > 6;
}
