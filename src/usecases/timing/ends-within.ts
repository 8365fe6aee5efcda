import type { Timers } from "../ports/timers.ts";
import { sleep } from "./sleep.ts";

/** Waits for `work`, for at most `ms` milliseconds; false where it had not ended by then. */
export async function endsWithin(
  timers: Pick<Timers, "start">,
  ms: number,
  work: Promise<unknown>,
): Promise<boolean> {
  const ended = new AbortController();
  const late = sleep(timers, ms, ended.signal).then(() => false);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    ended.abort();
  }
}
