import type { GameRound } from "../../domain/game.ts";
import { shortKey } from "../../domain/short-key.ts";
import type { Choice } from "../../domain/understanding/choice.ts";
import { joinedKey, namesOf } from "../../domain/understanding/build-teaching.ts";
import { groupKeyOf } from "../../domain/unplaced-group.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { loadTaught } from "../teaching/load-teaching.ts";
import { storeRule, type RuleSet, type SaidOfMerchant } from "../teaching/set-rule.ts";
import { showTaught, type TeachPorts } from "../teaching/teach.ts";
import { loadUnplaced } from "./load-unplaced.ts";

export type GroupRuled = RuleSet & { readonly choice: Choice };

/**
 * Makes the rule that places a group; null where there is no such group any more. A group that a rule of
 * the user placed meanwhile gets this one instead: the newest decision counts.
 */
export async function teachGroup(
  ports: TeachPorts,
  user: User,
  groupKey: string,
  choice: Choice,
): Promise<GroupRuled | null> {
  const group = await findGroup(ports, user, groupKey);
  if (!group) return null;
  const { merchantKey, direction, name } = group;
  const counts = await ports.transactions.countRuled(user.id, { merchantKey, direction });
  const stored = await storeRule(ports, user, { merchantKey, direction, name, choice });
  await showTaught(ports, user);
  return { kind: "ruled", name, choice, ...stored, ...counts };
}

async function findGroup(
  ports: TeachPorts,
  user: User,
  groupKey: string,
): Promise<Omit<SaidOfMerchant, "choice"> | undefined> {
  const unplaced = (await loadUnplaced(ports, user, ports.clock.now())).find(
    ({ key }) => key === groupKey,
  );
  if (unplaced) return unplaced;
  const { said } = await loadTaught(ports, user.id);
  const names = namesOf(said.merchants);
  return said.rules
    .map((rule) => ({ ...rule, merchantKey: joinedKey(rule.merchantKey, names) }))
    .find(
      ({ merchantKey, direction, value }) =>
        value !== null && groupKeyOf(merchantKey, direction) === groupKey,
    );
}

/** What an answer of a round changed. */
export interface TaughtGroup {
  readonly name: string;
  readonly choice: Choice;
  /** How many transactions its rule decides. */
  readonly count: number;
  /** The short key of the change, by which it is undone. */
  readonly change: string;
}

/** The answers of a round that hold, in their order: without those that were undone or changed since. */
export async function taughtInRound(
  { rules, transactions }: Pick<Ports, "rules" | "transactions">,
  userId: string,
  { changes }: GameRound,
): Promise<TaughtGroup[]> {
  if (changes.length === 0) return [];
  const all = await rules.ofUser(userId);
  const taught = changes.map(async (change) => {
    const rule = all.find(({ changeId }) => shortKey(changeId) === change);
    if (!rule || rule.value === null) return [];
    const { ruled: count } = await transactions.countRuled(userId, rule);
    return [{ name: rule.name, choice: rule.value, count, change }];
  });
  return (await Promise.all(taught)).flat();
}
