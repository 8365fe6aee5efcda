import type { Canvas } from "canvas";
import { ChartJSNodeCanvas } from "chartjs-node-canvas";
import { chartOf } from "./chart-of.ts";
import type { Picture } from "./picture.ts";

export type DrawPicture = (picture: Picture) => Uint8Array;

/** Draws pictures as JPEG. The fonts must be registered. Blocks its thread for some tens of milliseconds. */
export function createDrawing(): DrawPicture {
  // The size is only a start: every picture brings its own. A renderer per height would load
  // Chart.js anew for each of them.
  const renderer = new ChartJSNodeCanvas({ width: 1, height: 1 });
  return (picture) => {
    const qualities = inkOf(picture) > MUCH_INK ? QUALITIES.slice(1) : QUALITIES;
    const chart = chartOf(picture, (canvas) => encodeSmall(canvas, qualities));
    return renderer.renderToBufferSync(chart, "image/jpeg");
  };
}

/**
 * JPEG qualities of 100, best first. At the first, text is crisp; Telegram makes a JPEG of about this
 * quality of whatever it is sent. The others are for tall pictures with much text.
 */
const QUALITIES = [80, 72, 64, 56];
const MOST_BYTES = 148_000;

/**
 * A picture with more in it than this would not fit at the best quality; it is not tried, because
 * making the file takes longer than drawing.
 */
const MUCH_INK = 15_500;

/** About how much there is to encode: letters, and the sides of columns. */
function inkOf({ texts, columns }: Picture): number {
  return texts.reduce((ink, { text, size }) => ink + text.length * size, columns.length * 60);
}

/** `renderToBufferSync` has no place for a quality, and the canvas's own (92) makes files too large. */
function encodeSmall(canvas: Canvas, qualities: readonly number[]): void {
  const encode = canvas.toBuffer.bind(canvas) as (mime: "image/jpeg", quality: number) => Buffer;
  const toBuffer = (): Buffer => {
    let bytes: Buffer = Buffer.alloc(0);
    for (const quality of qualities) {
      bytes = encode("image/jpeg", quality);
      if (bytes.length <= MOST_BYTES) break;
    }
    return bytes;
  };
  Object.assign(canvas, { toBuffer });
}
