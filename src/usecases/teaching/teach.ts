import type { Taught } from "../../domain/understanding/taught.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import type { TaughtStore } from "../ports/taught-store.ts";
import { applyPending, type ApplyPorts } from "./apply-teaching.ts";

export type TeachPorts = ApplyPorts & Pick<Ports, "jobs" | "random">;

/** What an entry is about, and what it says now. */
interface Said<Entry extends Taught<unknown>> {
  readonly userId: string;
  /** Whether a stored entry is about the same. */
  readonly isSame: (entry: Entry) => boolean;
  /** The entry without what is the same in all kinds. */
  readonly entry: Omit<Entry, keyof Taught<unknown>>;
  readonly value: Entry["value"];
  readonly changeId: string;
}

/**
 * Stores what the user says now, with what it replaces; returns the stored entry. Of two decisions at once
 * both are stored, one after the other, and the later one counts. Repeating what holds changes nothing.
 */
export async function say<Entry extends Taught<unknown>>(
  { clock, random }: Pick<TeachPorts, "clock" | "random">,
  store: TaughtStore<Entry>,
  { userId, isSame, entry, value, changeId }: Said<Entry>,
): Promise<Entry> {
  for (;;) {
    const known = (await store.ofUser(userId)).find(isSame) ?? null;
    if (known && JSON.stringify(known.value) === JSON.stringify(value)) return known;
    const next = {
      ...known,
      ...entry,
      id: known?.id ?? random.id(),
      userId,
      value,
      previous: known?.value ?? null,
      changeId,
      at: clock.now(),
      isPending: true,
    } as unknown as Entry;
    if (await store.swap(next, known?.changeId ?? null)) return next;
  }
}

/** Shows the user's stored decisions in their transactions: at once, and by a job if this process is killed. */
export async function showTaught(ports: TeachPorts, user: User): Promise<void> {
  await ports.jobs.push({ kind: "apply-teaching", userId: user.id });
  await applyPending(ports, user);
}
