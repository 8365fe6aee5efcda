import type { Canvas } from "canvas";
import { ChartJSNodeCanvas } from "chartjs-node-canvas";
import sharp from "sharp";
import { chartOf } from "./chart-of.ts";
import type { Picture } from "./picture.ts";

export type DrawPicture = (picture: Picture) => Promise<Uint8Array>;

/** Draws pictures as PNG of true colour, one at a time. The fonts must be registered. */
export function createDrawing(): DrawPicture {
  // A process draws one picture after the other, none of them twice.
  sharp.concurrency(1);
  sharp.cache(false);
  // The size is only a start: every picture brings its own. A renderer per height would load
  // Chart.js anew for each of them.
  const renderer = new ChartJSNodeCanvas({ width: 1, height: 1 });
  return async (picture) => {
    const pixels = renderer.renderToBufferSync(chartOf(picture, answerPixels), "image/png");
    const { width, height } = picture;
    return await sharp(pixels, { raw: { width, height, channels: 4 } })
      .png({ compressionLevel: 1 })
      .toBuffer();
  };
}

/** The renderer asks the canvas for a file. The canvas's own PNG takes ten times as long as sharp's. */
function answerPixels(canvas: Canvas): void {
  Object.assign(canvas, { toBuffer: () => canvas.data() });
}
