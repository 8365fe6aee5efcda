const HOUR_MS = 3_600_000;

/** Longer than the day between two updates of a bank, and the repeats of a delivery. */
const SILENT_MS = 36 * HOUR_MS;
/** Pluggy announces an update within minutes. */
const MARGIN_MS = HOUR_MS;
/** Pluggy repeats a failed delivery for some hours. */
const REPEATS_MS = 6 * HOUR_MS;

/** A stretch of time, ends included. */
export interface Stretch {
  readonly from: Date;
  readonly to: Date;
}

/**
 * When an update of a bank proves that the webhook is silent: Pluggy announces each one, and the
 * announcement of one in this stretch did not come. `heardAt` is when the webhook was last heard, or first
 * registered, and `upSince` since when the service runs: while it was down, nothing could come. Null while
 * it is too early to tell.
 */
export function provingStretch(heardAt: Date, upSince: Date, now: Date): Stretch | null {
  const base = Math.max(heardAt.getTime(), upSince.getTime());
  if (now.getTime() - base < SILENT_MS) return null;
  return { from: new Date(base + MARGIN_MS), to: new Date(now.getTime() - REPEATS_MS) };
}
