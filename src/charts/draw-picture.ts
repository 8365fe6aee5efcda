import type { Canvas } from "canvas";
import { ChartJSNodeCanvas } from "chartjs-node-canvas";
import { chartOf } from "./chart-of.ts";
import type { Picture } from "./picture.ts";
import { encodePng } from "./png/encode-png.ts";

export type DrawPicture = (picture: Picture) => Uint8Array;

/** Draws pictures as PNG. The fonts must be registered. Blocks its thread for some tens of milliseconds. */
export function createDrawing(): DrawPicture {
  // The size is only a start: every picture brings its own. A renderer per height would load
  // Chart.js anew for each of them.
  const renderer = new ChartJSNodeCanvas({ width: 1, height: 1 });
  return (picture) => renderer.renderToBufferSync(chartOf(picture, encodeByPalette), "image/png");
}

/** The renderer asks the canvas for the file, and the canvas's own PNG is large and takes long. */
function encodeByPalette(canvas: Canvas): void {
  const toBuffer = (): Buffer => {
    const { width, height } = canvas;
    return encodePng({ width, height, data: canvas.data() });
  };
  Object.assign(canvas, { toBuffer });
}
