import type { Account } from "../domain/account.ts";
import type { BankItem } from "../domain/bank-item.ts";
import { notUpdated } from "../domain/not-updated.ts";
import { BankError } from "../errors.ts";
import { copyAccount, type AccountCopying } from "./copy-account.ts";
import type { Ports } from "./ports.ts";
import type { UnreadableRow } from "./ports/bank.ts";
import { createAccountReader, logRefused } from "./refuse-rows.ts";
import { showFirstProgress } from "./show-first-progress.ts";

type CopyPorts = Pick<
  Ports,
  "bank" | "log" | "accounts" | "transactions" | "items" | "chat" | "clock" | "policy"
>;

export interface Copying extends Pick<AccountCopying, "user" | "events"> {
  readonly item: BankItem;
  readonly accounts: readonly Account[];
}

/** What came of copying: since when which account cannot be read. */
export interface CopyOutcome {
  readonly failing: ReadonlyMap<string, Date>;
}

interface Failure {
  readonly accountId: string;
  readonly since: Date;
  readonly error: BankError;
}

/**
 * Copies what is new of each account, or everything once a week, and what events said has changed.
 * Each account keeps its own marks as soon as it is done, so a run that is killed goes on with the
 * accounts that are left. One that cannot be read keeps no other waiting; throws only where Pluggy
 * answers for none of them.
 */
export async function copyMovements(ports: CopyPorts, copying: Copying): Promise<CopyOutcome> {
  const { user, item, accounts } = copying;
  let movements = 0;
  const refused: UnreadableRow[] = [];
  const failures: Failure[] = [];
  for (const account of accounts) {
    const startedAt = ports.clock.now();
    const reader = createAccountReader(ports.bank, account);
    const onPage = async (count: number) => {
      movements += count;
      const { bank } = item;
      await showFirstProgress(ports, user, item.id, { kind: "fetching", bank, movements });
    };
    try {
      const parts = { ...ports, bank: reader.bank };
      const newsUntil = newsUntilOf(account, item, startedAt);
      const marks = await copyAccount(parts, { ...copying, account, newsUntil, startedAt, onPage });
      const unreadable = reader.unreadable();
      // What they said when they could be read may no longer be so.
      await ports.transactions.markDeleted(account.id, unreadable, ports.clock.now());
      await ports.accounts.setMarks(account.id, { ...marks, unreadable, failingSince: null });
    } catch (error) {
      if (!isOfOneAccount(error)) throw error;
      const since = account.marks.failingSince ?? startedAt;
      failures.push({ accountId: account.id, since, error });
      await ports.accounts.setMarks(account.id, { ...account.marks, failingSince: since });
    }
    refused.push(...reader.refused());
  }
  logRefused(ports.log, "movements", refused);
  throwIfNoneAnswers(failures, accounts);
  return { failing: new Map(failures.map(({ accountId, since }) => [accountId, since])) };
}

/** Wrong keys and a used-up rate are everybody's; anything else may be this account's alone. */
function isOfOneAccount(error: unknown): error is BankError {
  return error instanceof BankError && !["unauthorized", "rate-limited"].includes(error.code);
}

/** What a fetch brought was taken in before its end; it may have taken a while. */
const FETCH_MS = 3_600_000;

/** So an account that is quiet is not read again from its last movement on at each sync. */
function newsUntilOf(account: Account, item: BankItem, now: Date): Date | null {
  if (item.lastUpdatedAt === null || notUpdated(account, item)) return null;
  return new Date(Math.min(item.lastUpdatedAt.getTime(), now.getTime()) - FETCH_MS);
}

function throwIfNoneAnswers(failures: readonly Failure[], accounts: readonly Account[]): void {
  const unreachable = failures.filter(({ error }) => error.code === "unreachable");
  const [first] = unreachable;
  if (first && unreachable.length === accounts.length) throw first.error;
}
