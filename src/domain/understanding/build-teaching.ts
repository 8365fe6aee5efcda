import { keptCategoryId } from "../category.ts";
import type { Choice } from "./choice.ts";
import type { Direction } from "../flow.ts";
import { groupBy } from "../group-by.ts";
import { isNamed } from "./merchant-name.ts";
import type { SaidRecurring } from "../recurrence/recurring-series.ts";
import type {
  MerchantName,
  Taught,
  TaughtChoice,
  TaughtMerchant,
  TaughtRecurrence,
  TaughtRule,
} from "./taught.ts";
import { ruleKey, type Teaching } from "./teaching.ts";

/** Everything that a user said, in any order. */
export interface TaughtByUser {
  readonly choices: readonly TaughtChoice[];
  readonly rules: readonly TaughtRule[];
  readonly merchants: readonly TaughtMerchant[];
  readonly recurrences: readonly TaughtRecurrence[];
}

/** Whether a user said nothing else at the time of an entry or since. */
export function isNewest(said: TaughtByUser, { at, changeId }: Taught<unknown>): boolean {
  const entries: readonly Taught<unknown>[] = Object.values(said).flat();
  return entries.every((other) => other.changeId === changeId || other.at < at);
}

/** What holds of everything that a user said. */
export function buildTeaching(said: Omit<TaughtByUser, "recurrences">): Omit<Teaching, "learned"> {
  const names = namesOf(said.merchants);
  const choices = said.choices.flatMap(({ transactionId, value }) =>
    value === null ? [] : [[transactionId, heldChoice(value)] as const],
  );
  return {
    choices: new Map(choices),
    rules: rulesOf(said.rules, names),
    merchants: namedMerchants(said.merchants, names),
  };
}

/** The last name that the user gave to one of joined merchants is that of all. */
function namedMerchants(
  merchants: readonly TaughtMerchant[],
  names: ReadonlyMap<string, MerchantName>,
): Teaching["merchants"] {
  const held = merchants
    .toSorted(byAge)
    .flatMap(({ merchantKey, value }) => (value === null ? [] : [{ merchantKey, value }]));
  const groups = groupBy(held, ({ merchantKey }) => joinedKey(merchantKey, names));
  const named = [...groups].flatMap(([key, group]) => {
    const { value } = group.reduce((last, one) =>
      isNamed(one.value) || !isNamed(last.value) ? one : last,
    );
    const keys = group.map(({ merchantKey }) => merchantKey);
    // The merchant that others were joined to has the bank's names, where the user gave none.
    return [...(isNamed(value) ? [key] : []), ...keys].map(
      (own) => [own, { key, name: value.name }] as const,
    );
  });
  return new Map(named);
}

/** How many merchants are summed as the one with this key. */
export function countJoined(key: string, merchants: readonly TaughtMerchant[]): number {
  return new Set(keysWith(key, namesOf(merchants))).size;
}

/** The key that a merchant is summed by: that of the last merchant in the chain of joins. */
export function joinedKey(key: string, names: ReadonlyMap<string, MerchantName>): string {
  const chain = [key];
  for (let last = key; ;) {
    const next = names.get(last)?.joinedTo ?? null;
    if (next === null) return last;
    const at = chain.indexOf(next);
    // Two merchants may be joined to each other at once, from two messages.
    if (at >= 0) return chain.slice(at).reduce((a, b) => (a < b ? a : b));
    chain.push(next);
    last = next;
  }
}

export function namesOf(merchants: readonly TaughtMerchant[]): Map<string, MerchantName> {
  return new Map(
    merchants.flatMap(({ merchantKey, value }) => (value === null ? [] : [[merchantKey, value]])),
  );
}

/** What the user says of a merchant's payments in one direction. */
export interface MerchantDecision {
  readonly merchantKey: string;
  readonly direction: Direction;
  readonly said: SaidRecurring;
}

/** What the user calls a fixed expense, or none. */
export function recurringDecisions({
  recurrences,
  merchants,
}: Pick<TaughtByUser, "recurrences" | "merchants">): MerchantDecision[] {
  return newestOfMerchants(recurrences, namesOf(merchants)).map(({ value: said, ...merchant }) => ({
    ...merchant,
    said,
  }));
}

function rulesOf(
  rules: readonly TaughtRule[],
  names: ReadonlyMap<string, MerchantName>,
): Map<string, Choice> {
  return new Map(
    newestOfMerchants(rules, names).map(({ merchantKey, direction, value }) => [
      ruleKey(merchantKey, direction),
      heldChoice(value),
    ]),
  );
}

/** What was said of joined merchants holds for all of them, and the newest wins. */
function newestOfMerchants<Value>(
  said: readonly (Taught<Value> & Pick<TaughtRule, "merchantKey" | "direction">)[],
  names: ReadonlyMap<string, MerchantName>,
) {
  const newest = said.toSorted(byAge).flatMap(({ merchantKey: key, direction, value }) => {
    if (value === null) return [];
    const merchantKey = joinedKey(key, names);
    return [[ruleKey(merchantKey, direction), { merchantKey, direction, value }] as const];
  });
  return [...new Map(newest).values()];
}

/** The oldest first. An undo changes neither time nor id, so it restores the order. */
export function byAge(a: Taught<unknown>, b: Taught<unknown>): number {
  return a.at.getTime() - b.at.getTime() || a.id.localeCompare(b.id);
}

/** A category that is no longer in the tree counts as its parent. The stored category stays. */
function heldChoice(choice: Choice): Choice {
  return choice.kind === "category"
    ? { ...choice, categoryId: keptCategoryId(choice.categoryId) }
    : choice;
}

/**
 * The own keys of all merchants whose name, key or rules changed merchants may concern: those that are,
 * or were before the change, summed with one of them.
 */
export function keysAffected(
  merchants: readonly TaughtMerchant[],
  changed: readonly TaughtMerchant[],
): string[] {
  const now = namesOf(merchants);
  const before = namesOf(
    merchants.map((one) => (changed.includes(one) ? { ...one, value: one.previous } : one)),
  );
  const affected = changed.flatMap(({ merchantKey }) => [
    ...keysWith(merchantKey, now),
    ...keysWith(merchantKey, before),
  ]);
  return [...new Set(affected)];
}

function keysWith(key: string, names: ReadonlyMap<string, MerchantName>): string[] {
  const joined = joinedKey(key, names);
  const others = [...names.keys()].filter((other) => joinedKey(other, names) === joined);
  return [key, joined, ...others];
}
