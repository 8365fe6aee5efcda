import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** The arguments of `npm start`. */
const FLAGS = ["--enable-source-maps", "--max-semi-space-size=4", "--max-old-space-size=256"];
const MAIN = resolve(import.meta.dirname, "../../dist/main.js");

/** The built product in a process of its own, configured by environment variables only. */
export interface Product {
  readonly pid: number;
  /** Every line it has printed so far. */
  readonly lines: readonly string[];
  /** The stream of its log, which a test may pause or destroy. */
  readonly stdout: Readable;
  /** Resolves with the exit code when it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface ProductOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly onLine?: (line: string) => void;
}

/** Starts the product; resolves when it is ready, rejects with its output when it ends before. */
export async function startProduct({ environment, onLine }: ProductOptions): Promise<Product> {
  const child = spawn(process.execPath, [...FLAGS, MAIN], {
    env: { PATH: process.env["PATH"] ?? "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  // The product must end with this process, however that ends.
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  const ended = once(child, "exit").then(([code]) => {
    process.off("exit", endWithUs);
    return code as number | null;
  });
  const ready = new Promise<void>((isReady) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        onLine?.(line);
        if (line.includes("Quanto is ready")) isReady();
      });
  });
  const failed = ended.then(() => {
    throw new Error(`The product ended before it was ready:\n${lines.join("\n")}`);
  });
  await Promise.race([ready, failed]);
  failed.catch(() => {});
  return {
    pid: pidOf(child),
    lines,
    stdout: child.stdout,
    ended,
    stop: (signal) => stop(child, ended, signal),
  };
}

async function stop(
  child: ChildProcess,
  ended: Promise<unknown>,
  signal: NodeJS.Signals = "SIGTERM",
): Promise<void> {
  child.kill(signal);
  await ended;
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error("The product could not be started");
  return child.pid;
}
