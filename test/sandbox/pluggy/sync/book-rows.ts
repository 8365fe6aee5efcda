import { dayOf } from "../days.ts";
import type { Draft } from "../data/draft.ts";
import { renderTransaction } from "../data/render-transaction.ts";
import type { WireTransaction } from "../model.ts";
import type { Sandbox } from "../sandbox.ts";
import { nowIso } from "../sandbox.ts";
import type { AccountBook, ItemRecord } from "../store.ts";
import { truthOf } from "../truth.ts";

/** Adds a transaction to its account, with its true labels. */
export function addRow(
  sandbox: Sandbox,
  item: ItemRecord,
  book: AccountBook,
  draft: Draft,
): string {
  const row = renderTransaction(draft, {
    itemId: item.wire.id,
    accountId: book.account.id,
    profile: item.profile,
    today: dayOf(sandbox.options.clock.now()),
    takenInAt: nowIso(sandbox),
    cardNumber: book.account.number,
  });
  book.rows.set(row.id, row);
  item.drafts.set(row.id, draft);
  item.knownKeys.add(draft.key);
  sandbox.store.truth.set(
    row.id,
    truthOf(draft, {
      transactionId: row.id,
      itemId: item.wire.id,
      accountId: book.account.id,
      clientUserId: item.wire.clientUserId,
    }),
  );
  return row.id;
}

/** Renders a row again from a changed transaction, with its id and createdAt. */
export function rewriteRow(
  sandbox: Sandbox,
  item: ItemRecord,
  { book, row }: { book: AccountBook; row: WireTransaction },
  draft: Draft,
): void {
  const { id, createdAt, status } = row;
  addRow(sandbox, item, book, draft);
  const fresh = book.rows.get(id);
  if (fresh !== undefined) Object.assign(fresh, { createdAt, status });
}

/** Removes a row and its labels. Its key is kept, so no sync adds it again. */
export function dropRow(sandbox: Sandbox, item: ItemRecord, book: AccountBook, id: string): void {
  book.rows.delete(id);
  item.drafts.delete(id);
  sandbox.store.truth.delete(id);
}

/** Transactions change an account's balance; a card's is computed from its bills. */
export function shiftBalance(book: AccountBook, draft: Draft, minor: number): void {
  book.balanceMinor += draft.direction === "in" ? minor : -minor;
}
