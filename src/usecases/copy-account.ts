import type { Account, CopyMarks } from "../domain/account.ts";
import type { BankEvent } from "../domain/bank-event.ts";
import { datePartsByBill } from "../domain/bill-day.ts";
import { addDays, type Day } from "../domain/day.ts";
import { recordTransaction, type Transaction } from "../domain/transaction.ts";
import type { User } from "../domain/user.ts";
import { possiblyReplacedIds, remember, type Met } from "./drop-replaced.ts";
import { halveRefused } from "./halve-refused.ts";
import type { Ports } from "./ports.ts";
import type { TransactionFilter } from "./ports/bank.ts";
import type { ReadableBank } from "./refuse-rows.ts";

type CopyPorts = Pick<Ports, "transactions" | "clock"> & { readonly bank: ReadableBank };

export interface AccountCopying {
  readonly user: User;
  readonly account: Account;
  /** Up to when the bank's news are surely with Pluggy; null where that is not known. */
  readonly newsUntil: Date | null;
  readonly events: readonly BankEvent[];
  readonly startedAt: Date;
  /** Told the number of rows of every page that was stored. */
  readonly onPage: (count: number) => Promise<void>;
}

type Of = Pick<AccountCopying, "user" | "account">;

/** Rows may reach Pluggy a little out of order, so each sync asks again from before the newest it has. */
const OVERLAP = 10 * 60_000;
const WEEK = 7 * 24 * 3_600_000;

/** Copies an account's movements page by page, and answers how far the copy reaches then. */
export async function copyAccount(
  ports: CopyPorts,
  copying: AccountCopying,
): Promise<Pick<CopyMarks, "watermark" | "walkedAt">> {
  const { account, newsUntil, events, startedAt, onPage } = copying;
  const filter = filterFor(account, startedAt);
  const isWalk = filter.kind === "all";
  const met: Met = { arrived: [], oldestDay: null };
  let { watermark } = account.marks;
  for await (const page of pagesOf(ports, copying, filter)) {
    await ports.transactions.upsertAll(page, ports.clock.now());
    remember(met, page, isWalk);
    watermark = newest(watermark, page, startedAt);
    await onPage(page.length);
  }
  if (met.oldestDay !== null) await dropUnseen(ports, account, met.oldestDay.day, startedAt);
  await copyChanged(ports, copying, [
    ...(await possiblyReplacedIds(ports, account, met, startedAt)),
    ...changedIds(events, account),
  ]);
  return {
    watermark: watermark && newsUntil && newsUntil > watermark ? newsUntil : watermark,
    walkedAt: isWalk ? startedAt : account.marks.walkedAt,
  };
}

function filterFor({ marks }: Account, now: Date): TransactionFilter {
  const { watermark, walkedAt } = marks;
  if (watermark === null || walkedAt === null || now.getTime() - walkedAt.getTime() > WEEK)
    return { kind: "all" };
  return { kind: "created-from", instant: new Date(watermark.getTime() - OVERLAP) };
}

async function* pagesOf(
  { bank }: CopyPorts,
  { user, account }: Of,
  filter: TransactionFilter,
): AsyncGenerator<Transaction[]> {
  for await (const page of bank.transactions(account, filter))
    yield datePartsByBill(page.map((row) => recordTransaction(row, account, user.timeZone)));
}

/**
 * After a whole walk, what the bank did not tell is gone. Its oldest day is left alone: the bank
 * keeps twelve months to the hour, and cuts that day in two.
 */
async function dropUnseen(
  { transactions, clock }: CopyPorts,
  { id }: Account,
  firstDay: Day,
  seenSince: Date,
): Promise<void> {
  await transactions.markUnseenDeleted(id, { first: addDays(firstDay, 1), seenSince }, clock.now());
}

/** Where the bank refuses too many of the ids that may have changed, everything is asked for instead. */
async function copyChanged(ports: CopyPorts, of: Of, ids: readonly string[]): Promise<void> {
  const distinct = [...new Set(ids)];
  const isDone = await halveRefused(distinct, (asked) => copyByIds(ports, of, asked));
  if (!isDone) await copyAll(ports, of);
}

async function copyAll(ports: CopyPorts, of: Of): Promise<void> {
  const startedAt = ports.clock.now();
  const met: Met = { arrived: [], oldestDay: null };
  for await (const page of pagesOf(ports, of, { kind: "all" })) {
    await ports.transactions.upsertAll(page, ports.clock.now());
    remember(met, page, true);
  }
  if (met.oldestDay !== null) await dropUnseen(ports, of.account, met.oldestDay.day, startedAt);
}

/** Those that do not come were deleted at the bank. */
async function copyByIds(ports: CopyPorts, of: Of, ids: readonly string[]): Promise<void> {
  const gone = new Set(ids);
  for await (const page of pagesOf(ports, of, { kind: "ids", ids })) {
    await ports.transactions.upsertAll(page, ports.clock.now());
    for (const { id } of page) gone.delete(id);
  }
  await ports.transactions.markDeleted(of.account.id, [...gone], ports.clock.now());
}

function changedIds(events: readonly BankEvent[], account: Account): readonly string[] {
  return events.flatMap(({ change }) =>
    change.kind === "transactions-changed" && change.accountId === account.id ? change.ids : [],
  );
}

/** A row that claims to be from the future must not hide what comes until then. */
function newest(watermark: Date | null, page: readonly Transaction[], now: Date): Date | null {
  return page.reduce<Date | null>((latest, row) => {
    if (row.createdAt === null) return latest;
    const createdAt = row.createdAt < now ? row.createdAt : now;
    return latest === null || createdAt > latest ? createdAt : latest;
  }, watermark);
}
