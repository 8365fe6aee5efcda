import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { DrawTask } from "./chart-worker.ts";
import type { DrawAnswer } from "./drawing-child.ts";

export type Drawn = Extract<DrawAnswer, { kind: "drawn" }>;

/** A child process that draws one picture at a time. */
export interface DrawingProcess {
  /**
   * Rejects with the reason where drawing failed, and where the process ended meanwhile. A picture
   * that takes longer than `maxMs` milliseconds ends the process.
   */
  draw(task: DrawTask, maxMs: number): Promise<Drawn>;
  isRunning(): boolean;
  /** Ends it at once; resolves when it is gone. */
  end(): Promise<void>;
}

interface Waiting {
  readonly resolve: (drawn: Drawn) => void;
  readonly reject: (error: unknown) => void;
}

/** `worker` is the module it runs. It inherits neither the environment, which holds secrets, nor the output. */
export function startDrawingProcess(worker: URL): DrawingProcess {
  const child = fork(fileURLToPath(worker), {
    execArgv: [...V8_OPTIONS, ...loaderArguments(worker)],
    env: ONE_ARENA,
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let waiting: Waiting | undefined;
  let problem: Error | undefined;
  const gone = new Promise<void>((resolve) => {
    child.once("exit", resolve);
    child.once("error", () => resolve());
  });

  function settle(act: (one: Waiting) => void): void {
    const one = waiting;
    waiting = undefined;
    if (one) act(one);
  }
  function fail(error: Error): void {
    problem ??= error;
    settle(({ reject }) => reject(problem));
  }
  function kill(error: Error): void {
    fail(error);
    child.kill("SIGKILL");
  }

  child.on("message", (answer: DrawAnswer) =>
    settle(({ resolve, reject }) =>
      answer.kind === "drawn" ? resolve(answer) : reject(answer.error),
    ),
  );
  child.on("error", fail);
  child.on("exit", (code, signal) =>
    fail(new Error(`The drawing process ended (${signal ?? `exit code ${code}`})`)),
  );

  return {
    async draw(task, maxMs) {
      if (problem) throw problem;
      const drawn = new Promise<Drawn>((resolve, reject) => {
        waiting = { resolve, reject };
      });
      const limit = setTimeout(() => kill(new Error(`Drawing took over ${maxMs} ms`)), maxMs);
      child.send(task, (error) => error && fail(error));
      return await drawn.finally(() => clearTimeout(limit));
    },
    isRunning: () => problem === undefined,
    async end() {
      kill(new Error("The drawing process was ended"));
      await gone;
    },
  };
}

/**
 * Options of V8. A picture's objects live as long as it takes to draw it, so tight bounds of the heap save
 * 30 MB and cost no time. Most of the work is native: code that is not optimized saves another 8 MB. A
 * garbage collector of one thread saves a third of the processor time, as the processes that draw at the
 * same time do not compete for the cores.
 */
const V8_OPTIONS = [
  "--max-semi-space-size=1",
  "--max-old-space-size=64",
  "--optimize-for-size",
  "--no-opt",
  "--single-threaded-gc",
];
/** For glibc, which else keeps memory for each of the threads that the canvas and Node have. */
const ONE_ARENA = { MALLOC_ARENA_MAX: "1" };

/** The development loader serves its own process only, so one that runs TypeScript starts its own. */
function loaderArguments(worker: URL): string[] {
  if (!worker.pathname.endsWith(".ts")) return [];
  const loader = import.meta.resolve("tsx/esm/api");
  const start = `import { register } from ${JSON.stringify(loader)}; register();`;
  return ["--import", `data:text/javascript,${encodeURIComponent(start)}`];
}
