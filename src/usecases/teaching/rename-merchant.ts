import { plainWords } from "../../domain/plain-text.ts";
import { tidyName } from "../../domain/tidy-name.ts";
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
      readonly changeId: string | null;
    }
  /** Nothing that can be read is left of the name. */
  | { readonly kind: "nameless" };

/** Renames the merchant of a transaction. With the name of another one of theirs it is joined to that. */
export async function renameMerchant(
  ports: TeachPorts,
  user: User,
  { transactionId, name: written }: { readonly transactionId: string; readonly name: string },
): Promise<Renamed | Unidentified | Gone> {
  const row = await ports.transactions.ofUserById(user.id, transactionId);
  if (!row) return { kind: "gone" };
  const { merchantKey } = row;
  if (merchantKey === null) return { kind: "unidentified" };
  const name = Array.from(tidyName(written)).slice(0, MAX_NAME_LENGTH).join("").trim();
  if (!/[\p{L}\p{N}]/u.test(name)) return { kind: "nameless" };
  const names = await ports.transactions.merchantNames(user.id);
  const other = names
    .filter(({ key }) => key !== merchantKey)
    .toSorted((a, b) => a.key.localeCompare(b.key))
    .find((one) => plainWords(one.name) === plainWords(name));
  const value = other ? { name: other.name, joinedTo: other.key } : { name, joinedTo: null };
  const changeId = await say(ports, ports.merchants, {
    userId: user.id,
    isSame: (entry) => entry.merchantKey === merchantKey,
    entry: { merchantKey },
    value,
    changeId: ports.random.id(),
  });
  await showTaught(ports, user);
  return { kind: "renamed", name: value.name, isJoined: other !== undefined, changeId };
}
