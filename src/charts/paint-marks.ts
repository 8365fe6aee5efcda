import type { SKRSContext2D } from "canvas";
import { cssFont, tabularPieces, widthIn } from "./fonts.ts";
import { paintIcon } from "./paint-icon.ts";
import type {
  ArrowMark,
  LogoMark,
  PanelMark,
  Picture,
  SpotMark,
  TextMark,
  TickMark,
} from "./picture.ts";

const RULE_THICKNESS = 2;
export const TICK_THICKNESS = 6;
/** Pixels at each side of a tick. */
export const TICK_EDGE = 3;

/** Paints what lies behind the bars. */
export function paintBackground(context: SKRSContext2D, picture: Picture): void {
  const { width, height, background, rules } = picture;
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  for (const panel of picture.panels) paintPanel(context, panel);
  for (const rule of rules) {
    context.fillStyle = rule.colour;
    context.fillRect(rule.x, rule.y - RULE_THICKNESS / 2, rule.width, RULE_THICKNESS);
  }
}

/** Paints what lies in front of the bars. */
export function paintForeground(context: SKRSContext2D, picture: Picture): void {
  for (const tick of picture.ticks) paintTick(context, tick);
  for (const icon of picture.icons) paintIcon(context, icon);
  for (const spot of picture.spots) paintSpot(context, spot);
  for (const arrow of picture.arrows) paintArrow(context, arrow);
  for (const text of picture.texts) paintText(context, text);
  for (const logo of picture.logos) paintLogo(context, logo);
}

function paintPanel(context: SKRSContext2D, panel: PanelMark): void {
  const { x, y, width, height, radius, colour } = panel;
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fill();
}

function paintTick(context: SKRSContext2D, { x, y, height, colour, edge }: TickMark): void {
  const half = TICK_THICKNESS / 2;
  context.fillStyle = edge;
  context.fillRect(x - half - TICK_EDGE, y - height / 2, TICK_THICKNESS + 2 * TICK_EDGE, height);
  context.fillStyle = colour;
  context.fillRect(x - half, y - height / 2, TICK_THICKNESS, height);
}

function paintSpot(context: SKRSContext2D, { x, y, size, colour }: SpotMark): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, size / 2, 0, Math.PI * 2);
  context.fill();
}

/** Its corners are round, as those of bars and columns are. */
function paintArrow(context: SKRSContext2D, { x, y, size, colour, direction }: ArrowMark): void {
  const half = size * 0.4;
  const up = direction === "up" ? -1 : 1;
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = size * 0.2;
  context.lineJoin = "round";
  context.beginPath();
  context.moveTo(x, y + up * half * 0.85);
  context.lineTo(x + half, y - up * half * 0.75);
  context.lineTo(x - half, y - up * half * 0.75);
  context.closePath();
  context.fill();
  context.stroke();
}

function paintText(context: SKRSContext2D, mark: TextMark): void {
  const font = cssFont(mark, mark.text);
  context.font = font;
  context.fillStyle = mark.colour;
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  const widthOf = (piece: string) => widthIn(context, font, piece);
  const { width, pieces } = tabularPieces(mark.text, mark, widthOf);
  const shift = { left: 0, center: width / 2, right: width }[mark.align];
  for (const { text, x } of pieces) context.fillText(text, mark.x - shift + x, mark.y);
}

function paintLogo(context: SKRSContext2D, { x, y, size, colour, slice }: LogoMark): void {
  const [radius, thick] = [size * 0.38, size * 0.19];
  context.lineWidth = thick;
  context.lineCap = "butt";
  context.strokeStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 1.5);
  context.stroke();
  context.strokeStyle = slice;
  context.beginPath();
  context.arc(x, y, radius, Math.PI * 1.6, Math.PI * 1.9);
  context.stroke();
  context.strokeStyle = colour;
  context.lineCap = "round";
  context.beginPath();
  context.moveTo(x + size * 0.12, y + size * 0.12);
  context.lineTo(x + size * 0.4, y + size * 0.4);
  context.stroke();
}
