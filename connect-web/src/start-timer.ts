/** Cancels a timer that has not fired yet. */
export type Cancel = () => void;

/** Runs `run` once, in `ms` milliseconds. */
export type StartTimer = (run: () => void, ms: number) => Cancel;
