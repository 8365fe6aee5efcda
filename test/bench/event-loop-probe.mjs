import { monitorEventLoopDelay } from "node:perf_hooks";
import process from "node:process";

/**
 * Loaded into the built product by NODE_OPTIONS, so that its event loop is measured from within and no
 * line of the product knows. The first SIGUSR2 begins, each further one prints what was measured since.
 */
const RESOLUTION_MS = 5;
const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

process.on("SIGUSR2", () => {
  if (histogram.enable()) return;
  // A sample is the time between two timers, their interval included.
  const delay = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
  const { max } = histogram;
  const measured = { p50: delay(histogram.percentile(50)), p99: delay(histogram.percentile(99)) };
  console.log(`event-loop ${JSON.stringify({ ...measured, max: delay(max) })}`);
  histogram.reset();
});
