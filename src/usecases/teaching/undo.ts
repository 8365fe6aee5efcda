import type { Taught } from "../../domain/understanding/taught.ts";
import type { User } from "../../domain/user.ts";
import { storeSplit } from "./split-merchant.ts";
import type { TaughtStore } from "../ports/taught-store.ts";
import { showTaught, type TeachPorts } from "./teach.ts";

/** `late` where something newer was said since, or it was undone already. */
export type Undone = { readonly kind: "undone" } | { readonly kind: "late" };

/** Takes the change with a matching id back: what it replaced holds again, or nothing. */
export async function undo(
  ports: TeachPorts,
  user: User,
  isChange: (changeId: string) => boolean,
): Promise<Undone> {
  const undone = [
    await undoJoins(ports, user, isChange),
    await undoIn(ports, ports.merchants, user, isChange),
    await undoIn(ports, ports.rules, user, isChange),
    await undoIn(ports, ports.choices, user, isChange),
    await undoIn(ports, ports.recurrences, user, isChange),
  ];
  const isTaughtBack = undone.some(Boolean);
  if (isTaughtBack) await showTaught(ports, user);
  const isNoteBack = await undoIn(ports, ports.notes, user, isChange, { isPending: false });
  return isTaughtBack || isNoteBack ? { kind: "undone" } : { kind: "late" };
}

async function undoIn<Entry extends Taught<unknown>>(
  { random }: TeachPorts,
  store: TaughtStore<Entry>,
  { id: userId }: User,
  isChange: (changeId: string) => boolean,
  { isPending } = { isPending: true },
): Promise<boolean> {
  const changed = (await store.ofUser(userId)).filter(({ changeId }) => isChange(changeId));
  const undone = await Promise.all(
    changed.map((entry) =>
      store.swap({ ...restored(entry, random.id()), isPending }, entry.changeId),
    ),
  );
  return undone.includes(true);
}

/** Of a merchant that was renamed since it was joined, an undone join leaves the name. */
async function undoJoins(
  ports: TeachPorts,
  { id: userId }: User,
  isChange: (changeId: string) => boolean,
): Promise<boolean> {
  const renamed = (await ports.merchants.ofUser(userId)).filter(
    ({ value, changeId }) => value?.joinedBy && isChange(value.joinedBy) && !isChange(changeId),
  );
  const changeId = ports.random.id();
  for (const one of renamed) await storeSplit(ports, one, changeId);
  return renamed.length > 0;
}

/** What held before is as old as it was: what was said of other merchants since stays newer. */
function restored<Entry extends Taught<unknown>>(entry: Entry, changeId: string): Entry {
  const { value, previous, at, previousAt } = entry;
  return {
    ...entry,
    value: previous,
    previous: value,
    // Entries of older versions do not know it.
    at: previousAt ?? at,
    previousAt: at,
    changeId,
  };
}
