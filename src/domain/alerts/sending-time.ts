import { addDays, dayIn, type TimeZone } from "../day.ts";
import type { QuietHours } from "../summary-plan.ts";
import { instantOf, isQuiet } from "../summary-schedule.ts";
import type { Alert } from "./alert.ts";
import type { StoredAlertKind } from "./alert.ts";

/** What one sync brings, and what comes within this time, is one message. */
const GATHER_MS = 10 * 60_000;
/** Messages a day, without those of bills. */
const MAX_MESSAGES = 3;
/** A full hour of the user's zone. */
const MORNING = 8;

/** When and where a user reads. */
export interface AlertHours {
  readonly timeZone: TimeZone;
  readonly quietHours: QuietHours | null;
}

/** Before when an alert that was found `now` is not sent. A bill's comes in the morning. */
export function sendAtOf(kind: StoredAlertKind, now: Date, zone: TimeZone): Date {
  const gathered = new Date(now.getTime() + GATHER_MS);
  const morning = instantOf(zone, dayIn(now, zone), MORNING);
  return kind === "bill-due" && gathered < morning ? morning : gathered;
}

/** What to do with waiting alerts: send some now, and look again at an instant (null: not again). */
export interface SendingPlan {
  readonly now: readonly Alert[];
  readonly again: Date | null;
}

/** `sent` are the alerts that were sent lately. */
export function planSending(
  waiting: readonly Alert[],
  sent: readonly Alert[],
  { timeZone, quietHours }: AlertHours,
  now: Date,
): SendingPlan {
  const [first, ...others] = waiting;
  if (first === undefined) return { now: [], again: null };
  const due = others.reduce((at, { sendAt }) => (sendAt < at ? sendAt : at), first.sendAt);
  if (due > now) return { now: [], again: due };
  const quiet = quietUntil(now, { timeZone, quietHours });
  if (quiet !== null) return { now: [], again: quiet };
  const isFull = messagesOn(dayIn(now, timeZone), sent, timeZone) >= MAX_MESSAGES;
  // What comes while others are gathered goes with them.
  const isNext = ({ kind, sendAt }: Alert) => (kind === "bill-due" ? sendAt <= now : !isFull);
  const left = waiting.filter((alert) => !isNext(alert));
  const morning = nextHour(now, timeZone, MORNING);
  return {
    now: waiting.filter(isNext),
    again: left.reduce<Date | null>((at, { kind, sendAt }) => {
      const next = kind === "bill-due" ? sendAt : morning;
      return at === null || next < at ? next : at;
    }, null),
  };
}

/** When the quiet hours end in which `now` is; null outside them. */
export function quietUntil(now: Date, { timeZone, quietHours }: AlertHours): Date | null {
  if (quietHours === null || !isQuiet(now, timeZone, quietHours)) return null;
  return nextHour(now, timeZone, quietHours.to);
}

/** How many messages were sent on a day, without those of bills only. */
function messagesOn(day: string, sent: readonly Alert[], zone: TimeZone): number {
  const times = sent.flatMap(({ kind, sentAt }) =>
    sentAt !== null && kind !== "bill-due" && dayIn(sentAt, zone) === day ? [+sentAt] : [],
  );
  return new Set(times).size;
}

/** The next instant at which a full hour begins in a zone. */
function nextHour(after: Date, zone: TimeZone, hour: number): Date {
  const today = dayIn(after, zone);
  const at = instantOf(zone, today, hour);
  return at > after ? at : instantOf(zone, addDays(today, 1), hour);
}
