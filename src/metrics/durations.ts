import { Histogram, type Registry } from "prom-client";

/** From a read of the database to the longest patience of a person, in seconds. */
const BUCKETS_S = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** A histogram of durations, whose count is the number of the calls. */
export interface Durations<Label extends string> {
  /** Adds a duration in milliseconds. A label has few values, all known beforehand: never a user's. */
  add(labels: Readonly<Record<Label, string>>, ms: number): void;
}

/** Registers a histogram of durations, whose name ends in `_seconds`. */
export function createDurations<Label extends string>(
  registry: Registry,
  options: {
    readonly name: `quanto_${string}_seconds`;
    readonly help: string;
    readonly labels: readonly Label[];
  },
): Durations<Label> {
  const { name, help, labels } = options;
  const histogram = new Histogram({
    name,
    help,
    labelNames: labels,
    buckets: BUCKETS_S,
    registers: [registry],
  });
  return { add: (values, ms) => histogram.observe(values, ms / 1000) };
}
