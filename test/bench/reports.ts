import { monitorEventLoopDelay } from "node:perf_hooks";
import { createCharts } from "../../src/charts/create-charts.ts";
import { systemTimers } from "../../src/system-timers.ts";
import type { Drawing } from "../../src/domain/drawing.ts";
import { makeFacts } from "../support/make-report.ts";
import { peakMegabytes } from "./process-figures.ts";
import type { Result } from "./result.ts";
import { reportTimes } from "./report-times.ts";
import { buildReport } from "../../src/domain/build-report.ts";

const PICTURES = 400;
const AT_ONCE = 8;
/** Pictures until the processes have loaded their fonts and their code is compiled. */
const WARMING = 100;
/** As it is shipped: a loader of TypeScript would slow them. */
const CHILD_MODULE = new URL("../../dist/drawing-child.js", import.meta.url);
const OPTIONS = { language: "pt", theme: "light" } as const;

/** How many reports two cores draw, and how long one takes beside ever more transactions and users. */
export async function reports(): Promise<Result[]> {
  return [...(await drawingSpeed()), ...(await reportTimes())];
}

async function drawingSpeed(): Promise<Result[]> {
  const charts = createCharts({ timers: systemTimers, processes: 2, childModule: CHILD_MODULE });
  try {
    const drawings = Array.from({ length: PICTURES }, (_, seed) => month(seed));
    await Promise.all(drawings.slice(0, WARMING).map((drawing) => charts.draw(drawing, OPTIONS)));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const startedAt = performance.now();
    const waiting = drawings.values();
    const hand = async () => {
      for (const drawing of waiting) await charts.draw(drawing, OPTIONS);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, hand));
    const seconds = (performance.now() - startedAt) / 1000;
    delay.disable();
    return [
      {
        what: `reports drawn and encoded by two processes, ${PICTURES} of them`,
        measured: `${(PICTURES / seconds).toFixed(0)} a second`,
        target: "50 a second",
      },
      {
        what: "delay of the event loop meanwhile, p99",
        measured: `${(delay.percentile(99) / 1e6).toFixed(1)} ms`,
        target: "20 ms",
      },
      {
        what: "most memory of the bench without the processes, meanwhile or before",
        measured: `${peakMegabytes(process.pid)?.toFixed(0) ?? "–"} MB`,
        target: "–",
      },
    ];
  } finally {
    await charts.close();
  }
}

/** A month of ten categories, no two alike. */
function month(seed: number): Drawing {
  const totals = Array.from({ length: 10 }, (_, index) => ({
    accountId: "account-1",
    currency: "BRL",
    flow: "spending" as const,
    direction: "out" as const,
    topCategoryId: `${String(index + 7).padStart(2, "0")}000000`,
    isFixed: false,
    minor: 10_000 + ((seed * 7919 + index * 104_729) % 250_000),
    count: 12,
  }));
  const days = { first: "2026-10-01", last: "2026-10-22", kind: "same-days" } as const;
  const before = { days, totals: totals.map((one) => ({ ...one, minor: one.minor + 5000 })) };
  return { kind: "report", report: buildReport(makeFacts({ totals, before })) };
}
