import { findingsAbout, type Finding } from "./finding.ts";

const { ok, wrong } = findingsAbout("clock");

/** Signatures of Telegram and times of summaries bear this much. A `Date` header is exact to a second. */
const MAX_SKEW_MS = 30_000;

/** Compares this machine's clock with those of other services; says nothing where none told its time. */
export function checkClock(dates: readonly (Date | null)[], now: Date): Finding[] {
  const skews = dates.flatMap((date) => (date === null ? [] : [date.getTime() - now.getTime()]));
  const [least] = skews.sort((a, b) => Math.abs(a) - Math.abs(b));
  if (least === undefined) return [];
  const seconds = Math.round(Math.abs(least) / 1000);
  return Math.abs(least) <= MAX_SKEW_MS
    ? [ok(`right to ${Math.max(1, seconds)} s`)]
    : [
        wrong(
          `this machine is ${seconds} s ${least > 0 ? "behind" : "ahead"}: switch on its time synchronisation (timedatectl set-ntp true)`,
        ),
      ];
}
