import { Path2D, type SKRSContext2D } from "canvas";
import { ICON_STROKE, ICONS, type IconName } from "./icons.ts";
import type { IconMark } from "./picture.ts";

/** Of the grid that the icons are drawn on. */
const GRID = 24;
/** The width of an icon's grid as part of its disc. */
const ON_DISC = 0.7;

/** Paths by icon: reading path data takes longer than drawing it. */
const paths = new Map<IconName, Path2D>();

/** Paints an icon on its disc; without a disc the icon is as large as the mark. */
export function paintIcon(context: SKRSContext2D, mark: IconMark): void {
  const { x, y, size, colour, disc, icon } = mark;
  if (disc !== undefined) {
    context.fillStyle = disc;
    context.beginPath();
    context.arc(x, y, size / 2, 0, Math.PI * 2);
    context.fill();
  }
  const scale = (size * (disc === undefined ? 1 : ON_DISC)) / GRID;
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.translate(-GRID / 2, -GRID / 2);
  context.lineWidth = ICON_STROKE;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.strokeStyle = colour;
  context.stroke(pathOf(icon));
  context.restore();
}

function pathOf(icon: IconName): Path2D {
  const path = paths.get(icon) ?? new Path2D(ICONS[icon]);
  paths.set(icon, path);
  return path;
}
