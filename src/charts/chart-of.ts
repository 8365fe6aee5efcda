import type { Canvas, SKRSContext2D } from "canvas";
import type { ChartConfiguration, ChartDataset, Plugin, Scale } from "chart.js";
import { paintForeground, paintBackground } from "./paint-marks.ts";
import type { BarMark, ColumnMark, LineMark, Picture, RingMark } from "./picture.ts";

/**
 * The configuration of Chart.js for a picture: bars, columns and lines on axes in pixels, or a ring. A
 * plugin paints all other marks. `prepare` gets the canvas before anything is drawn on it.
 */
export function chartOf(picture: Picture, prepare: (canvas: Canvas) => void): ChartConfiguration {
  const [ring] = picture.rings;
  const plugins = [paintAround(picture, prepare)];
  return ring ? ringChart(ring, picture, plugins) : axesChart(picture, plugins);
}

const STATIC_OPTIONS = {
  responsive: false,
  maintainAspectRatio: false,
  animation: false,
  events: [],
  plugins: { legend: { display: false }, tooltip: { enabled: false } },
} as const satisfies ChartConfiguration["options"];

function axesChart(picture: Picture, plugins: Plugin[]): ChartConfiguration {
  const axis = { type: "linear", display: false, offset: false, min: 0, afterBuildTicks } as const;
  return {
    type: "bar",
    data: {
      datasets: [
        ...picture.lines.map(lineData),
        ...byThickness(picture.bars, ({ height }) => height).map(barData),
        ...byThickness(picture.columns, ({ width }) => width).map(columnData),
      ],
    },
    options: {
      ...STATIC_OPTIONS,
      layout: { padding: 0, autoPadding: false },
      scales: {
        // Without `offset: false` the axes would leave room for half a bar at their ends.
        x: { ...axis, max: picture.width },
        y: { ...axis, max: picture.height, reverse: true },
      },
    },
    plugins,
  };
}

/** Removes the ticks of an axis, which would be measured although they are hidden. */
function afterBuildTicks(axis: Scale): void {
  axis.ticks = [];
}

function ringChart(ring: RingMark, picture: Picture, plugins: Plugin[]): ChartConfiguration {
  const { x, y, radius, hole, slices } = ring;
  return {
    type: "doughnut",
    data: {
      datasets: [
        {
          data: slices.map(({ amount }) => amount),
          backgroundColor: slices.map(({ colour }) => colour),
          borderColor: picture.background,
          borderWidth: slices.length > 1 ? 6 : 0,
          borderRadius: 6,
        },
      ],
    },
    options: {
      ...STATIC_OPTIONS,
      cutout: hole,
      radius,
      layout: {
        autoPadding: false,
        padding: {
          left: x - radius,
          right: picture.width - x - radius,
          top: y - radius,
          bottom: picture.height - y - radius,
        },
      },
    } as ChartConfiguration<"doughnut">["options"],
    plugins,
  } as ChartConfiguration;
}

/** Groups marks by thickness: Chart.js has one thickness for each data set. */
function byThickness<T>(marks: readonly T[], thicknessOf: (mark: T) => number): T[][] {
  const groups = new Map<number, T[]>();
  for (const mark of marks) {
    const thickness = thicknessOf(mark);
    groups.set(thickness, [...(groups.get(thickness) ?? []), mark]);
  }
  return [...groups.values()];
}

function barData(bars: readonly BarMark[]): ChartDataset {
  const height = bars[0]?.height ?? 0;
  return {
    type: "bar",
    indexAxis: "y",
    grouped: false,
    // A bar from one pixel to another: Chart.js reads it, its types know numbers only.
    data: bars.map(({ x, y, width }) => ({ x: [x, x + width], y })) as never[],
    backgroundColor: bars.map(({ colour }) => colour),
    barThickness: height,
    borderRadius: height / 2,
    borderSkipped: false,
  };
}

const OUTLINE = 4;

function columnData(columns: readonly ColumnMark[]): ChartDataset {
  const width = columns[0]?.width ?? 0;
  return {
    type: "bar",
    indexAxis: "x",
    grouped: false,
    data: columns.map(({ x, base, end }) => ({ x, y: [base, end] })) as never[],
    backgroundColor: columns.map(({ colour, fill }) => fill ?? colour),
    borderColor: columns.map(({ colour }) => colour),
    borderWidth: columns.map(({ fill }) => (fill === undefined ? 0 : OUTLINE)),
    barThickness: width,
    borderRadius: Math.min(8, width / 3),
    // The side on the axis is square and has no outline. For Chart.js a bar starts at its smaller number.
    borderSkipped: columns.map(({ base, end }) => (end < base ? "end" : "start")),
  };
}

function lineData({ points, colour, thickness, isDashed }: LineMark): ChartDataset {
  return {
    type: "line",
    data: points.map(({ x, y }) => ({ x, y })),
    borderColor: colour,
    borderWidth: thickness,
    borderDash: isDashed ? [thickness * 2.4, thickness * 1.8] : [],
    borderJoinStyle: "round",
    borderCapStyle: isDashed ? "butt" : "round",
    pointRadius: 0,
    pointHitRadius: 0,
    clip: false,
  };
}

function paintAround(picture: Picture, prepare: (canvas: Canvas) => void): Plugin {
  return {
    id: "picture",
    beforeInit: (chart) => {
      chart.resize(picture.width, picture.height);
      prepare(chart.canvas);
    },
    beforeDestroy: ({ canvas }) => release(canvas),
    beforeDraw: ({ ctx }) => paintBackground(contextOf(ctx), picture),
    afterDraw: ({ ctx }) => paintForeground(contextOf(ctx), picture),
  };
}

/** Frees the pixels at once: the garbage collector does not know how large a canvas is. */
function release(canvas: Canvas): void {
  canvas.width = 1;
  canvas.height = 1;
}

/** Chart.js types its context as a browser's; it is the canvas of this process. */
function contextOf(context: unknown): SKRSContext2D {
  return context as SKRSContext2D;
}
