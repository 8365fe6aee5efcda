import type { Timers } from "../ports/timers.ts";

/**
 * A reading that is made at most every `maxAgeMs` milliseconds, whatever asks for it; those who ask while
 * it is being made share it. A failure is not remembered.
 */
export function remember<Value>(
  timers: Pick<Timers, "now">,
  maxAgeMs: number,
  read: () => Promise<Value>,
): () => Promise<Value> {
  let last: { readonly at: number; readonly value: Promise<Value> } | null = null;
  return async () => {
    if (last && timers.now() - last.at < maxAgeMs) return last.value;
    const reading = { at: timers.now(), value: read() };
    last = reading;
    try {
      return await reading.value;
    } catch (error) {
      if (last === reading) last = null;
      throw error;
    }
  };
}
