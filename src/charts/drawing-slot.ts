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
  /** Starts the process where none is running, for a picture that will be drawn soon. Throws where none can be started. */
  prepare(): void;
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

export function createSlot(options: SlotOptions): DrawingSlot {
  const { childModule, maxDrawingMs, idleMs, timers } = options;
  let running: DrawingProcess | undefined;
  let cancelIdle: Cancel | undefined;
  let isEnded = false;
  const crashes = createStartCrashes(timers);

  async function endProcess(): Promise<void> {
    const old = running;
    running = undefined;
    await old?.end();
  }

  let hasDrawn = false;
  function countCrash(): void {
    if (!running || running.isRunning()) return;
    running = undefined;
    crashes.record(hasDrawn);
  }

  function runningProcess(): DrawingProcess {
    countCrash();
    if (running) return running;
    hasDrawn = false;
    crashes.refuseWhilePaused();
    return (running = startDrawingProcess(childModule, timers));
  }

  function endWhenIdle(): void {
    cancelIdle = timers.start(() => void endProcess(), idleMs);
  }

  return {
    prepare() {
      if (isEnded || running?.isRunning()) return;
      cancelIdle?.();
      runningProcess();
      endWhenIdle();
    },
    async draw(task) {
      if (isEnded) throw new Error("Nothing is drawn any more: the charts are closed");
      cancelIdle?.();
      const current = runningProcess();
      try {
        const maxMs = hasDrawn ? maxDrawingMs : maxDrawingMs + MAX_START_MS;
        const { bytes, memory } = await current.draw(task, maxMs);
        hasDrawn = true;
        crashes.record(hasDrawn);
        if (memory > MAX_MEMORY_BYTES) await endProcess();
        return bytes;
      } finally {
        if (running === current) countCrash();
        endWhenIdle();
      }
    },
    async end() {
      isEnded = true;
      cancelIdle?.();
      await endProcess();
    },
  };
}

/** Counts processes that crash before their first picture, and pauses drawing after some in a row. */
function createStartCrashes(timers: Pick<Timers, "now">) {
  let count = 0;
  let pausedUntil = -Infinity;
  const arePaused = () => timers.now() < pausedUntil;
  return {
    arePaused,
    /** Drawing fails at once, instead of starting a process that crashes for each picture. */
    refuseWhilePaused(): void {
      if (arePaused()) throw new Error(`Drawing is paused after ${count} crashes`);
    },
    /** `hasDrawn`: whether the process drew a picture, before it crashed if it did. */
    record(hasDrawn: boolean): void {
      count = hasDrawn ? 0 : count + 1;
      const beyond = count - MAX_START_CRASHES;
      if (beyond >= 0)
        pausedUntil = timers.now() + Math.min(BASE_DELAY_MS * 2 ** beyond, MAX_DELAY_MS);
    },
  };
}
