import type { RecurringDecision } from "../../domain/recurrence/recurring-series.ts";
import {
  joinedKey,
  namesOf,
  recurringDecisions,
} from "../../domain/understanding/build-teaching.ts";
import type { User } from "../../domain/user.ts";
import type { Gone } from "./choose.ts";
import { loadTaught } from "./load-teaching.ts";
import type { Unidentified } from "./set-rule.ts";
import { say, showTaught, type TeachPorts } from "./teach.ts";

export interface FixedSaid {
  readonly kind: "fixed-said";
  readonly decision: RecurringDecision;
  /** The merchant's name. */
  readonly name: string;
  readonly changeId: string | null;
}

/** Stores whether the user calls what they pay to the merchant of this transaction a fixed expense. */
export async function sayFixed(
  ports: TeachPorts,
  user: User,
  {
    transactionId,
    decision,
  }: { readonly transactionId: string; readonly decision: RecurringDecision },
): Promise<FixedSaid | Unidentified | Gone> {
  const row = await ports.transactions.ofUserById(user.id, transactionId);
  if (!row) return { kind: "gone" };
  // It holds for all that it is joined with, and stays with this merchant once they are split.
  const { ownKey: merchantKey, merchantName: name, direction } = row;
  if (merchantKey === null) return { kind: "unidentified" };
  const changeId = await say(ports, ports.recurrences, {
    userId: user.id,
    isSame: (other) => other.merchantKey === merchantKey && other.direction === direction,
    entry: { merchantKey, direction, name },
    value: decision,
    changeId: ports.random.id(),
    holds: async () => {
      const { said } = await loadTaught(ports, user.id);
      const joined = joinedKey(merchantKey, namesOf(said.merchants));
      return recurringDecisions(said).some(
        (held) =>
          held.merchantKey === joined && held.direction === direction && held.decision === decision,
      );
    },
  });
  await showTaught(ports, user);
  return { kind: "fixed-said", decision, name, changeId };
}
