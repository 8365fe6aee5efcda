import { splitName } from "../../domain/understanding/merchant-name.ts";
import type { TaughtMerchant } from "../../domain/understanding/taught.ts";
import { understand } from "../../domain/understanding/understand.ts";
import type { User } from "../../domain/user.ts";
import type { Gone } from "./choose.ts";
import { loadTeaching } from "./load-teaching.ts";
import type { Unidentified } from "./set-rule.ts";
import { say, showTaught, type TeachPorts } from "./teach.ts";

export interface MerchantSplit {
  readonly kind: "split";
  /** What the transaction's merchant is called now. */
  readonly name: string;
  /** Null where it was joined with none. */
  readonly changeId: string | null;
}

/**
 * Splits the merchant of a transaction from the one that it was joined to; of one that others were joined
 * to, those leave it. What was said of the transactions of each stays with it.
 */
export async function splitMerchant(
  ports: TeachPorts,
  user: User,
  { transactionId }: { readonly transactionId: string },
): Promise<MerchantSplit | Unidentified | Gone> {
  const row = await ports.transactions.ofUserById(user.id, transactionId);
  if (!row) return { kind: "gone" };
  if (row.ownKey === null) return { kind: "unidentified" };
  const leaving = leavingWith(row.ownKey, await ports.merchants.ofUser(user.id));
  const change = ports.random.id();
  const changes = await Promise.all(leaving.map((one) => storeSplit(ports, one, change)));
  await showTaught(ports, user);
  return {
    kind: "split",
    name: understand(row, await loadTeaching(ports, user.id)).merchantName,
    changeId: changes.find((id) => id !== null) ?? null,
  };
}

function leavingWith(ownKey: string, merchants: readonly TaughtMerchant[]): TaughtMerchant[] {
  const joined = merchants.filter(({ value }) => value !== null && value.joinedTo !== null);
  const own = joined.filter(({ merchantKey }) => merchantKey === ownKey);
  return own.length > 0 ? own : joined.filter(({ value }) => value?.joinedTo === ownKey);
}

/** Stores that a joined merchant stands alone again. */
export function storeSplit(
  ports: TeachPorts,
  { id, userId, merchantKey, value }: TaughtMerchant,
  changeId: string,
): Promise<string | null> {
  const isSame = (other: TaughtMerchant) => other.id === id;
  const entry = { merchantKey };
  return say(ports, ports.merchants, {
    userId,
    isSame,
    entry,
    value: splitName(value),
    changeId,
  });
}
