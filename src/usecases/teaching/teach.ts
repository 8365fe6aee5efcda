import { isNewest } from "../../domain/understanding/build-teaching.ts";
import type { Taught } from "../../domain/understanding/taught.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import type { TaughtStore } from "../ports/taught-store.ts";
import { applyPending, type ApplyPorts } from "./apply-teaching.ts";
import { loadTaught } from "./load-teaching.ts";
import { recomputeConcerned } from "./recompute-concerned.ts";

export type TeachPorts = ApplyPorts & Pick<Ports, "notes" | "jobs" | "random">;

/** What an entry is about, and what it says now. */
interface Said<Entry extends Taught<unknown>> {
  readonly userId: string;
  /** Whether a stored entry is about the same. */
  readonly isSame: (entry: Entry) => boolean;
  /** The entry without what is the same in all kinds. */
  readonly entry: Omit<Entry, keyof Taught<unknown>>;
  readonly value: Entry["value"];
  readonly changeId: string;
  /** Whether it holds, where the stored entry about the same says it already; what is joined may overrule it. */
  readonly holds?: () => Promise<boolean>;
  /** False where no row shows it, so that there is nothing to apply. */
  readonly isPending?: boolean;
}

/** A second tap, or a press that a killed process did not answer. */
const REPEATED_MS = 5_000;

/**
 * Stores what the user says now, with what it replaces; returns the id of the change. Of two decisions at
 * once both are stored, one after the other, and the later one counts. What holds already changes
 * nothing: that has no change to undo and returns null, unless it repeats what the user said a moment ago.
 */
export async function say<Entry extends Taught<unknown>>(
  ports: TeachPorts,
  store: TaughtStore<Entry>,
  {
    userId,
    isSame,
    entry,
    value,
    changeId,
    holds = async () => true,
    isPending = true,
  }: Said<Entry>,
): Promise<string | null> {
  for (;;) {
    const known = (await store.ofUser(userId)).find(isSame) ?? null;
    const isSaid = JSON.stringify(known?.value ?? null) === JSON.stringify(value);
    if (isSaid && (await holds()))
      return known && (await isRepeated(ports, known)) ? known.changeId : null;
    const next = {
      ...known,
      ...entry,
      id: known?.id ?? ports.random.id(),
      userId,
      value,
      previous: known?.value ?? null,
      previousAt: known?.at ?? null,
      changeId,
      at: ports.clock.now(),
      isPending,
    } as unknown as Entry;
    if (await store.swap(next, known?.changeId ?? null)) return changeId;
  }
}

/** Whether the user said it a moment ago, and nothing since. */
async function isRepeated(ports: TeachPorts, known: Taught<unknown>): Promise<boolean> {
  if (ports.clock.now().getTime() - known.at.getTime() > REPEATED_MS) return false;
  return isNewest((await loadTaught(ports, known.userId)).said, known);
}

/** By when they are shown at once, mostly: the job would do the same work at the same time. */
const JOB_DELAY_MS = 3_000;

/**
 * Shows the user's stored decisions at once, in their transactions and what is derived from these, and
 * once more by a job, which considers all transactions: for large ones, and if this process is killed.
 */
export async function showTaught(ports: TeachPorts, user: User): Promise<void> {
  const jobAt = new Date(ports.clock.now().getTime() + JOB_DELAY_MS);
  await ports.jobs.push({ kind: "apply-teaching", userId: user.id }, jobAt);
  await recomputeConcerned(ports, user, await applyPending(ports, user));
}
