import type { Direction } from "../../domain/flow.ts";
import { byAge, joinedKey, namesOf } from "../../domain/understanding/build-teaching.ts";
import type { Choice } from "../../domain/understanding/choice.ts";
import type { TaughtRule } from "../../domain/understanding/taught.ts";
import { ruleKey, type Teaching } from "../../domain/understanding/teaching.ts";
import type { User } from "../../domain/user.ts";
import type { GameOffer } from "../../domain/game-offer.ts";
import { findGame } from "../game/offer-game.ts";
import type { Ports } from "../ports.ts";
import { loadTaught, type TeachingPorts } from "./load-teaching.ts";
import { say, showTaught, type TeachPorts } from "./teach.ts";

export interface ListedRule {
  readonly id: string;
  readonly name: string;
  readonly direction: Direction;
  readonly choice: Choice;
  /** How many transactions it decides. */
  readonly count: number;
}

/** What `/rules` shows. */
export interface RulesPage {
  readonly rules: readonly ListedRule[];
  /** What the user can teach more; null where everything with a name has a category. */
  readonly game: GameOffer | null;
}

export async function loadRulesPage(
  ports: TeachingPorts & Pick<Ports, "transactions" | "clock">,
  user: User,
): Promise<RulesPage> {
  const [rules, game] = await Promise.all([
    listRules(ports, user.id),
    findGame(ports, user, ports.clock.now()),
  ]);
  return { rules, game };
}

/** The user's rules, those that decide most first. */
export async function listRules(
  ports: TeachingPorts & Pick<Ports, "transactions">,
  userId: string,
): Promise<ListedRule[]> {
  const [{ said, teaching }, use] = await Promise.all([
    loadTaught(ports, userId),
    ports.transactions.ruleUse(userId),
  ]);
  const names = namesOf(said.merchants);
  const counts = new Map(
    use.map(({ merchantKey, direction, count }) => [ruleKey(merchantKey, direction), count]),
  );
  const listed = new Map<string, ListedRule>();
  for (const rule of said.rules.toSorted(byAge)) {
    const joined = joinedKey(rule.merchantKey, names);
    const key = ruleKey(joined, rule.direction);
    const choice = teaching.rules.get(key);
    if (rule.value === null || !choice) continue;
    const { id, direction } = rule;
    const name = nameOf(rule, teaching);
    listed.set(key, { id, name, direction, choice, count: counts.get(key) ?? 0 });
  }
  return [...listed.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/** The name that the user gave the merchant, else the one that it had when the rule was made. */
function nameOf(
  { merchantKey, name }: TaughtRule,
  { merchants }: Pick<Teaching, "merchants">,
): string {
  return merchants.get(merchantKey)?.name ?? name;
}

export type RuleChanged =
  | { readonly kind: "changed"; readonly changeId: string | null; readonly name: string }
  | { readonly kind: "gone" };

/** Changes a rule of the user, or deletes it where `choice` is null: then no rule holds for its merchant. */
export async function changeRule(
  ports: TeachPorts,
  user: User,
  { ruleId, choice }: { readonly ruleId: string; readonly choice: Choice | null },
): Promise<RuleChanged> {
  const { said, teaching } = await loadTaught(ports, user.id);
  const rule = said.rules.find(({ id }) => id === ruleId);
  if (!rule) return { kind: "gone" };
  const names = namesOf(said.merchants);
  const keyOf = ({ merchantKey, direction }: TaughtRule) =>
    ruleKey(joinedKey(merchantKey, names), direction);
  const name = nameOf(rule, teaching);
  const held = teaching.rules.get(keyOf(rule)) ?? null;
  if (JSON.stringify(held) === JSON.stringify(choice))
    return { kind: "changed", changeId: null, name };
  // A rule of a joined merchant that is left would hold in place of the deleted one.
  const isLeft = (one: TaughtRule) => one.value !== null && keyOf(one) === keyOf(rule);
  const changed = choice === null ? said.rules.filter(isLeft) : [rule];
  const changeId = ports.random.id();
  for (const one of changed) await storeChanged(ports, one, choice, changeId);
  await showTaught(ports, user);
  return { kind: "changed", changeId, name };
}

function storeChanged(
  ports: TeachPorts,
  { id, userId, merchantKey, direction, name }: TaughtRule,
  value: Choice | null,
  changeId: string,
): Promise<string | null> {
  const isSame = (other: TaughtRule) => other.id === id;
  const entry = { merchantKey, direction, name };
  return say(ports, ports.rules, { userId, isSame, entry, value, changeId });
}
