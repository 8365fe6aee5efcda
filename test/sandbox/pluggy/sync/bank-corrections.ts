import { addDays, dayOf } from "../days.ts";
import { LOCAL_MIDNIGHT } from "../data/draft.ts";
import type { Draft } from "../data/draft.ts";
import type { WireTransaction } from "../model.ts";
import type { Sandbox } from "../sandbox.ts";
import { randomFrom } from "../random.ts";
import type { AccountBook, ItemRecord } from "../store.ts";
import { noChanges } from "./account-changes.ts";
import type { AccountChanges } from "./account-changes.ts";
import { addRow, dropRow, rewriteRow } from "./book-rows.ts";

const LATE_DAYS = 3;

function recentPending(book: AccountBook, today: string, without: Set<string>): WireTransaction[] {
  return [...book.rows.values()]
    .filter(
      (row) =>
        row.status === "PENDING" &&
        row.type === "DEBIT" &&
        row.amountInAccountCurrency === null &&
        row.date.slice(0, 10) < today &&
        !without.has(row.id),
    )
    .toSorted((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id));
}

/** A purchase that the bank received days later. */
function lateArrival(item: ItemRecord, today: string): Draft {
  const random = randomFrom(`${item.profile.seed}/late/${today}/${item.knownKeys.size}`);
  return {
    key: `${today}/late/${item.knownKeys.size}`,
    account: "card",
    day: addDays(today, -LATE_DAYS),
    moment: LOCAL_MIDNIGHT,
    direction: "out",
    minor: random.int(1500, 9900),
    description: "POSTO IPIRANGA AV BRASIL",
    categoryId: "19050001",
    flow: "spending",
    top: "19000000",
    mcc: "5541",
  };
}

/**
 * Corrections by the bank overnight: a late purchase, a tip that is added, and a pending row with a
 * new id.
 */
export function applyBankCorrections(
  sandbox: Sandbox,
  item: ItemRecord,
  already: readonly AccountChanges[],
): AccountChanges[] {
  const book = item.books.find(({ role }) => role === "card");
  if (book === undefined) return [];
  const today = dayOf(sandbox.options.clock.now());
  const change = noChanges(book.account.id);
  const fresh = new Set(already.flatMap(({ createdIds }) => createdIds));
  const [corrected, renamed] = recentPending(book, today, fresh);
  const late = lateArrival(item, today);
  change.createdIds.push(addRow(sandbox, item, book, late));
  const draft = corrected === undefined ? undefined : item.drafts.get(corrected.id);
  if (corrected !== undefined && draft !== undefined) {
    rewriteRow(sandbox, item, { book, row: corrected }, { ...draft, minor: draft.minor + 250 });
    change.updatedIds.push(corrected.id);
  }
  if (renamed !== undefined) {
    const id = renameRow(sandbox, item, book, renamed.id);
    if (id !== undefined) {
      change.deletedIds.push(renamed.id);
      change.createdIds.push(id);
    }
  }
  return [change];
}

/** The same transaction under another id, as some banks do when a pending row is posted. */
export function renameRow(
  sandbox: Sandbox,
  item: ItemRecord,
  book: AccountBook,
  id: string,
): string | undefined {
  const draft = item.drafts.get(id);
  if (draft === undefined) return undefined;
  dropRow(sandbox, item, book, id);
  return addRow(sandbox, item, book, { ...draft, key: `${draft.key}/again` });
}
