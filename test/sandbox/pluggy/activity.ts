/** Counts background work: running syncs and deliveries. */
export interface Activity {
  track(work: Promise<unknown>): void;
  /** Resolves when nothing runs; work that waits for the clock or for a user does not count. */
  idle(): Promise<void>;
}

export function createActivity(): Activity {
  const running = new Set<Promise<unknown>>();
  return {
    track(work) {
      const tracked = work.finally(() => {
        running.delete(tracked);
      });
      running.add(tracked);
    },
    async idle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
