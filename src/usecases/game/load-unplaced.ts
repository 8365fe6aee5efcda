import { addDays, dayIn } from "../../domain/day.ts";
import { unplacedGroups, type UnplacedGroup } from "../../domain/unplaced-group.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import type { Days } from "../ports/taught-transactions.ts";

/** How many days back merchants are asked about: what a user still remembers. */
const DAYS_BACK = 90;

/** The last ninety days of a user, today included. */
export function daysOfGame({ timeZone }: Pick<User, "timeZone">, now: Date): Days {
  const last = dayIn(now, timeZone);
  return { first: addDays(last, 1 - DAYS_BACK), last };
}

/** The user's groups that nothing could place, the largest first, those they skipped among them. */
export async function loadUnplaced(
  { transactions }: Pick<Ports, "transactions">,
  user: Pick<User, "id" | "timeZone">,
  now: Date,
): Promise<UnplacedGroup[]> {
  return unplacedGroups(await transactions.unplaced(user.id, daysOfGame(user, now)));
}

/** Those that the user may be asked about. */
export function withoutSkipped(
  groups: readonly UnplacedGroup[],
  { game }: Pick<User, "game">,
): UnplacedGroup[] {
  const skipped = new Set(game.skipped);
  return groups.filter(({ key }) => !skipped.has(key));
}
