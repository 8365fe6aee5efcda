import {
  joinedKey,
  namesOf,
  type TaughtByUser,
} from "../../domain/understanding/build-teaching.ts";
import type { MerchantName, TaughtRule } from "../../domain/understanding/taught.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { recomputeDecisions } from "../decisions/recompute-decisions.ts";
import { recomputeRecurring } from "../recurring/recompute-recurring.ts";
import { chosenIds, type ApplyPorts } from "./apply-teaching.ts";
import { recomputeTaught } from "./recompute-taught.ts";

/** A rule over more transactions is recomputed by the job alone: loading them takes seconds. */
const MAX_RULED = 5000;

type Names = ReadonlyMap<string, MerchantName>;

/** By what other transactions may be concerned. */
interface Concern {
  /** Minor units. */
  readonly amounts: readonly number[];
  /** Null where nothing identifies the merchant. */
  readonly merchantKeys: readonly (string | null)[];
}

/**
 * Recomputes what may have changed elsewhere by these decisions, once they are applied to their
 * transactions, while the user waits: pairs of the same amounts, refunds, and what recurs at the merchants
 * of all of these. Names and joins may be about any merchant, so after them everything is recomputed.
 */
export async function recomputeConcerned(
  ports: ApplyPorts,
  user: User,
  applied: TaughtByUser,
): Promise<void> {
  const { merchants, rules, choices, recurrences } = applied;
  if (merchants.length > 0) return recomputeTaught(ports, user, applied);
  if (rules.length + choices.length + recurrences.length === 0) return;
  const names = namesOf(await ports.merchants.ofUser(user.id));
  const concerns = [
    await concernOfIds(ports, user.id, chosenIds(choices)),
    ...(await Promise.all(rules.map((rule) => concernOfRule(ports, user.id, rule, names)))),
  ];
  const amounts = concerns.flatMap((concern) => concern.amounts);
  const changed = await recomputeDecisions(ports, user, [...new Set(amounts)]);
  const others = await concernOfIds(ports, user.id, changed);
  const keys = [
    ...recurrences.map(({ merchantKey }) => joinedKey(merchantKey, names)),
    ...[...concerns, others].flatMap(({ merchantKeys }) => merchantKeys),
  ];
  const known = keys.filter((key) => key !== null);
  // What is marked at unknown merchants is found with all of them only.
  const which = known.length < keys.length ? "changed" : [...new Set(known)];
  await recomputeRecurring(ports, user, which);
}

async function concernOfRule(
  { transactions }: Pick<Ports, "transactions">,
  userId: string,
  { merchantKey: ownKey, direction }: TaughtRule,
  names: Names,
): Promise<Concern> {
  const merchantKey = joinedKey(ownKey, names);
  const amounts = await transactions.amountsOf(userId, { merchantKey, direction }, MAX_RULED);
  return amounts ? { amounts, merchantKeys: [merchantKey] } : { amounts: [], merchantKeys: [] };
}

async function concernOfIds(
  { transactions }: Pick<Ports, "transactions">,
  userId: string,
  ids: readonly string[],
): Promise<Concern> {
  const rows = await rowsOf(transactions.concerned(userId, { ids }));
  return {
    amounts: rows.map(({ minor }) => minor),
    merchantKeys: rows.map(({ merchantKey }) => merchantKey),
  };
}

async function rowsOf<Row>(batches: AsyncIterable<readonly Row[]>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}
