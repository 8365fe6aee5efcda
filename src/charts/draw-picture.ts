import type { Canvas } from "canvas";
import { ChartJSNodeCanvas } from "chartjs-node-canvas";
import sharp from "sharp";
import { chartOf } from "./chart-of.ts";
import type { Picture } from "./picture.ts";

export type DrawPicture = (picture: Picture) => Promise<Uint8Array>;

/** Creates a function that draws a picture as a PNG file, one at a time. The fonts must be registered. */
export function createDrawing(): DrawPicture {
  // A process encodes one picture at a time, and none of them twice.
  sharp.concurrency(1);
  sharp.cache(false);
  // The size is only a start: every picture brings its own. A renderer per height would load
  // Chart.js anew for each of them.
  const renderer = new ChartJSNodeCanvas({ width: 1, height: 1 });
  return async (picture) => {
    const pixels = renderer.renderToBufferSync(chartOf(picture, returnPixels), "image/png");
    const { width, height } = picture;
    return await sharp(pixels, { raw: { width, height, channels: 4 } })
      .png({ compressionLevel: 1 })
      .toBuffer();
  };
}

/**
 * Makes the canvas return its pixels when the renderer asks it for a file: the canvas's own PNG encoder takes
 * ten times as long as sharp.
 */
function returnPixels(canvas: Canvas): void {
  Object.assign(canvas, { toBuffer: () => canvas.data() });
}
