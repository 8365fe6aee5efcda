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
  return (picture) => renderer.renderToBufferSync(chartOf(picture, prepare), "image/jpeg");
}

/**
 * JPEG qualities of 100, best first. At the first, text is crisp; Telegram makes a JPEG of about this
 * quality of whatever it is sent. The others are for tall pictures with much text.
 */
const QUALITIES = [80, 72, 64, 56];
const MOST_BYTES = 148_000;

/** `renderToBufferSync` has no place for a quality, and the canvas's own (92) makes files too large. */
function prepare(canvas: Canvas): void {
  const encode = canvas.toBuffer.bind(canvas) as (mime: "image/jpeg", quality: number) => Buffer;
  const toBuffer = (): Buffer => {
    let bytes: Buffer = Buffer.alloc(0);
    for (const quality of QUALITIES) {
      bytes = encode("image/jpeg", quality);
      if (bytes.length <= MOST_BYTES) break;
    }
    return bytes;
  };
  Object.assign(canvas, { toBuffer });
}
