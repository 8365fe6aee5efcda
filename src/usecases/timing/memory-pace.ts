import type { Pace, Share, SharedPace } from "../ports/shared-pace.ts";
import type { Timers } from "../ports/timers.ts";

/** Above this number of paces, those that are as if never used are forgotten. */
const SWEEP_THRESHOLD = 5000;

/** `due` is when the next slot would begin if there were no burst. */
interface PaceState {
  readonly due: number;
  readonly pauses: number;
}

type Named = Pick<Pace, "id">;

export interface MemoryPace extends SharedPace {
  /** Counts a slot that was taken elsewhere and begins in so many milliseconds: the next one comes after it. */
  follow(pace: Named & Share, waitMs: number): void;
}

/** The paces of one process alone, by the generic cell rate algorithm, whose state is one number. */
export function createMemoryPace(
  timers: Pick<Timers, "now">,
  states = new Map<string, PaceState>(),
): MemoryPace {
  const stateOf = ({ id }: Named): PaceState => {
    const now = timers.now();
    const { due, pauses } = states.get(id) ?? { due: now, pauses: 0 };
    return { due: Math.max(due, now), pauses };
  };
  const waitOf = (due: number, { intervalMs }: Share, burst: number) =>
    Math.max(0, due - (burst - 1) * intervalMs - timers.now());
  const keep = ({ id }: Named, state: PaceState) => {
    if (!states.has(id) && states.size >= SWEEP_THRESHOLD) forgetIdle(states, timers.now());
    states.set(id, state);
  };
  return {
    reserve: async (pace) => {
      const { due, pauses } = stateOf(pace);
      keep(pace, { due: due + pace.intervalMs, pauses });
      return { waitMs: waitOf(due, pace, pace.burst), pauses };
    },
    takeSpare: async (pace, spareBurst) => {
      const { due, pauses } = stateOf(pace);
      const waitMs = waitOf(due, pace, spareBurst);
      if (waitMs === 0) keep(pace, { due: due + pace.intervalMs, pauses });
      return waitMs;
    },
    pause: async (pace, ms) => {
      const { due, pauses } = stateOf(pace);
      const end = timers.now() + ms + (pace.burst - 1) * pace.intervalMs;
      keep(pace, { due: Math.max(due, end), pauses: pauses + 1 });
    },
    pauses: async (pace) => stateOf(pace).pauses,
    follow: (pace, waitMs) => {
      const { due, pauses } = stateOf(pace);
      const next = timers.now() + waitMs + pace.burst * pace.intervalMs;
      keep(pace, { due: Math.max(due, next), pauses });
    },
  };
}

function forgetIdle(states: Map<string, PaceState>, now: number): void {
  for (const [id, { due }] of states) if (due <= now) states.delete(id);
}
