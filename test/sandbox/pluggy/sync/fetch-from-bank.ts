import { dayOf, instantOf } from "../days.ts";
import { billIdOf, billingState } from "../data/bill-state.ts";
import { cycleOf } from "../data/billing.ts";
import type { Draft } from "../data/draft.ts";
import { generateHistory, historyUpTo } from "../data/generate.ts";
import type { Sandbox } from "../sandbox.ts";
import { nowIso } from "../sandbox.ts";
import type { AccountBook, ItemRecord } from "../store.ts";
import { mergeChanges, noChanges } from "./account-changes.ts";
import type { AccountChanges } from "./account-changes.ts";
import { addRow } from "./book-rows.ts";
import { openBooks, refreshBooks } from "./account-books.ts";
import { applyBankCorrections } from "./bank-corrections.ts";

/** Cuts the rows of the perf users to the most recent ones, without separating linked rows. */
function withinLimit(drafts: readonly Draft[], limit: number): Draft[] {
  const isOrdinary = ({ key }: Draft): boolean => /\/(card-purchases|debit-card|pix)\//.test(key);
  const left = new Map<string, number>();
  for (const { account, key } of drafts) {
    const essential = isOrdinary({ account, key } as Draft) ? 0 : 1;
    left.set(account, (left.get(account) ?? limit) - essential);
  }
  return drafts
    .toSorted((a, b) => b.day.localeCompare(a.day))
    .filter((draft) => {
      if (!isOrdinary(draft)) return true;
      const room = left.get(draft.account) ?? 0;
      left.set(draft.account, room - 1);
      return room > 0;
    });
}

/** Transactions later today are not available yet, except instalments and rows with a day only. */
function hasHappened(draft: Draft, now: number): boolean {
  if (draft.day > dayOf(now)) return draft.installment !== undefined;
  if (draft.moment.kind !== "clock") return true;
  return Date.parse(instantOf(draft.day, draft.moment)) <= now;
}

/** One side of a transfer whose other account is missing. */
const isTorn = (item: ItemRecord, { key }: Draft): boolean =>
  item.missingRoles.size > 0 && key.includes("/internal-transfers/pair-");

function takeInNew(sandbox: Sandbox, item: ItemRecord, drafts: readonly Draft[]): AccountChanges[] {
  const isFirst = item.knownKeys.size === 0;
  const unseen = drafts.filter((draft) => !item.knownKeys.has(draft.key) && !isTorn(item, draft));
  const kept = isFirst ? withinLimit(unseen, sandbox.options.rowsPerAccount) : unseen;
  for (const draft of unseen) item.knownKeys.add(draft.key);
  return item.books.map((book) => {
    const own = kept.filter((draft) => draft.account === book.role);
    const createdIds = own.map((draft) => addRow(sandbox, item, book, draft));
    if (!isFirst) {
      for (const { direction, minor } of own) {
        book.balanceMinor += direction === "in" ? minor : -minor;
      }
    }
    return { ...noChanges(book.account.id), createdIds };
  });
}

/** Posts the PENDING rows of a closed bill, and sets its id. */
function bill(
  sandbox: Sandbox,
  item: ItemRecord,
  book: AccountBook,
  created: Set<string>,
): string[] {
  const today = dayOf(sandbox.options.clock.now());
  const changed: string[] = [];
  for (const [id, row] of book.rows) {
    const draft = item.drafts.get(id);
    if (draft === undefined || row.creditCardMetadata === null || created.has(id)) continue;
    const { status, billed } = billingState(draft, item.profile, today);
    const isBilled = row.creditCardMetadata.billId !== undefined;
    if (status === row.status && billed === isBilled) continue;
    row.status = status;
    row.updatedAt = nowIso(sandbox);
    if (billed) {
      const { name } = cycleOf(draft.day, item.profile);
      row.creditCardMetadata.billId = billIdOf(book.account.id, name);
    }
    changed.push(id);
  }
  return changed;
}

/** Adds the transactions that Pluggy does not have yet. */
export function fetchFromBank(sandbox: Sandbox, item: ItemRecord): AccountChanges[] {
  const now = sandbox.options.clock.now();
  const today = dayOf(now);
  item.history ??= historyUpTo(today, sandbox.options.historyDays);
  item.history = { ...item.history, today };
  openBooks(sandbox, item);
  const drafts = generateHistory(item.profile, item.history).filter((draft) =>
    hasHappened(draft, now),
  );
  const changes = takeInNew(sandbox, item, [...drafts, ...item.arriving.drafts]);
  for (const [index, book] of item.books.entries()) {
    const change = changes[index];
    change?.updatedIds.push(...bill(sandbox, item, book, new Set(change.createdIds)));
  }
  const thoughts = item.arriving.secondThoughts ? applyBankCorrections(sandbox, item, changes) : [];
  item.arriving = { drafts: [], secondThoughts: false };
  refreshBooks(sandbox, item);
  return mergeChanges([...changes, ...thoughts]);
}
