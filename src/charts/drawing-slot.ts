import type { DrawTask } from "./chart-worker.ts";
import { startDrawingProcess, type DrawingProcess } from "./drawing-process.ts";

export interface SlotOptions {
  /** The module the process runs. */
  readonly worker: URL;
  /** Milliseconds a picture may take; after that it is given up and the process replaced. */
  readonly maxDrawingMs: number;
  /** Milliseconds after which a process without work ends, so that an idle product stays small. */
  readonly idleMs: number;
  /** A steady clock in milliseconds. */
  readonly now: () => number;
}

/** Room for one drawing process, which is started when it is needed and replaced when it died. */
export interface DrawingSlot {
  /** One picture at a time. */
  draw(task: DrawTask): Promise<Uint8Array>;
  /** Ends the process; nothing is drawn any more. */
  end(): Promise<void>;
}

/** The first picture waits for the fonts and the code, on a busy machine for seconds. */
const MAX_START_MS = 20_000;
/** Native memory is beyond the bounds of V8: a process that holds more bytes than these is replaced. */
const MAX_MEMORY = 220 * 2 ** 20;
/** Processes that die without a picture before the next ones are started with a pause. */
const MAX_STILLBORN = 3;
const FIRST_PAUSE_MS = 250;
const MAX_PAUSE_MS = 5000;

export function createSlot({ worker, maxDrawingMs, idleMs, now }: SlotOptions): DrawingSlot {
  let running: DrawingProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let isEnded = false;
  let stillborn = 0;
  let restsUntil = -Infinity;

  async function retire(): Promise<void> {
    const old = running;
    running = undefined;
    await old?.end();
  }

  /** While every process dies at its start, drawing fails at once instead of starting one for each picture. */
  function start(): DrawingProcess {
    if (now() < restsUntil) throw new Error(`Drawing rests after ${stillborn} crashes`);
    return startDrawingProcess(worker);
  }

  function noteDeath(hasDrawn: boolean): void {
    stillborn = hasDrawn ? 0 : stillborn + 1;
    const beyond = stillborn - MAX_STILLBORN;
    if (beyond >= 0) restsUntil = now() + Math.min(FIRST_PAUSE_MS * 2 ** beyond, MAX_PAUSE_MS);
  }

  let hasDrawn = false;
  return {
    async draw(task) {
      if (isEnded) throw new Error("Nothing is drawn any more: the charts are closed");
      clearTimeout(idle);
      if (!running?.isRunning()) {
        running = start();
        hasDrawn = false;
      }
      const current = running;
      try {
        const maxMs = hasDrawn ? maxDrawingMs : maxDrawingMs + MAX_START_MS;
        const { bytes, memory } = await current.draw(task, maxMs);
        hasDrawn = true;
        stillborn = 0;
        if (memory > MAX_MEMORY) await retire();
        return bytes;
      } finally {
        if (!current.isRunning() && running === current) noteDeath(hasDrawn);
        idle = setTimeout(() => void retire(), idleMs).unref();
      }
    },
    async end() {
      isEnded = true;
      clearTimeout(idle);
      await retire();
    },
  };
}
