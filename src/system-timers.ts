import type { Timers } from "./usecases/ports/timers.ts";

/** Node's timers. They keep the process running, so that a start waits for a database that is down. */
export const systemTimers: Timers = {
  now: () => performance.now(),
  start: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  every: (run, ms) => {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
};
