import type { StopSignal, Timers } from "../ports/timers.ts";

/** Resolves in `ms` milliseconds, or as soon as the signal aborts. */
export function sleep(
  timers: Pick<Timers, "start">,
  ms: number,
  signal?: StopSignal,
): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = (): void => {
      cancel();
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const cancel = timers.start(end, ms);
    signal?.addEventListener("abort", end);
  });
}
