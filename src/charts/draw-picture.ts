import type { Canvas, SKRSContext2D } from "canvas";
import type { ChartConfiguration, Plugin } from "chart.js";
import { ChartJSNodeCanvas } from "chartjs-node-canvas";
import { cssFont, tabularPieces } from "./fonts.ts";
import type { LogoMark, Picture, TextMark } from "./picture.ts";

/**
 * JPEG qualities of 100, best first. At the first, text is crisp; Telegram makes a JPEG of about this
 * quality of whatever it is sent. The others are for pictures of several currencies, which are tall.
 */
const QUALITIES = [80, 72, 64, 56];
const MOST_BYTES = 150_000;

export type DrawPicture = (picture: Picture) => Uint8Array;

/** Draws pictures as JPEG. The fonts must be registered. Blocks its thread for some tens of milliseconds. */
export function createDrawing(): DrawPicture {
  // The size is only a start: every picture brings its own. A renderer per height would load
  // Chart.js anew for each of them.
  const renderer = new ChartJSNodeCanvas({ width: 1, height: 1 });
  return (picture) => renderer.renderToBufferSync(configurationOf(picture), "image/jpeg");
}

/** Chart.js draws the bars on axes that count pixels, a plugin everything around them. */
function configurationOf(picture: Picture): ChartConfiguration {
  return {
    type: "bar",
    data: {
      datasets: [
        {
          // A bar from one pixel to another: Chart.js reads it, its types know numbers only.
          data: picture.bars.map(({ x, y, width }) => ({ x: [x, x + width], y })) as never[],
          backgroundColor: picture.bars.map(({ colour }) => colour),
          barThickness: picture.barHeight,
          borderRadius: picture.barHeight / 2,
          borderSkipped: false,
        },
      ],
    },
    options: {
      indexAxis: "y",
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      layout: { padding: 0, autoPadding: false },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: { type: "linear", display: false, min: 0, max: picture.width },
        // Without `offset: false` the axis would leave room for half a bar at its ends.
        y: {
          type: "linear",
          display: false,
          offset: false,
          min: 0,
          max: picture.height,
          reverse: true,
        },
      },
    },
    plugins: [paintAround(picture)],
  };
}

function paintAround(picture: Picture): Plugin {
  return {
    id: "picture",
    beforeInit: (chart) => {
      chart.resize(picture.width, picture.height);
      encodeSmall(chart.canvas);
    },
    beforeDestroy: ({ canvas }) => release(canvas),
    beforeDraw: ({ ctx }) => paintGround(contextOf(ctx), picture),
    afterDraw: ({ ctx }) => {
      for (const text of picture.texts) paintText(contextOf(ctx), text);
      for (const logo of picture.logos) paintLogo(contextOf(ctx), logo);
    },
  };
}

/** `renderToBufferSync` has no place for a quality, and the canvas's own (92) makes files too large. */
function encodeSmall(canvas: Canvas): void {
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

/** Gives the pixels back at once: the garbage collector does not know how large a canvas is. */
function release(canvas: Canvas): void {
  canvas.width = 1;
  canvas.height = 1;
}

/** Chart.js types its context as a browser's; it is the canvas of this process. */
function contextOf(context: unknown): SKRSContext2D {
  return context as SKRSContext2D;
}

function paintGround(context: SKRSContext2D, { width, height, ground, rules }: Picture): void {
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  for (const rule of rules) {
    context.fillStyle = rule.colour;
    context.fillRect(rule.x, rule.y, rule.width, 2);
  }
}

function paintText(context: SKRSContext2D, mark: TextMark): void {
  context.font = cssFont(mark);
  context.fillStyle = mark.colour;
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  const { width, pieces } = tabularPieces(
    mark.text,
    mark,
    (piece) => context.measureText(piece).width,
  );
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
