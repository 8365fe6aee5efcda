import { KEEP_MERGED_MS, KEEP_NOTE_MS, type CashEntry } from "../../domain/cash/cash-entry.ts";
import { addDays, dayIn, type TimeZone } from "../../domain/day.ts";
import type { User } from "../../domain/user.ts";
import { applyCash } from "./apply-cash.ts";
import { cashId } from "./cash-id.ts";
import {
  recordCash,
  showCash,
  type CashMessage,
  type RecordCashPorts,
  type ShownCash,
} from "./record-cash.ts";

/** What a press says of an entry. */
export type CashChange =
  /** It was paid in another way: its bank's transaction will come. */
  | { readonly kind: "note" }
  | { readonly kind: "cash" }
  | { readonly kind: "yesterday" }
  | { readonly kind: "today" }
  | { readonly kind: "undo" }
  /** It is the bank's transaction that was asked about. */
  | { readonly kind: "same" }
  /** It is another one. */
  | { readonly kind: "two" };

/**
 * Does what a press says; null where the entry is gone, somebody else's, or of a month that is kept as sums. What is
 * so already changes nothing.
 */
export async function changeCash(
  ports: RecordCashPorts,
  user: User,
  id: string,
  change: CashChange,
): Promise<ShownCash | null> {
  const now = ports.clock.now();
  return amend(ports, user, id, (entry) => changeOf(entry, change, now, user.timeZone));
}

/** Records a message anew that was edited; null where it was never recorded, or was undone or merged. */
export async function retypeCash(
  ports: RecordCashPorts,
  user: User,
  { messageId, typed }: CashMessage,
): Promise<ShownCash | null> {
  const { title, minor, day, direction } = typed;
  return amend(ports, user, cashId(user.id, messageId), ({ state, askedAt, matchId }) => {
    if (state !== "cash" && state !== "note") return null;
    // What was asked is asked; what only was found may be another one now.
    return { title, minor, day, direction, matchId: askedAt === null ? null : matchId };
  });
}

/** Takes back what a message recorded that was edited and says something else now; null where nothing counted. */
export async function untypeCash(
  ports: RecordCashPorts,
  user: User,
  messageId: number,
): Promise<ShownCash | null> {
  return amend(ports, user, cashId(user.id, messageId), ({ state }) =>
    state === "cash" || state === "note" ? { state: "undone", expiresAt: null } : null,
  );
}

/** Records what a message says, also where that was undone: the user says it again. */
export async function recordAgain(
  ports: RecordCashPorts,
  user: User,
  message: CashMessage,
): Promise<ShownCash> {
  const { title, minor, day, direction } = message.typed;
  const again = await amend(ports, user, cashId(user.id, message.messageId), ({ state }) =>
    state === "undone" ? { title, minor, day, direction, state: "cash", expiresAt: null } : null,
  );
  return again ?? recordCash(ports, user, message);
}

/** Stores a change, and shows it while the user waits. Of two changes at once the later one is made on top. */
async function amend(
  ports: RecordCashPorts,
  user: User,
  id: string,
  changeOfEntry: (entry: CashEntry) => Partial<CashEntry> | null,
): Promise<ShownCash | null> {
  for (;;) {
    const entry = await ports.cashEntries.byId(user.id, id);
    const change = entry && changeOfEntry(entry);
    if (!entry || !change || isSummed(user, entry)) return null;
    const next = { ...entry, ...change, version: entry.version + 1, isPending: true };
    if (!(await ports.cashEntries.replace(next))) continue;
    await ports.jobs.push({ kind: "follow-cash", userId: user.id });
    await applyCash(ports, user);
    return showCash(ports, user, next);
  }
}

/** A sum of its month has it, and does not change any more. */
function isSummed({ kept }: Pick<User, "kept">, { day }: CashEntry): boolean {
  return kept !== null && day < kept.from;
}

type StatesOf = Readonly<Partial<Record<CashEntry["state"], CashEntry["state"]>>>;

/** What becomes of each state; any other one stays. */
const NEXT: Readonly<Record<CashChange["kind"], StatesOf>> = {
  note: { cash: "note" },
  cash: { note: "cash" },
  yesterday: {},
  today: {},
  undo: { cash: "undone", note: "undone", merged: "undone", arrived: "undone" },
  same: { cash: "merged", note: "arrived" },
  two: { merged: "cash", arrived: "note" },
};

/** Null where it was undone already. Days are those of when it was typed: a message may be pressed later. */
function changeOf(
  { state, day, typedAt, answeredAt }: CashEntry,
  { kind }: CashChange,
  now: Date,
  zone: TimeZone,
): Partial<CashEntry> | null {
  if (state === "undone") return null;
  const typedOn = dayIn(typedAt, zone);
  const days = { yesterday: addDays(typedOn, -1), today: typedOn };
  const next = NEXT[kind][state] ?? state;
  const isAnswer = kind === "same" || kind === "two";
  return {
    state: next,
    day: kind === "yesterday" || kind === "today" ? days[kind] : day,
    ...(next !== state && { expiresAt: expiryOf(next, now) }),
    ...(isAnswer && { answeredAt: answeredAt ?? now }),
  };
}

function expiryOf(state: CashEntry["state"], now: Date): Date | null {
  if (state === "cash" || state === "undone") return null;
  return new Date(now.getTime() + (state === "note" ? KEEP_NOTE_MS : KEEP_MERGED_MS));
}
