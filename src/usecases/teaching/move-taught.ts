import { addDays } from "../../domain/day.ts";
import {
  fingerprintOf,
  MAX_DAYS_APART,
  replacements,
  type Printed,
} from "../../domain/understanding/fingerprint.ts";
import type { TaughtOfOne } from "../../domain/understanding/taught.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import type { TaughtStore } from "../ports/taught-store.ts";
import { applyPending, type ApplyPorts } from "./apply-teaching.ts";

/**
 * Moves what the user said and noted about transactions that no longer count to the rows that take
 * their place: a bank swapped an id, or was connected anew. What finds no such row waits for one.
 */
export async function moveTaught(
  ports: ApplyPorts & Pick<Ports, "jobs" | "notes">,
  user: User,
): Promise<void> {
  await moveIn(ports, ports.notes, user, { isPending: false });
  if (await moveIn(ports, ports.choices, user, { isPending: true })) {
    await ports.jobs.push({ kind: "apply-teaching", userId: user.id });
    await applyPending(ports, user);
  }
}

/** Whether something was moved; `isPending` where rows have to show it. */
async function moveIn<Value>(
  ports: Pick<Ports, "transactions">,
  store: TaughtStore<TaughtOfOne<Value>>,
  user: User,
  { isPending }: { readonly isPending: boolean },
): Promise<boolean> {
  const all = await store.ofUser(user.id);
  const held = all.filter(({ value }) => value !== null);
  if (held.length === 0) return false;
  const taken = all.map(({ transactionId }) => transactionId);
  const counted = new Set(await ports.transactions.countedIds(user.id, taken));
  const lost = held.filter(({ transactionId }) => !counted.has(transactionId));
  if (lost.length === 0) return false;
  const found = replacements(lost, await candidates(ports, user, lost, new Set(taken)));
  const moved = lost.flatMap((entry) => {
    const row = found.get(entry.id);
    return row === undefined ? [] : [{ entry, row }];
  });
  for (const { entry, row } of moved)
    await store.swap(
      {
        ...entry,
        transactionId: row.id,
        fingerprint: row.fingerprint,
        movedFrom: entry.transactionId,
        isPending,
      },
      entry.changeId,
    );
  return moved.length > 0;
}

/** The transactions that may take the place of lost ones: those of which nothing was ever said singly. */
async function candidates(
  { transactions }: Pick<Ports, "transactions">,
  { id: userId }: User,
  lost: readonly TaughtOfOne<unknown>[],
  taken: ReadonlySet<string>,
): Promise<Printed[]> {
  const days = lost.map(({ fingerprint }) => fingerprint.day).sort();
  const [first = "", last = first] = [days[0], days.at(-1)];
  const amounts = [...new Set(lost.map(({ fingerprint }) => fingerprint.minor))];
  const around = { first: addDays(first, -MAX_DAYS_APART), last: addDays(last, MAX_DAYS_APART) };
  const rows = await transactions.withAmounts(userId, around, amounts);
  return rows
    .filter(({ id }) => !taken.has(id))
    .map((row) => ({ id: row.id, fingerprint: fingerprintOf(row) }));
}
