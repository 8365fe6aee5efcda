import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** Those of `npm start`. */
const FLAGS = ["--enable-source-maps", "--max-semi-space-size=4", "--max-old-space-size=256"];
const MAIN = resolve(import.meta.dirname, "../../dist/main.js");

/** The built product, running as a process of its own with nothing but environment values. */
export interface Product {
  readonly pid: number;
  /** Every line it has printed so far. */
  readonly lines: readonly string[];
  /** Where its log arrives: to pause or to destroy. */
  readonly stdout: Readable;
  /** Resolves with its exit code once it has ended; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface ProductOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly onLine?: (line: string) => void;
}

/** Resolves once the product says that it is ready; rejects with what it said where it ends before. */
export async function startProduct({ environment, onLine }: ProductOptions): Promise<Product> {
  const child = spawn(process.execPath, [...FLAGS, MAIN], {
    env: { PATH: process.env["PATH"] ?? "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  // However the program around it ends, it leaves no product behind.
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
