import { topCategoryOf } from "../categories.ts";
import { dayOf, HOUR_MS } from "../days.ts";
import type { Moment } from "../days.ts";
import type { AccountRole, Draft, Flow } from "../data/draft.ts";
import type { WireTransaction } from "../model.ts";
import type { Sandbox } from "../sandbox.ts";
import { nowIso } from "../sandbox.ts";
import { findBook, findTransaction } from "../store.ts";
import type { AccountBook, ItemRecord } from "../store.ts";
import { noChanges } from "../sync/account-changes.ts";
import type { AccountChanges } from "../sync/account-changes.ts";
import { announce, announceChanges } from "../sync/announce.ts";
import { addRow, dropRow, rewriteRow, shiftBalance } from "../sync/book-rows.ts";
import { refreshBooks } from "../sync/account-books.ts";
import { renameRow } from "../sync/bank-corrections.ts";
import { itemById } from "./connection-controls.ts";

/** A transaction to add; the default is a coffee on the card, now. */
export interface NewPurchase {
  description?: string;
  /** Cents of the account's currency. */
  minor?: number;
  categoryId?: string | null;
  account?: AccountRole;
  /** Civil day in America/Sao_Paulo. */
  day?: string;
  direction?: Draft["direction"];
  flow?: Flow;
}

/** The current time of day in São Paulo. */
function momentNow(now: number): Moment {
  const msOfDay = (now - 3 * HOUR_MS) % (24 * HOUR_MS);
  const second = Math.floor(msOfDay / 1000);
  return {
    kind: "clock",
    hour: Math.floor(second / 3600),
    minute: Math.floor(second / 60) % 60,
    second: second % 60,
    // Never a full second: 00:00:00.000 UTC would be a day without a time.
    millisecond: Math.max(1, msOfDay % 1000),
  };
}

/** Sends the events of the changes, as at the end of a sync. */
function publish(sandbox: Sandbox, item: ItemRecord, change: AccountChanges): void {
  const at = nowIso(sandbox);
  refreshBooks(sandbox, item);
  Object.assign(item.wire, { lastUpdatedAt: at, updatedAt: at });
  announceChanges(sandbox, item, [change]);
  announce(sandbox, item, "item/updated", "SYNC");
}

function bookFor(item: ItemRecord, account: AccountRole | undefined): AccountBook {
  const book = item.books.find(({ role }) => role === (account ?? "card")) ?? item.books[0];
  if (book === undefined) throw new Error(`Item ${item.wire.id} has no accounts yet`);
  return book;
}

export function addPurchase(sandbox: Sandbox, itemId: string, wish: NewPurchase = {}): string {
  const item = itemById(sandbox, itemId);
  const book = bookFor(item, wish.account);
  const now = sandbox.options.clock.now();
  const { categoryId = "11010000", direction = "out", minor = 1890 } = wish;
  const draft: Draft = {
    key: `added/${item.knownKeys.size}`,
    account: book.role,
    day: wish.day ?? dayOf(now),
    moment: momentNow(now),
    direction,
    minor,
    description: wish.description ?? "CAFÉ DO PONTO ☕",
    categoryId,
    flow: wish.flow ?? (direction === "out" ? "spending" : "income"),
    top: topCategoryOf(categoryId),
  };
  const id = addRow(sandbox, item, book, draft);
  shiftBalance(book, draft, draft.minor);
  publish(sandbox, item, { ...noChanges(book.account.id), createdIds: [id] });
  return id;
}

function found(
  sandbox: Sandbox,
  id: string,
): { item: ItemRecord; book: AccountBook; row: WireTransaction; draft: Draft } {
  const place = findTransaction(sandbox.store, id);
  const draft = place?.item.drafts.get(id);
  if (place === undefined || draft === undefined) {
    throw new Error(`The sandbox has no transaction ${id}`);
  }
  return { ...place, draft };
}

export function correctTransaction(sandbox: Sandbox, id: string, minor: number): void {
  const { item, book, row, draft } = found(sandbox, id);
  shiftBalance(book, draft, minor - draft.minor);
  rewriteRow(sandbox, item, { book, row }, { ...draft, minor });
  publish(sandbox, item, { ...noChanges(book.account.id), updatedIds: [id] });
}

export function distortTransaction(
  sandbox: Sandbox,
  id: string,
  fields: Readonly<Record<string, unknown>> | null,
): void {
  const { item, book } = found(sandbox, id);
  if (fields === null) sandbox.store.distortions.delete(id);
  else sandbox.store.distortions.set(id, fields);
  publish(sandbox, item, { ...noChanges(book.account.id), updatedIds: [id] });
}

export function distortAccount(
  sandbox: Sandbox,
  accountId: string,
  fields: Readonly<Record<string, unknown>> | null,
): void {
  const place = findBook(sandbox.store, accountId);
  if (place === undefined) throw new Error(`The sandbox has no account ${accountId}`);
  if (fields === null) sandbox.store.distortions.delete(accountId);
  else sandbox.store.distortions.set(accountId, fields);
  publish(sandbox, place.item, noChanges(accountId));
}

export function removeTransaction(sandbox: Sandbox, id: string): void {
  const { item, book, draft } = found(sandbox, id);
  shiftBalance(book, draft, -draft.minor);
  dropRow(sandbox, item, book, id);
  publish(sandbox, item, { ...noChanges(book.account.id), deletedIds: [id] });
}

export function postUnderNewId(sandbox: Sandbox, id: string): string {
  const { item, book } = found(sandbox, id);
  const newId = renameRow(sandbox, item, book, id) ?? id;
  const row = book.rows.get(newId);
  if (row !== undefined) row.status = "POSTED";
  publish(sandbox, item, {
    ...noChanges(book.account.id),
    createdIds: [newId],
    deletedIds: [id],
  });
  return newId;
}
