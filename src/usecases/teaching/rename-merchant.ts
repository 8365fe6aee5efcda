import { plainWords } from "../../domain/plain-text.ts";
import { tidyName } from "../../domain/tidy-name.ts";
import type { Transaction } from "../../domain/transaction.ts";
import { countJoined, namesOf } from "../../domain/understanding/build-teaching.ts";
import { ownNameOf } from "../../domain/understanding/merchant-name.ts";
import type { MerchantName } from "../../domain/understanding/taught.ts";
import type { User } from "../../domain/user.ts";
import type { Gone } from "./choose.ts";
import type { Unidentified } from "./set-rule.ts";
import { say, showTaught, type TeachPorts } from "./teach.ts";

const MAX_NAME_LENGTH = 60;

export type Renamed =
  | {
      readonly kind: "renamed";
      readonly name: string;
      /** Whether it is summed with another merchant now. */
      readonly isJoined: boolean;
      /** How many merchants have the name now, as the user joined them. */
      readonly count: number;
      readonly changeId: string | null;
    }
  /** Nothing that can be read is left of the name. */
  | { readonly kind: "nameless" }
  /** It has more letters than a name may have. */
  | { readonly kind: "too-long"; readonly max: number };

/**
 * Renames the merchant of a transaction, with those that it is joined with. With the name of another one
 * of the user's they are joined to that.
 */
export async function renameMerchant(
  ports: TeachPorts,
  user: User,
  { transactionId, name: written }: { readonly transactionId: string; readonly name: string },
): Promise<Renamed | Unidentified | Gone> {
  const row = await ports.transactions.ofUserById(user.id, transactionId);
  if (!row) return { kind: "gone" };
  const { merchantKey, ownKey } = row;
  if (merchantKey === null || ownKey === null) return { kind: "unidentified" };
  const name = tidyName(written).trim();
  if (Array.from(name).length > MAX_NAME_LENGTH) return { kind: "too-long", max: MAX_NAME_LENGTH };
  if (!/[\p{L}\p{N}]/u.test(name)) return { kind: "nameless" };
  const other = await findOther(ports, row, name);
  const merchants = await ports.merchants.ofUser(user.id);
  // A name is kept with the merchant of the transaction, so that it has it after a split.
  const key = other ? merchantKey : ownKey;
  const known = namesOf(merchants).get(key) ?? null;
  const change = ports.random.id();
  const isShown = !other && row.merchantName === name;
  const changeId = await say(ports, ports.merchants, {
    userId: user.id,
    isSame: (entry) => entry.merchantKey === key,
    entry: { merchantKey: key },
    value: other
      ? joinedName(other, known, change)
      : isShown && known
        ? known
        : renamed(name, known),
    changeId: change,
  });
  await showTaught(ports, user);
  const count = countJoined(other?.key ?? merchantKey, await ports.merchants.ofUser(user.id));
  return { kind: "renamed", name: other?.name ?? name, isJoined: other !== null, count, changeId };
}

interface KnownMerchant {
  readonly key: string;
  readonly name: string;
}

/** Another merchant of the user with this name, always the same one. */
async function findOther(
  { transactions }: TeachPorts,
  { userId, merchantKey }: Transaction,
  name: string,
): Promise<KnownMerchant | null> {
  const known = (await transactions.merchantNames(userId))
    .filter((one) => one.key !== merchantKey && plainWords(one.name) === plainWords(name))
    .toSorted((a, b) => a.key.localeCompare(b.key));
  return known[0] ?? null;
}

function joinedName(
  { key, name }: KnownMerchant,
  known: MerchantName | null,
  joinedBy: string,
): MerchantName {
  return { name, joinedTo: key, ownName: ownNameOf(known), joinedBy };
}

/** A joined merchant stays joined. */
function renamed(name: string, known: MerchantName | null): MerchantName {
  return known === null || known.joinedTo === null
    ? { name, joinedTo: null }
    : { ...known, name, ownName: name };
}
