import type { BankChange, BankEvent } from "../../src/domain/bank-event.ts";
import type { BankTransaction } from "../../src/domain/transaction.ts";
import type { TransactionFilter } from "../../src/usecases/ports/bank.ts";
import { syncItem } from "../../src/usecases/sync/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { makeAccount, makeConnection, makeItem, makeRow, makeUser, NOW } from "../support/make.ts";

export const ACCOUNTS = ["account-1", "account-2"] as const;

export interface Transaction {
  readonly account: (typeof ACCOUNTS)[number];
  readonly minor: number;
  readonly isIn: boolean;
  readonly categoryId: string | null;
  readonly daysAgo: number;
  readonly status: "PENDING" | "POSTED";
}

/** A change at the bank; `which` picks one of the rows that exist at that time. */
export type Change =
  | { readonly kind: "add"; readonly transaction: Transaction; readonly minutesLate: number }
  | { readonly kind: "correct"; readonly which: number; readonly minor: number }
  | { readonly kind: "remove"; readonly which: number }
  /** A pending row comes back as posted under another id. */
  | { readonly kind: "post"; readonly which: number };

export interface Step {
  readonly change: Change;
  /** After how many steps each copy of the change's events arrives; empty: they are lost. */
  readonly arrivals: readonly number[];
  /** Whether a sync runs after this step. */
  readonly syncs: boolean;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PAGE = 3;
const ANCHOR = "anchor";

/** Runs a bank's history against `syncItem`. In the end every event that is not lost was delivered. */
export async function play(steps: readonly Step[]): Promise<FakeWorld> {
  const { world, rows } = await openWorld(new Map());
  const arriving: { at: number; event: BankEvent }[] = [];
  for (const [index, { change, arrivals, syncs }] of steps.entries()) {
    world.now = new Date(world.now.getTime() + MINUTE);
    const events = apply(rows, change, world.now)
      .flatMap(withMisdirected)
      .map((one, number) => eventOf(one, `event-${index}-${number}`, world.now));
    for (const event of events)
      for (const delay of arrivals) arriving.push({ at: index + delay, event });
    await world.events.addAll(arriving.filter(({ at }) => at === index).map(({ event }) => event));
    if (syncs) await sync(world);
  }
  const late = arriving.filter(({ at }) => at >= steps.length).toReversed();
  await world.events.addAll(late.map(({ event }) => event));
  await sync(world);
  return world;
}

/** A world that syncs once, with the bank's final rows. */
export async function syncOnce(steps: readonly Step[]): Promise<FakeWorld> {
  const rows = new Map<string, BankTransaction>();
  let now = NOW.getTime();
  addAnchors(rows);
  for (const { change } of steps) apply(rows, change, new Date((now += MINUTE)));
  const { world } = await openWorld(rows);
  await sync(world);
  return world;
}

/** A full sync, eight days later. */
export async function syncAWeekLater(world: FakeWorld): Promise<void> {
  world.now = new Date(world.now.getTime() + 8 * DAY);
  await sync(world);
}

export async function sync(world: FakeWorld): Promise<void> {
  world.connections.set("item-1", makeConnection({ lastUpdatedAt: world.now }));
  await syncItem(world, "item-1");
}

async function openWorld(rows: Map<string, BankTransaction>) {
  const world = fakeWorld();
  await world.users.add(makeUser());
  await world.items.add(makeItem());
  world.bankAccounts.push(...ACCOUNTS.map((id) => makeAccount({ id })));
  if (rows.size === 0) addAnchors(rows);
  world.bank.transactions = async function* (account, filter, after = null) {
    const own = [...rows.values()]
      .filter((row) => row.accountId === account.id && isAskedFor(row, filter))
      .sort((a, b) => b.date.getTime() - a.date.getTime());
    for (let start = Number(after); start < own.length; start += PAGE) {
      const next = start + PAGE < own.length ? String(start + PAGE) : null;
      yield { rows: own.slice(start, start + PAGE), unreadable: [], next };
    }
  };
  return { world, rows };
}

function isAskedFor(row: BankTransaction, filter: TransactionFilter): boolean {
  if (filter.kind === "ids") return filter.ids.includes(row.id);
  return filter.kind === "all" || (row.createdAt ?? NOW) >= filter.instant;
}

/** Rows of the oldest day are never marked as deleted by a full sync, so rows that stay lie there. */
function addAnchors(rows: Map<string, BankTransaction>): void {
  for (const accountId of ACCOUNTS) {
    const id = `${ANCHOR} ${accountId}`;
    rows.set(id, makeRow({ id, accountId, date: new Date(NOW.getTime() - 60 * DAY) }));
  }
}

/** Changes the bank's rows; the changes that its events announce. */
function apply(rows: Map<string, BankTransaction>, change: Change, now: Date): BankChange[] {
  if (change.kind === "add") {
    const id = `row-${now.getTime()}`;
    const createdAt = new Date(now.getTime() - change.minutesLate * MINUTE);
    rows.set(id, rowOf(change.transaction, id, createdAt));
    return [{ kind: "transactions-created", accountId: change.transaction.account }];
  }
  const row = picked(rows, change);
  if (!row) return [{ kind: "item" }];
  const { id, accountId } = row;
  const changed = { kind: "transactions-changed", accountId, ids: [id] } as const;
  if (change.kind === "correct") {
    const amount = (Math.sign(row.amount) * change.minor) / 100;
    rows.set(id, { ...row, amount });
    return [changed];
  }
  rows.delete(id);
  if (change.kind === "remove") return [changed];
  const posted = { ...row, id: `${id} posted`, status: "POSTED", createdAt: now } as const;
  rows.set(posted.id, posted);
  return [{ kind: "transactions-created", accountId }, changed];
}

function picked(
  rows: Map<string, BankTransaction>,
  { kind, which }: Exclude<Change, { kind: "add" }>,
): BankTransaction | undefined {
  const movable = [...rows.values()].filter(
    ({ id, status }) => !id.startsWith(ANCHOR) && (kind !== "post" || status === "PENDING"),
  );
  return movable[which % Math.max(1, movable.length)];
}

function rowOf(transaction: Transaction, id: string, createdAt: Date): BankTransaction {
  const { account: accountId, minor, isIn, categoryId, daysAgo, status } = transaction;
  const type = isIn ? "CREDIT" : "DEBIT";
  const date = new Date(NOW.getTime() - daysAgo * DAY);
  const amount = ((isIn ? 1 : -1) * minor) / 100;
  return makeRow({ id, accountId, date, type, amount, categoryId, status, createdAt });
}

/** Changed rows are also announced under the other account: a body is only a hint. */
function withMisdirected(change: BankChange): BankChange[] {
  if (change.kind !== "transactions-changed") return [change];
  const other = ACCOUNTS.find((id) => id !== change.accountId) ?? "";
  return [{ ...change, accountId: other }, change];
}

function eventOf(change: BankChange, id: string, receivedAt: Date): BankEvent {
  return { id, itemId: "item-1", clientUserId: null, change, receivedAt };
}
