import type { Cancel, Timers } from "../usecases/ports/timers.ts";
import type { DrawTask } from "./draw-task.ts";
import { startDrawingProcess, type DrawingProcess } from "./drawing-process.ts";

export interface SlotOptions {
  /** The module the process runs. */
  readonly childModule: URL;
  /** Milliseconds a picture may take; after that it fails, and the process is replaced. */
  readonly maxDrawingMs: number;
  /** Milliseconds without work after which the process ends, to free its memory. */
  readonly idleMs: number;
  readonly timers: Pick<Timers, "now" | "start">;
}

/** Holds at most one drawing process: starts it when it is needed, and another one after a crash. */
export interface DrawingSlot {
  /** One picture at a time. */
  draw(task: DrawTask): Promise<Uint8Array>;
  /** Ends the process; nothing is drawn any more. */
  end(): Promise<void>;
}

/** More time for the first picture, which waits for the code and the fonts. */
const MAX_START_MS = 20_000;
/** A process with more resident memory is replaced: V8's limits do not hold for native memory. */
const MAX_MEMORY_BYTES = 220 * 2 ** 20;
/** Processes in a row that crash before their first picture; after so many, drawing is paused. */
const MAX_START_CRASHES = 3;
const BASE_DELAY_MS = 250;
const MAX_DELAY_MS = 5000;

export function createSlot({
  childModule,
  maxDrawingMs,
  idleMs,
  timers,
}: SlotOptions): DrawingSlot {
  let running: DrawingProcess | undefined;
  let cancelIdle: Cancel | undefined;
  let isEnded = false;
  let startCrashes = 0;
  let pausedUntil = -Infinity;

  async function endProcess(): Promise<void> {
    const old = running;
    running = undefined;
    await old?.end();
  }

  /** While drawing is paused it fails at once, instead of starting a process that crashes for each picture. */
  function start(): DrawingProcess {
    if (timers.now() < pausedUntil)
      throw new Error(`Drawing is paused after ${startCrashes} crashes`);
    return startDrawingProcess(childModule, timers);
  }

  function recordCrash(hasDrawn: boolean): void {
    startCrashes = hasDrawn ? 0 : startCrashes + 1;
    const beyond = startCrashes - MAX_START_CRASHES;
    if (beyond >= 0)
      pausedUntil = timers.now() + Math.min(BASE_DELAY_MS * 2 ** beyond, MAX_DELAY_MS);
  }

  let hasDrawn = false;
  return {
    async draw(task) {
      if (isEnded) throw new Error("Nothing is drawn any more: the charts are closed");
      cancelIdle?.();
      if (!running?.isRunning()) {
        running = start();
        hasDrawn = false;
      }
      const current = running;
      try {
        const maxMs = hasDrawn ? maxDrawingMs : maxDrawingMs + MAX_START_MS;
        const { bytes, memory } = await current.draw(task, maxMs);
        hasDrawn = true;
        startCrashes = 0;
        if (memory > MAX_MEMORY_BYTES) await endProcess();
        return bytes;
      } finally {
        if (!current.isRunning() && running === current) recordCrash(hasDrawn);
        cancelIdle = timers.start(() => void endProcess(), idleMs);
      }
    },
    async end() {
      isEnded = true;
      cancelIdle?.();
      await endProcess();
    },
  };
}
