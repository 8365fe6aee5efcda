import type { BankItem } from "../domain/bank-item.ts";
import type { User } from "../domain/user.ts";
import { BankError } from "../errors.ts";
import type { Ports } from "./ports.ts";
import type { RefreshAnswer } from "./ports/bank.ts";

type RefreshPorts = Pick<Ports, "items" | "bank" | "jobs">;

export interface RefreshOutcome {
  readonly item: BankItem;
  readonly answer: RefreshAnswer | { readonly kind: "unreachable" };
}

/** Asks each of the person's banks for news, one after the other: Pluggy allows 20 requests a minute. */
export async function refreshItems(ports: RefreshPorts, user: User): Promise<RefreshOutcome[]> {
  const outcomes: RefreshOutcome[] = [];
  const items = await ports.items.ofUser(user.id);
  for (const item of items)
    if (item.leavingAt === null) outcomes.push({ item, answer: await refresh(ports, item) });
  return outcomes;
}

async function refresh(ports: RefreshPorts, item: BankItem): Promise<RefreshOutcome["answer"]> {
  if (needsPerson(item)) return { kind: "needs-person" };
  try {
    const answer = await ports.bank.refresh(item.id);
    if (answer.kind === "started" || answer.kind === "already-running" || answer.kind === "removed")
      await ports.jobs.push({ kind: "sync-item", itemId: item.id });
    return answer;
  } catch (error) {
    if (!(error instanceof BankError)) throw error;
    return error.code === "rate-limited" ? { kind: "not-now" } : { kind: "unreachable" };
  }
}

/** Pluggy refuses these, and a refused login counts against the person at some banks. */
function needsPerson({ state }: BankItem): boolean {
  return ["login-error", "waiting-input", "waiting-action"].includes(state.kind);
}
