import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { Charts } from "../usecases/ports/charts.ts";
import type { DrawTask } from "./chart-worker.ts";

export interface ChartsOptions {
  /** The most threads that draw at the same time. One draws some thirty pictures a second in about 60 MB. */
  readonly threads?: number;
  /** Milliseconds after which a thread without work ends, so that an idle product stays small. */
  readonly idleTimeout?: number;
  /** The module the threads run. */
  readonly worker?: URL;
}

export type ClosableCharts = Charts & {
  /** Draws what was asked for already, then ends the threads. */
  close(): Promise<void>;
};

/** Pictures drawn away from the main thread, which goes on answering meanwhile. */
export function createCharts({
  threads = 1,
  idleTimeout = 5 * 60_000,
  worker = WORKER,
}: ChartsOptions = {}): ClosableCharts {
  const pool = new Piscina<DrawTask, Uint8Array>({
    filename: fileURLToPath(worker),
    execArgv: loaderArguments(worker),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout,
    // A thread that blocks while it waits for work keeps the last pictures' memory.
    atomics: "disabled",
    resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 96 },
  });
  const underway = new Set<Promise<Uint8Array>>();
  let isClosed = false;
  return {
    async draw(drawing, look) {
      if (isClosed) throw new Error("Nothing is drawn any more: the charts are closed");
      const picture = pool.run({ drawing, look }, { name: "draw" });
      underway.add(picture);
      return await picture.finally(() => underway.delete(picture));
    },
    async close() {
      isClosed = true;
      // The pool's own `close` gives up work whose thread is still starting.
      await Promise.allSettled(underway);
      await pool.destroy();
    },
  };
}

/** Beside this module, and of its kind: TypeScript while developing, JavaScript once built. */
const WORKER = new URL(
  `./chart-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`,
  import.meta.url,
);

/**
 * The process's own flags are not handed on: a thread refuses to start with V8's, such as those of
 * `npm start`. The development loader serves the main thread only, so a thread that runs TypeScript
 * starts its own.
 */
function loaderArguments(worker: URL): string[] {
  if (!worker.pathname.endsWith(".ts")) return ["--enable-source-maps"];
  const loader = import.meta.resolve("tsx/esm/api");
  const start = `import { register } from ${JSON.stringify(loader)}; register();`;
  return ["--import", `data:text/javascript,${encodeURIComponent(start)}`];
}
