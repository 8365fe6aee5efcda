import { addDays } from "../../domain/day.ts";
import {
  fingerprintOf,
  MAX_DAYS_APART,
  replacements,
  type Printed,
} from "../../domain/understanding/fingerprint.ts";
import type { TaughtChoice } from "../../domain/understanding/taught.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { applyPending, type ApplyPorts } from "./apply-teaching.ts";

/**
 * Moves what the user said about transactions that no longer count to the rows that take their place:
 * a bank swapped an id, or was connected anew. A choice without such a row waits for one.
 */
export async function moveChoices(
  ports: ApplyPorts & Pick<Ports, "jobs">,
  user: User,
): Promise<void> {
  const all = await ports.choices.ofUser(user.id);
  const choices = all.filter(({ value }) => value !== null);
  if (choices.length === 0) return;
  const chosen = all.map(({ transactionId }) => transactionId);
  const counted = new Set(await ports.transactions.countedIds(user.id, chosen));
  const lost = choices.filter(({ transactionId }) => !counted.has(transactionId));
  if (lost.length === 0) return;
  const found = replacements(lost, await candidates(ports, user, lost, new Set(chosen)));
  const moved = lost.flatMap((choice) => {
    const row = found.get(choice.id);
    return row === undefined ? [] : [{ choice, row }];
  });
  for (const { choice, row } of moved)
    await ports.choices.swap(
      {
        ...choice,
        transactionId: row.id,
        fingerprint: row.fingerprint,
        movedFrom: choice.transactionId,
        isPending: true,
      },
      choice.changeId,
    );
  if (moved.length > 0) {
    await ports.jobs.push({ kind: "apply-teaching", userId: user.id });
    await applyPending(ports, user);
  }
}

/** The transactions that may take the place of lost ones: those that were never chosen singly. */
async function candidates(
  { transactions }: ApplyPorts,
  { id: userId }: User,
  lost: readonly TaughtChoice[],
  chosen: ReadonlySet<string>,
): Promise<Printed[]> {
  const days = lost.map(({ fingerprint }) => fingerprint.day).sort();
  const [first = "", last = first] = [days[0], days.at(-1)];
  const amounts = [...new Set(lost.map(({ fingerprint }) => fingerprint.minor))];
  const around = { first: addDays(first, -MAX_DAYS_APART), last: addDays(last, MAX_DAYS_APART) };
  const rows = await transactions.withAmounts(userId, around, amounts);
  return rows
    .filter(({ id }) => !chosen.has(id))
    .map((row) => ({ id: row.id, fingerprint: fingerprintOf(row) }));
}
