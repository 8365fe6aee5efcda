import { keptCategoryId } from "../category.ts";
import type { Choice } from "./choice.ts";
import type { MerchantName, TaughtChoice, TaughtMerchant, TaughtRule } from "./taught.ts";
import { ruleKey, type Teaching } from "./teaching.ts";

/** Everything that a user said, in any order. */
export interface TaughtByUser {
  readonly choices: readonly TaughtChoice[];
  readonly rules: readonly TaughtRule[];
  readonly merchants: readonly TaughtMerchant[];
}

/** What holds of everything that a user said. */
export function buildTeaching(said: TaughtByUser): Omit<Teaching, "learned"> {
  const names = namesOf(said.merchants);
  const choices = said.choices.flatMap(({ transactionId, value }) =>
    value === null ? [] : [[transactionId, heldChoice(value)] as const],
  );
  return {
    choices: new Map(choices),
    rules: rulesOf(said.rules, names),
    merchants: new Map(
      [...names].map(([key, own]) => {
        const joined = joinedKey(key, names);
        return [key, { key: joined, name: names.get(joined)?.name ?? own.name }];
      }),
    ),
  };
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

/** The rules of joined merchants hold for all of them, and the newest wins. */
function rulesOf(
  rules: readonly TaughtRule[],
  names: ReadonlyMap<string, MerchantName>,
): Map<string, Choice> {
  const oldestFirst = rules.toSorted(
    (a, b) => a.at.getTime() - b.at.getTime() || a.changeId.localeCompare(b.changeId),
  );
  return new Map(
    oldestFirst.flatMap(({ merchantKey, direction, value }) =>
      value === null
        ? []
        : [[ruleKey(joinedKey(merchantKey, names), direction), heldChoice(value)]],
    ),
  );
}

/** A category that is no longer in the tree counts as its parent. The stored word stays. */
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
