import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Timers } from "../usecases/ports/timers.ts";
import type { DrawTask } from "./draw-task.ts";
import type { DrawAnswer } from "./drawing-child.ts";

export type Drawn = Extract<DrawAnswer, { kind: "drawn" }>;

/** A child process that draws one picture at a time. */
export interface DrawingProcess {
  /**
   * Rejects if drawing fails or the process ends meanwhile. A picture that takes longer than `maxMs`
   * milliseconds ends the process.
   */
  draw(task: DrawTask, maxMs: number): Promise<Drawn>;
  isRunning(): boolean;
  /** Ends it at once; resolves after its exit. */
  end(): Promise<void>;
}

interface PendingPicture {
  readonly resolve: (drawn: Drawn) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts a process that runs `childModule`. It gets neither the environment, which holds secrets, nor the output. */
export function startDrawingProcess(
  childModule: URL,
  timers: Pick<Timers, "start">,
): DrawingProcess {
  const child = fork(fileURLToPath(childModule), {
    execArgv: [...V8_OPTIONS, ...loaderArguments(childModule)],
    env: CHILD_ENVIRONMENT,
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let pending: PendingPicture | undefined;
  let failure: Error | undefined;
  const exited = new Promise<void>((resolve) => {
    child.once("exit", resolve);
    child.once("error", () => resolve());
  });

  function settle(act: (one: PendingPicture) => void): void {
    const one = pending;
    pending = undefined;
    if (one) act(one);
  }
  function fail(error: Error): void {
    failure ??= error;
    settle(({ reject }) => reject(failure));
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
      if (failure) throw failure;
      const drawn = new Promise<Drawn>((resolve, reject) => {
        pending = { resolve, reject };
      });
      const cancel = timers.start(() => kill(new Error(`Drawing took over ${maxMs} ms`)), maxMs);
      if (child.connected) child.send(task, (error) => error && fail(error));
      // As where the system has no more files to open; why comes as the child's error.
      else fail(new Error("The drawing process could not be started"));
      return await drawn.finally(cancel);
    },
    isRunning: () => failure === undefined,
    async end() {
      kill(new Error("The drawing process was ended"));
      await exited;
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
/** One arena of memory for all threads: glibc would keep one for each thread of the canvas and of Node. */
const CHILD_ENVIRONMENT = { MALLOC_ARENA_MAX: "1" };

/** Node options that load TypeScript in the child, as the loader of the parent serves the parent only. */
function loaderArguments(childModule: URL): string[] {
  if (!childModule.pathname.endsWith(".ts")) return [];
  const loader = import.meta.resolve("tsx/esm/api");
  const start = `import { register } from ${JSON.stringify(loader)}; register();`;
  return ["--import", `data:text/javascript,${encodeURIComponent(start)}`];
}
