import { randomUUID } from "node:crypto";
import type { AccountRole } from "../data/draft.ts";
import type { Sandbox } from "../sandbox.ts";
import type { AccountBook } from "../store.ts";
import { renameRow } from "../sync/bank-corrections.ts";
import { itemById } from "./connection-controls.ts";

function bookOf(sandbox: Sandbox, itemId: string, role: AccountRole): AccountBook {
  const book = itemById(sandbox, itemId).books.find((one) => one.role === role);
  if (book === undefined) throw new Error(`Item ${itemId} has no account ${role}`);
  return book;
}

export function accountId(sandbox: Sandbox, itemId: string, role: AccountRole): string {
  return bookOf(sandbox, itemId, role).account.id;
}

/** Removes an account from the bank's list, without an event. */
export function closeAccount(sandbox: Sandbox, itemId: string, role: AccountRole): void {
  const item = itemById(sandbox, itemId);
  const book = bookOf(sandbox, itemId, role);
  item.books = item.books.filter((one) => one !== book);
  item.missingRoles.add(role);
}

/** Gives rows other ids, without an event. */
export function renewRowIds(sandbox: Sandbox, itemId: string, role: AccountRole): void {
  const item = itemById(sandbox, itemId);
  const book = bookOf(sandbox, itemId, role);
  const ids = [...book.rows.keys()];
  for (const id of ids) renameRow(sandbox, item, book, id);
}

/** Gives every account of the connection another id, with all of its rows. */
export function renewAccountIds(sandbox: Sandbox, itemId: string): void {
  for (const book of itemById(sandbox, itemId).books) {
    book.account.id = randomUUID();
    renewRowIds(sandbox, itemId, book.role);
  }
}
