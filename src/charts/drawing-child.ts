import process from "node:process";
import { draw, prepare, type DrawTask } from "./draw-task.ts";

/** The answer of a drawing process to a task. */
export type DrawAnswer =
  | {
      readonly kind: "drawn";
      readonly bytes: Uint8Array;
      /** The resident memory of the process in bytes. */
      readonly memory: number;
    }
  | { readonly kind: "failed"; readonly error: unknown };

// Ctrl-C and some supervisors signal the whole group. The parent decides when this process ends;
// without a parent it ends at once.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);
process.on("disconnect", () => process.exit(0));
process.on("message", (task: DrawTask) => void answer(task));
try {
  prepare();
} catch {
  // The first picture fails by the same cause, and tells it.
}

async function answer(task: DrawTask): Promise<void> {
  const answered = await attempt(task);
  process.send?.(answered);
}

async function attempt(task: DrawTask): Promise<DrawAnswer> {
  try {
    const bytes = await draw(task);
    return { kind: "drawn", bytes, memory: process.memoryUsage.rss() };
  } catch (error) {
    return { kind: "failed", error };
  }
}
