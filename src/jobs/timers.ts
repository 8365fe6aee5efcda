/** Cancels a timer that has not fired yet. */
export type Cancel = () => void;

/** Runs `run` once, in `ms` milliseconds. */
export type StartTimer = (run: () => void, ms: number) => Cancel;

export const startTimer: StartTimer = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
