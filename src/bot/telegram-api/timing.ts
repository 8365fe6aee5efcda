/** Time as the sending side needs it: durations in milliseconds, never dates. */
export interface Timing {
  /** A clock that only moves forward. */
  now(): number;
  /** Ends early, without an error, when the signal aborts. */
  sleep(milliseconds: number, signal?: StopSignal): Promise<void>;
}

/** What grammY's own and Node's abort signals have in common. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(kind: "abort", listener: () => void): void;
  removeEventListener(kind: "abort", listener: () => void): void;
}

export const realTiming: Timing = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", end);
        resolve();
      };
      // Telegram may ask for an hour's pause, which must not keep a process alive that was told to end.
      const timer = setTimeout(end, milliseconds).unref();
      signal?.addEventListener("abort", end);
    }),
};
