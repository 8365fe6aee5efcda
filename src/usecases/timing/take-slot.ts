import type { Pace, SharedPace, SparePace } from "../ports/shared-pace.ts";
import type { Timers } from "../ports/timers.ts";
import { sleep } from "./sleep.ts";

export interface PaceParts {
  readonly sharedPace: SharedPace;
  readonly timers: Pick<Timers, "now" | "start">;
}

/** A slot that passed longer ago is another time's: the process stood still, and others used the pace meanwhile. */
const MAX_LATE_MS = 5000;

/** Takes the next slot and waits for it; takes another one if everything was paused meanwhile, or it has passed. */
export async function takeSlot({ sharedPace, timers }: PaceParts, pace: Pace): Promise<void> {
  for (;;) {
    const begun = timers.now();
    const slot = await sharedPace.reserve(pace);
    if (slot.waitMs > 0) await sleep(timers, slot.waitMs);
    if (timers.now() - begun - slot.waitMs > MAX_LATE_MS) continue;
    if (slot.waitMs === 0 || (await sharedPace.pauses(pace)) === slot.pauses) return;
  }
}

/** The most that a wait for a spare slot is prolonged by, as a part of the interval. */
const MAX_JITTER = 0.5;

interface SpareParts extends PaceParts {
  /** A fraction from 0 up to 1. */
  readonly random: () => number;
}

/** Waits until a slot is spare, and takes it only then, so that it delays nobody. */
export async function takeSpareSlot(
  parts: SpareParts,
  pace: SparePace,
  spareBurst: number,
): Promise<void> {
  await takeSpareBefore(Number.POSITIVE_INFINITY, parts, pace, spareBurst);
}

/** Waits for a spare slot until the time `end`, and then takes the next slot, spare or not. */
export async function takeSpareSlotUntil(
  end: number,
  parts: SpareParts,
  pace: Pace,
  spareBurst: number,
): Promise<void> {
  if (!(await takeSpareBefore(end, parts, pace, spareBurst))) await takeSlot(parts, pace);
}

/**
 * Whether a spare slot was taken before `end`. Those who wait ask again at random moments after it began:
 * otherwise the process next to the database would take every one.
 */
async function takeSpareBefore(
  end: number,
  { sharedPace, timers, random }: SpareParts,
  pace: SparePace,
  spareBurst: number,
): Promise<boolean> {
  for (;;) {
    const waitMs = await sharedPace.takeSpare(pace, spareBurst);
    if (waitMs === 0) return true;
    const left = end - timers.now();
    if (left <= 0) return false;
    const jitterMs = Math.round(MAX_JITTER * random() * pace.intervalMs);
    await sleep(timers, Math.min(waitMs + jitterMs, left));
  }
}
