/** Delivers events in order, and lets a test wait for one without polling. */
export interface EventBus<E> {
  emit(event: E): void;
  /** Returns a function that unsubscribes. */
  on(listener: (event: E) => void): () => void;
  /** Resolves when `look` returns a value: now, or after a later event. */
  until<T>(look: () => T | undefined, wait: Wait): Promise<T>;
}

/** The name of what is waited for, for the error after `timeoutMs` of real time. */
interface Wait {
  readonly what: string;
  readonly timeoutMs: number;
  readonly seen?: () => string;
}

export function createEventBus<E>(): EventBus<E> {
  const listeners = new Set<(event: E) => void>();
  const on = (listener: (event: E) => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    on,
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    until: (look, wait) => {
      const found = look();
      if (found !== undefined) return Promise.resolve(found);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          stop();
          const seen = wait.seen === undefined ? "" : `\nSeen so far:\n${wait.seen()}`;
          reject(new Error(`Waited ${wait.timeoutMs} ms in vain for ${wait.what}.${seen}`));
        }, wait.timeoutMs);
        const stop = on(() => {
          const later = look();
          if (later === undefined) return;
          clearTimeout(timer);
          stop();
          resolve(later);
        });
      });
    },
  };
}
