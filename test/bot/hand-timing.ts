import type { Timing } from "../../src/bot/telegram-api/timing.ts";

export interface HandTiming extends Timing {
  /** Every pause that was asked for, in milliseconds. */
  readonly slept: number[];
  advance(milliseconds: number): void;
}

/** Time that stands still, except that a pause is over at once and moves it on by its length. */
export function handTiming(): HandTiming {
  let now = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}
