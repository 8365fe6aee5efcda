import type { Choice } from "../../domain/understanding/choice.ts";
import { fingerprintOf } from "../../domain/understanding/fingerprint.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { User } from "../../domain/user.ts";
import { say, showTaught, type TeachPorts } from "./teach.ts";

/** What a user says about one of their transactions; null takes back what they said. */
export interface OneChoice {
  readonly transactionId: string;
  readonly choice: Choice | null;
}

export type Chosen = { readonly kind: "chosen"; readonly changeId: string | null };

/** The transaction is not the user's, or the bank deleted it. */
export type Gone = { readonly kind: "gone" };

/** Stores what the user says about one transaction. */
export async function choose(
  ports: TeachPorts,
  user: User,
  { transactionId, choice }: OneChoice,
): Promise<Chosen | Gone> {
  const row = await ports.transactions.ofUserById(user.id, transactionId);
  if (!row) return { kind: "gone" };
  const changeId = await storeChoice(ports, row, choice, ports.random.id());
  await showTaught(ports, user);
  return { kind: "chosen", changeId };
}

export function storeChoice(
  ports: TeachPorts,
  row: Transaction,
  value: Choice | null,
  changeId: string,
) {
  return say(ports, ports.choices, {
    userId: row.userId,
    isSame: ({ transactionId }) => transactionId === row.id,
    entry: { transactionId: row.id, fingerprint: fingerprintOf(row), movedFrom: null },
    value,
    changeId,
  });
}
