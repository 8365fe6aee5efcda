import type { Charts } from "../usecases/ports/charts.ts";
import { endsWithin } from "../usecases/timing/ends-within.ts";
import { createSlot, type DrawingSlot, type SlotOptions } from "./drawing-slot.ts";
import { isOnlyFinite } from "./only-finite.ts";

export interface ChartsOptions
  extends Partial<Omit<SlotOptions, "timers">>, Pick<SlotOptions, "timers"> {
  /** How many processes draw at the same time. One draws about 50 pictures a second. */
  readonly processes?: number;
}

export type ClosableCharts = Charts & {
  /** Finishes the pictures that were requested, within `MAX_CLOSING_MS`, then ends the processes. */
  close(): Promise<void>;
};

const MAX_CLOSING_MS = 1500;

/**
 * Draws pictures in child processes: the event loop stays free, and a crash in the canvas's native code
 * costs one picture and not the bot.
 */
export function createCharts({
  processes = 1,
  childModule = CHILD_MODULE,
  maxDrawingMs = 10_000,
  idleMs = 5 * 60_000,
  timers,
}: ChartsOptions): ClosableCharts {
  const slots = Array.from({ length: processes }, () =>
    createSlot({ childModule, maxDrawingMs, idleMs, timers }),
  );
  const free = [...slots];
  const waiting: ((slot: DrawingSlot) => void)[] = [];
  const underway = new Set<Promise<Uint8Array>>();
  let isClosed = false;

  async function acquireSlot(): Promise<DrawingSlot> {
    return (
      free.pop() ??
      (await new Promise<DrawingSlot>((resolve) => {
        waiting.push(resolve);
      }))
    );
  }

  function releaseSlot(slot: DrawingSlot): void {
    const next = waiting.shift();
    if (next) next(slot);
    else free.push(slot);
  }

  async function drawIn(task: Parameters<DrawingSlot["draw"]>[0]): Promise<Uint8Array> {
    const slot = await acquireSlot();
    try {
      return await slot.draw(task);
    } finally {
      releaseSlot(slot);
    }
  }

  return {
    prepare: () => {
      try {
        // One that draws is running already.
        free.at(-1)?.prepare();
      } catch {
        // The picture that finds no process tells why.
      }
    },
    async draw(drawing, options) {
      if (isClosed) throw new Error("Nothing is drawn any more: the charts are closed");
      if (!isOnlyFinite(drawing))
        throw new Error(`An amount of "${drawing.kind}" is not finite, so it is not drawn`);
      const picture = drawIn({ drawing, options });
      underway.add(picture);
      return await picture.finally(() => underway.delete(picture));
    },
    async close() {
      isClosed = true;
      await endsWithin(timers, MAX_CLOSING_MS, Promise.allSettled(underway));
      await Promise.all(slots.map((slot) => slot.end()));
    },
  };
}

/** The module beside this one: TypeScript in development, JavaScript in the build. */
const CHILD_MODULE = new URL(
  `./drawing-child${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`,
  import.meta.url,
);
