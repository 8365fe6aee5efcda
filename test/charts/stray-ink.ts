import type { Measure, Picture } from "../../src/charts/picture.ts";
import { markBoxes, panelBox, type Box } from "./picture-boxes.ts";
import { rgbOf, type Pixels } from "./pixels.ts";

/** Levels of 255 that a pixel in the middle of a surface may differ from the surface's colour. */
export const TOLERANCE = 4;

/** Pixels that no mark accounts for: they are neither background nor, on a panel, the panel. */
export function strayInk(picture: Picture, pixels: Pixels, measure: Measure): string[] {
  const { width, height } = picture;
  const papers = [picture.background, ...picture.panels.map(({ colour }) => colour)].map(rgbOf);
  const surfaces = paperIndexes(picture, measure);
  const { data } = pixels;
  const differs = (at: number, channel: number) => Math.abs((data[at] ?? 0) - channel) > TOLERANCE;
  for (let pixel = 0; pixel < width * height; pixel++) {
    const paper = papers[surfaces[pixel] ?? MARKED];
    if (paper === undefined) continue;
    const at = pixel * 4;
    if (paper.some((channel, index) => differs(at + index, channel)))
      return [`something at ${pixel % width}, ${Math.floor(pixel / width)}`];
  }
  return [];
}

/** Of pixels that a mark, or the edge of a panel, may have. */
const MARKED = 255;

/** By pixel: 0 is the background, 1 the first panel, and so on. */
function paperIndexes(picture: Picture, measure: Measure): Uint8Array {
  const { width, height, panels } = picture;
  const indexes = new Uint8Array(width * height);
  const fill = (box: Omit<Box, "what">, index: number) => {
    const [left, right] = [
      Math.max(0, Math.floor(box.left)),
      Math.min(width, Math.ceil(box.right)),
    ];
    for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.bottom); y++)
      indexes.fill(index, y * width + left, y * width + right);
  };
  for (const [index, panel] of panels.entries()) {
    const box = panelBox(panel);
    fill(grown(box, 3, 3), MARKED);
    // Its round corners are left out.
    fill(grown(box, -panel.radius, -3), index + 1);
    fill(grown(box, -3, -panel.radius), index + 1);
  }
  const isPanel = new Set(panels.map((panel) => panelBox(panel).what));
  for (const box of markBoxes(picture, measure))
    if (!isPanel.has(box.what)) fill(grown(box, 4, 3), MARKED);
  return indexes;
}

function grown({ left, right, top, bottom }: Box, x: number, y: number): Omit<Box, "what"> {
  return { left: left - x, right: right + x, top: top - y, bottom: bottom + y };
}
