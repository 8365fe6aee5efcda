import { joinedKey, namesOf } from "../../domain/understanding/build-teaching.ts";
import type { Choice } from "../../domain/understanding/choice.ts";
import type { TaughtRule } from "../../domain/understanding/taught.ts";
import { ruleKey } from "../../domain/understanding/teaching.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { storeChoice, type Gone } from "./choose.ts";
import { loadTaught } from "./load-teaching.ts";
import { say, showTaught, type TeachPorts } from "./teach.ts";

/** How many transactions a rule concerns. */
export interface RuleCounts {
  /** That it decides. */
  readonly ruled: number;
  /** That stay as the user chose them singly. */
  readonly chosen: number;
}

export interface RuleSet extends RuleCounts {
  readonly kind: "ruled";
  readonly name: string;
  /** The rule that it replaced. */
  readonly replaced: Choice | null;
  /** Null where nothing has changed. */
  readonly changeId: string | null;
}

/** Nothing identifies the transaction's merchant, so no rule can be about it. */
export type Unidentified = { readonly kind: "unidentified" };

/** What a rule made from this transaction would concern; null where none can be made. */
export async function countRule(
  { transactions }: Pick<Ports, "transactions">,
  { id, userId, merchantKey, direction, categorySource }: Transaction,
): Promise<RuleCounts | null> {
  if (merchantKey === null) return null;
  const { ruled, chosen } = await transactions.countRuled(userId, { merchantKey, direction });
  const counted = await transactions.countedIds(userId, [id]);
  // A rule is newer than what was said of the transaction it is made from.
  const own = categorySource === "choice" ? counted.length : 0;
  return { ruled: ruled + own, chosen: chosen - own };
}

/** Stores what the user says about all transactions of a merchant in the direction of this one. */
export async function setRule(
  ports: TeachPorts,
  user: User,
  { transactionId, choice }: { readonly transactionId: string; readonly choice: Choice },
): Promise<RuleSet | Unidentified | Gone> {
  const row = await ports.transactions.ofUserById(user.id, transactionId);
  if (!row) return { kind: "gone" };
  // It holds for all that it is joined with, and stays with this merchant once they are split.
  const { ownKey: merchantKey, merchantName: name, direction } = row;
  const counts = await countRule(ports, row);
  if (merchantKey === null || counts === null) return { kind: "unidentified" };
  const said = { merchantKey, direction, name, choice };
  const change = ports.random.id();
  const { changeId: ruled, replaced } = await storeRule(ports, user, said, change);
  // The rule may hold already: then only this transaction follows it again.
  const chosen =
    row.categorySource === "choice" ? await storeChoice(ports, row, null, ruled ?? change) : null;
  await showTaught(ports, user);
  return { kind: "ruled", name, replaced, changeId: ruled ?? chosen, ...counts };
}

/** What a user says about all transactions of a merchant in one direction, with the merchant's name. */
export interface SaidOfMerchant extends Pick<TaughtRule, "merchantKey" | "direction" | "name"> {
  readonly choice: Choice;
}

/** Stores a rule. Stored transactions show it after `showTaught`. */
export async function storeRule(
  ports: TeachPorts,
  { id: userId }: User,
  { merchantKey, direction, name, choice }: SaidOfMerchant,
  changeId = ports.random.id(),
): Promise<Pick<RuleSet, "changeId" | "replaced">> {
  const known = await heldRule(ports, userId, { merchantKey, direction });
  const isHeld = (held: Choice | null) => JSON.stringify(held) === JSON.stringify(choice);
  const ruled = await say(ports, ports.rules, {
    userId,
    isSame: (other) => other.merchantKey === merchantKey && other.direction === direction,
    entry: { merchantKey, direction, name },
    value: choice,
    changeId,
    holds: async () => isHeld(await heldRule(ports, userId, { merchantKey, direction })),
  });
  return { changeId: ruled, replaced: isHeld(known) ? null : known };
}

/** The rule that holds for a merchant, which may be that of one it is joined with. */
async function heldRule(
  ports: TeachPorts,
  userId: string,
  { merchantKey, direction }: Pick<TaughtRule, "merchantKey" | "direction">,
): Promise<Choice | null> {
  const { said, teaching } = await loadTaught(ports, userId);
  const joined = joinedKey(merchantKey, namesOf(said.merchants));
  return teaching.rules.get(ruleKey(joined, direction)) ?? null;
}
