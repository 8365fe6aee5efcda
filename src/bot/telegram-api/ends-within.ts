import type { Timing } from "./timing.ts";

/** Waits for some work, but no longer than so many milliseconds; false where it was still going on. */
export async function endsWithin(
  milliseconds: number,
  work: Promise<unknown>,
  timing: Timing,
): Promise<boolean> {
  const ended = new AbortController();
  const patience = timing.sleep(milliseconds, ended.signal).then(() => false);
  try {
    return await Promise.race([work.then(() => true), patience]);
  } finally {
    ended.abort();
  }
}
