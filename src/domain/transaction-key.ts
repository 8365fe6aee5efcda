import { addDays, daysBetween, type Day } from "./day.ts";
import { shortKey } from "./short-key.ts";

const EPOCH: Day = "2000-01-01";
const DAY_LENGTH = 3;
/** As many days as the letters can say: those from 1936 to 2063 are told apart. */
const SPAN_DAYS = 36 ** DAY_LENGTH;
/** The day of a transaction differs by this much in another time zone. */
const MAX_DAYS_MOVED = 2;

/** A transaction in callback data, in ten letters and digits: its day, by which it is found, and its id in short. */
export function transactionKey({ id, day }: { readonly id: string; readonly day: Day }): string {
  const days = ((daysBetween(EPOCH, day) % SPAN_DAYS) + SPAN_DAYS) % SPAN_DAYS;
  return `${days.toString(36).padStart(DAY_LENGTH, "0")}${shortKey(id)}`;
}

export const TRANSACTION_KEY = /^[0-9a-z]{10}$/;

/** The days on which the transaction may be now. */
export function daysOfKey(key: string): { readonly first: Day; readonly last: Day } {
  const days = Number.parseInt(key.slice(0, DAY_LENGTH), 36);
  const day = addDays(EPOCH, days < SPAN_DAYS / 2 ? days : days - SPAN_DAYS);
  return { first: addDays(day, -MAX_DAYS_MOVED), last: addDays(day, MAX_DAYS_MOVED) };
}

export function isKeyOf(key: string, id: string): boolean {
  return key.slice(DAY_LENGTH) === shortKey(id);
}
