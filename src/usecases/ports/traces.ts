/**
 * The id of what began the work at hand: an update, a webhook delivery, a page request, a timer. It joins
 * the log lines of everything that followed, in this process and in the jobs of others.
 */
export interface Traces {
  /** The id of the work that is running; null outside of any. */
  current(): string | null;
  /** Runs `work` under an id; what it starts belongs to it. */
  run<Result>(id: string, work: () => Result): Result;
}

/** Traces of nothing, for parts that run alone. */
export const NO_TRACES: Traces = { current: () => null, run: (_id, work) => work() };
