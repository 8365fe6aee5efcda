import type { Choice } from "../../domain/understanding/choice.ts";
import { shortKey } from "../../domain/short-key.ts";
import type { User } from "../../domain/user.ts";
import type { TeachingStep } from "../report/report-location.ts";
import { choose, type Chosen, type Gone } from "./choose.ts";
import { findTransaction } from "./find-transaction.ts";
import { storeNote, type Noted } from "./note-transaction.ts";
import { sayFixed, type FixedSaid } from "./say-fixed.ts";
import { setRule, type RuleSet, type Unidentified } from "./set-rule.ts";
import { splitMerchant, type MerchantSplit } from "./split-merchant.ts";
import type { TeachPorts } from "./teach.ts";
import { undo, type Undone } from "./undo.ts";

/** What became of a press that says something. */
export type Told =
  | (Chosen & { readonly choice: Choice | null })
  | (RuleSet & { readonly choice: Choice })
  | FixedSaid
  | Noted
  | MerchantSplit
  | Undone
  | Unidentified
  | Gone;

/** Does what a button under a transaction says. */
export async function teachTransaction(
  ports: TeachPorts,
  user: User,
  { key, step }: { readonly key: string; readonly step: TeachingStep },
): Promise<Told> {
  if (step.kind === "undo")
    return undo(ports, user, (changeId) => shortKey(changeId) === step.change);
  const row = await findTransaction(ports, user, key);
  if (!row) return { kind: "gone" };
  if (step.kind === "fixed")
    return sayFixed(ports, user, { transactionId: row.id, decision: step.decision });
  if (step.kind === "no-note") return storeNote(ports, row, null);
  if (step.kind === "split") return splitMerchant(ports, user, { transactionId: row.id });
  if (step.kind === "one") {
    const { choice } = step;
    const chosen = await choose(ports, user, { transactionId: row.id, choice });
    return chosen.kind === "chosen" ? { ...chosen, choice } : chosen;
  }
  const { choice } = step;
  const set = await setRule(ports, user, { transactionId: row.id, choice });
  return set.kind === "ruled" ? { ...set, choice } : set;
}
