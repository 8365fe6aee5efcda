/** Cancels a timer that has not fired yet. */
export type Cancel = () => void;

/** Durations, all in milliseconds. Dates come from `Clock`. */
export interface Timers {
  /** A monotonic clock. */
  now(): number;
  /** Runs `run` once, in `ms`; never before it returns. */
  start(run: () => void, ms: number): Cancel;
  /** Runs `run` every `ms`, until it is cancelled. */
  every(run: () => void, ms: number): Cancel;
}

/** The part that grammY's and Node's abort signals have in common. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(kind: "abort", listener: () => void): void;
  removeEventListener(kind: "abort", listener: () => void): void;
}
