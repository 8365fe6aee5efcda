/** Ends a timer that has not run yet. */
export type Cancel = () => void;

/** Runs something once, so many milliseconds from now. */
export type StartTimer = (run: () => void, ms: number) => Cancel;

export const startTimer: StartTimer = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
