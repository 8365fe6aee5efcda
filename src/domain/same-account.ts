import type { Account } from "./account.ts";
import type { Day } from "./day.ts";
import { groupBy } from "./group-by.ts";
import type { Transaction } from "./transaction.ts";

/** An older copy of an account that a bank connected anew brought again. */
export interface Succession {
  readonly old: Account;
  readonly successor: Account;
}

/**
 * Which of a person's accounts are the same account at the bank, under two connections. The copy of
 * the newest connection goes on; `itemIds` are the person's connections, oldest first.
 */
export function successions(
  accounts: readonly Account[],
  itemIds: readonly string[],
): Succession[] {
  const age = ({ itemId }: Account) => itemIds.indexOf(itemId);
  const copies = groupBy(
    accounts.filter(({ identity }) => identity !== null),
    ({ identity, type }) => `${type} ${identity}`,
  );
  return [...copies.values()].flatMap((group) => {
    const successor = group.reduce((a, b) => (age(b) > age(a) ? b : a));
    return group
      .filter((old) => old.itemId !== successor.itemId && old.supersededBy === null)
      .map((old) => ({ old, successor }));
  });
}

type Movement = Pick<Transaction, "id" | "day" | "direction" | "minor" | "currency">;

/**
 * The ids of an old copy's movements that the successor's history tells again: every one after the
 * successor's first day, and on that day, which the bank may have cut in two, those that it has too.
 */
export function toldAgain(
  old: readonly Movement[],
  successor: { readonly firstDay: Day; readonly onFirstDay: readonly Movement[] },
): string[] {
  const twins = new Map<string, number>();
  for (const movement of successor.onFirstDay)
    twins.set(keyOf(movement), (twins.get(keyOf(movement)) ?? 0) + 1);
  return old
    .filter((movement) => {
      if (movement.day !== successor.firstDay) return movement.day > successor.firstDay;
      const left = twins.get(keyOf(movement)) ?? 0;
      twins.set(keyOf(movement), left - 1);
      return left > 0;
    })
    .map(({ id }) => id);
}

function keyOf({ direction, minor, currency }: Movement): string {
  return `${direction} ${minor} ${currency}`;
}
