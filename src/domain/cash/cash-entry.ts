import type { TypedCash } from "./typed-cash.ts";

/**
 * Cash that a user typed, as stored. Its transaction follows from it: there is one while it is `cash`. A
 * `note` was not paid in cash and waits for the bank's transaction. What the user says is the same as that is
 * `merged`, and a note `arrived`. An `undone` one is removed as soon as its transaction is.
 */
export interface CashEntry extends TypedCash {
  /** Made of the user and the message, so that a message is recorded once. */
  readonly id: string;
  readonly userId: string;
  readonly state: "cash" | "note" | "merged" | "arrived" | "undone";
  readonly typedAt: Date;
  /** When it is removed; null while it counts. */
  readonly expiresAt: Date | null;
  /** The bank's transaction that may be the same money; null while none is known. */
  readonly matchId: string | null;
  /** When the user was asked about it, once; null before. */
  readonly askedAt: Date | null;
  /** When the user answered; null before. */
  readonly answeredAt: Date | null;
  /** One more with every change. */
  readonly version: number;
  /** Whether its transaction may not show it yet. */
  readonly isPending: boolean;
}

const DAY_MS = 86_400_000;
/** A note whose bank's transaction never comes is removed after so many days. */
export const KEEP_NOTE_DAYS = 35;
export const KEEP_NOTE_MS = KEEP_NOTE_DAYS * DAY_MS;
/** No other entry is asked about the same transaction of the bank meanwhile. */
export const KEEP_MERGED_MS = 60 * DAY_MS;

export function newCashEntry(
  { id, userId }: Pick<CashEntry, "id" | "userId">,
  { title, minor, day, direction }: TypedCash,
  typedAt: Date,
): CashEntry {
  return {
    id,
    userId,
    title,
    minor,
    day,
    direction,
    state: "cash",
    typedAt,
    expiresAt: null,
    matchId: null,
    askedAt: null,
    answeredAt: null,
    version: 1,
    isPending: true,
  };
}

/** Whether it may be the same money as a transaction of the bank. */
export function isOpen({ state, answeredAt }: CashEntry): boolean {
  return (state === "cash" || state === "note") && answeredAt === null;
}

/** Whether its question was asked and waits for an answer. */
export function isAsked(entry: CashEntry): boolean {
  return isOpen(entry) && entry.matchId !== null && entry.askedAt !== null;
}

/** Whether its question was not asked yet. */
export function isToAsk(entry: CashEntry): boolean {
  return isOpen(entry) && entry.matchId !== null && entry.askedAt === null;
}
