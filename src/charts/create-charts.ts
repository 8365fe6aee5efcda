import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Piscina } from "piscina";
import type { Charts } from "../usecases/ports.ts";
import type { ReportTask } from "./chart-worker.ts";

export interface ChartsOptions {
  /** The most threads that draw at the same time. */
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
  threads = 2,
  idleTimeout = 30_000,
  worker = WORKER,
}: ChartsOptions = {}): ClosableCharts {
  const pool = new Piscina<ReportTask, Uint8Array>({
    filename: fileURLToPath(worker),
    execArgv: loaderArguments(worker),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout,
  });
  return {
    drawReport: (report, language) => pool.run({ report, language }, { name: "drawReport" }),
    close: () => pool.close(),
  };
}

/** Beside this module, and of its kind: TypeScript while developing, JavaScript once built. */
const WORKER = new URL(
  `./chart-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`,
  import.meta.url,
);

/** A thread does not inherit how its parent reads TypeScript where a test runner does that. */
function loaderArguments(worker: URL): string[] {
  if (!worker.pathname.endsWith(".ts")) return process.execArgv;
  const tsx = createRequire(import.meta.url).resolve("tsx");
  return ["--import", pathToFileURL(tsx).href];
}
