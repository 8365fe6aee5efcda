import type { Account, CopyMarks } from "../domain/account.ts";
import type { BankEvent } from "../domain/bank-event.ts";
import type { BankItem } from "../domain/bank-item.ts";
import { datePartsByBill } from "../domain/bill-day.ts";
import { addDays, type Day } from "../domain/day.ts";
import { possibleTwins, type Twin } from "../domain/pending-twin.ts";
import { recordTransaction, type Transaction } from "../domain/transaction.ts";
import type { User } from "../domain/user.ts";
import { halveRefused } from "./halve-refused.ts";
import type { Ports } from "./ports.ts";
import type { TransactionFilter, UnreadableRow } from "./ports/bank.ts";
import { createAccountReader, logRefused, type ReadableBank } from "./refuse-rows.ts";
import { showFirstProgress } from "./show-first-progress.ts";

type OwnPorts = Pick<Ports, "accounts" | "transactions" | "items" | "chat" | "clock">;
type CopyPorts = OwnPorts & { readonly bank: ReadableBank };

export interface Copying {
  readonly user: User;
  readonly item: BankItem;
  readonly accounts: readonly Account[];
  readonly events: readonly BankEvent[];
}

/** Rows may reach Pluggy a little out of order, so each sync asks again from before the newest it has. */
const OVERLAP = 10 * 60_000;
const WEEK = 7 * 24 * 3_600_000;

/**
 * Copies what is new of each account page by page, or everything once a week, and what events said
 * has changed. Each account keeps its own marks as soon as it is done, so a run that is killed goes
 * on with the accounts that are left.
 */
export async function copyMovements(
  ports: OwnPorts & Pick<Ports, "bank" | "log">,
  copying: Copying,
): Promise<void> {
  let movements = 0;
  const refused: UnreadableRow[] = [];
  for (const account of copying.accounts) {
    const startedAt = ports.clock.now();
    const reader = createAccountReader(ports.bank, account);
    const marks = await copyAccount({ ...ports, bank: reader.bank }, copying, account, {
      startedAt,
      onPage: (page) =>
        showFirstProgress(ports, copying.user, copying.item.id, {
          kind: "fetching",
          bank: copying.item.bank,
          movements: (movements += page.length),
        }),
    });
    const unreadable = reader.unreadable();
    // What they said when they could be read may no longer be so.
    await ports.transactions.markDeleted(account.id, unreadable, ports.clock.now());
    await ports.accounts.setMarks(account.id, { ...marks, unreadable });
    refused.push(...reader.refused());
  }
  logRefused(ports.log, "movements", refused);
}

async function copyAccount(
  ports: CopyPorts,
  { user, events }: Copying,
  account: Account,
  { startedAt, onPage }: { startedAt: Date; onPage: (page: Transaction[]) => Promise<void> },
): Promise<Omit<CopyMarks, "unreadable">> {
  const filter = filterFor(account, startedAt);
  const posted: Twin[] = [];
  let { watermark } = account.marks;
  let firstDay: Day | null = null;
  for await (const page of pagesOf(ports, user, account, filter)) {
    await ports.transactions.upsertAll(page, ports.clock.now());
    if (filter.kind === "created-from") posted.push(...page.filter(isPosted).map(toTwin));
    watermark = newest(watermark, page, startedAt);
    firstDay = oldest(firstDay, page);
    await onPage(page);
  }
  if (filter.kind === "all" && firstDay !== null)
    await dropUnseen(ports, account, firstDay, startedAt);
  await dropLostTwins(ports, user, account, { posted, startedAt });
  await copyChanged(ports, user, account, changedIds(events, account));
  const walkedAt = filter.kind === "all" ? startedAt : account.marks.walkedAt;
  return { watermark, walkedAt };
}

function filterFor({ marks }: Account, now: Date): TransactionFilter {
  const { watermark, walkedAt } = marks;
  if (watermark === null || walkedAt === null || now.getTime() - walkedAt.getTime() > WEEK)
    return { kind: "all" };
  return { kind: "created-from", instant: new Date(watermark.getTime() - OVERLAP) };
}

async function* pagesOf(
  { bank }: CopyPorts,
  user: User,
  account: Account,
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

/** Where the bank refuses too many of the ids that are said to have changed, everything is asked for instead. */
async function copyChanged(
  ports: CopyPorts,
  user: User,
  account: Account,
  ids: readonly string[],
): Promise<void> {
  const isDone = await halveRefused(ids, (asked) => copyByIds(ports, user, account, asked));
  if (!isDone) await copyAll(ports, user, account);
}

async function copyAll(ports: CopyPorts, user: User, account: Account): Promise<void> {
  const startedAt = ports.clock.now();
  let firstDay: Day | null = null;
  for await (const page of pagesOf(ports, user, account, { kind: "all" })) {
    await ports.transactions.upsertAll(page, ports.clock.now());
    firstDay = oldest(firstDay, page);
  }
  if (firstDay !== null) await dropUnseen(ports, account, firstDay, startedAt);
}

/** Asks for the rows that changed; those that do not come were deleted at the bank. */
async function copyByIds(
  ports: CopyPorts,
  user: User,
  account: Account,
  ids: readonly string[],
): Promise<void> {
  const gone = new Set(ids);
  for await (const page of pagesOf(ports, user, account, { kind: "ids", ids })) {
    await ports.transactions.upsertAll(page, ports.clock.now());
    for (const { id } of page) gone.delete(id);
  }
  await ports.transactions.markDeleted(account.id, [...gone], ports.clock.now());
}

/**
 * A pending purchase may come back as posted under another id: where the bank no longer has it, it is
 * dropped. One that the bank told in this very walk is there, and needs no asking.
 */
async function dropLostTwins(
  ports: CopyPorts,
  user: User,
  account: Account,
  { posted, startedAt }: { posted: readonly Twin[]; startedAt: Date },
): Promise<void> {
  if (posted.length === 0) return;
  const minors = [...new Set(posted.map(({ minor }) => minor))];
  const pending = await ports.transactions.pendingOfAccount(account.id, minors, startedAt);
  await copyChanged(ports, user, account, possibleTwins(pending, posted));
}

function isPosted({ status }: Transaction): boolean {
  return status === "POSTED";
}

/** What recognising a twin takes, and no more: a walk may be long. */
function toTwin(row: Transaction): Twin {
  const { id, accountId, day, direction, minor, currency, status, instalment } = row;
  return { id, accountId, day, direction, minor, currency, status, instalment };
}

function changedIds(events: readonly BankEvent[], account: Account): string[] {
  const ids = events.flatMap(({ change }) =>
    change.kind === "transactions-changed" && change.accountId === account.id ? change.ids : [],
  );
  return [...new Set(ids)];
}

/** A row that claims to be from the future must not hide what comes until then. */
function newest(watermark: Date | null, page: readonly Transaction[], now: Date): Date | null {
  return page.reduce<Date | null>((latest, row) => {
    if (row.createdAt === null) return latest;
    const createdAt = row.createdAt < now ? row.createdAt : now;
    return latest === null || createdAt > latest ? createdAt : latest;
  }, watermark);
}

function oldest(first: Day | null, page: readonly Transaction[]): Day | null {
  return page.reduce<Day | null>(
    (earliest, { day }) => (earliest === null || day < earliest ? day : earliest),
    first,
  );
}
