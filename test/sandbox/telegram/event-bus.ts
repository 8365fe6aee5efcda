/** Hears events in the order they happen, and lets a test wait for one without polling. */
export interface EventBus<E> {
  emit(event: E): void;
  /** Returns the function that stops listening. */
  on(listener: (event: E) => void): () => void;
  /** Resolves as soon as `look` finds something: now, or after any later event. */
  until<T>(look: () => T | undefined, wait: Wait): Promise<T>;
}

/** What a waiting test was waiting for; said when `timeoutMs` of real time pass without it. */
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
