import { performance } from "node:perf_hooks";
import type { MeasureUse } from "./usecases/ports/measure-use.ts";

/** The use of the event loop: where other processes have the processor, its work takes longer, so it is higher. */
export const measureUse: MeasureUse = () => {
  const before = performance.eventLoopUtilization();
  return () => performance.eventLoopUtilization(before).utilization;
};
