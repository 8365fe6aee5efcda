import { dayOf } from "../days.ts";
import { billPayments, billTotals, cycleOf, isBillPayment } from "../data/billing.ts";
import type { Draft } from "../data/draft.ts";
import { renderAccount } from "../data/render-account.ts";
import type { CardState } from "../data/render-account.ts";
import { renderBills } from "../data/render-bills.ts";
import type { Sandbox } from "../sandbox.ts";
import { nowIso } from "../sandbox.ts";
import type { AccountBook, ItemRecord } from "../store.ts";

const cardDrafts = (item: ItemRecord): Draft[] =>
  [...item.drafts.values()].filter((draft) => draft.account === "card");

/** Instalments further ahead than the bank lists them are part of the used limit, too. */
function unlistedMinor(drafts: readonly Draft[]): number {
  const last = new Map<string, Draft>();
  for (const draft of drafts) {
    // A yearly fee is numbered, too, and is not owed ahead.
    if (draft.installment === undefined || !draft.key.includes("-of-")) continue;
    const purchase = draft.key.replace(/\d+-of-/, "of-");
    const known = last.get(purchase)?.installment?.number ?? 0;
    if (draft.installment.number > known) last.set(purchase, draft);
  }
  return [...last.values()].reduce((sum, { installment, minor }) => {
    const left = installment === undefined ? 0 : installment.total - installment.number;
    return sum + left * minor;
  }, 0);
}

/** The used limit: all bills that are not due yet, with future instalments. */
function cardState(item: ItemRecord, today: string): CardState {
  const drafts = cardDrafts(item);
  const unpaid = drafts.filter(
    (draft) => !isBillPayment(draft) && cycleOf(draft.day, item.profile).dueDay > today,
  );
  const usedMinor = unpaid.reduce(
    (sum, { direction, minor }) => sum + (direction === "out" ? minor : -minor),
    0,
  );
  const closed = [...billTotals(item.profile, drafts)]
    .filter(([name]) => `${name}-00` <= today)
    .sort(([a], [b]) => b.localeCompare(a));
  return {
    usedMinor: usedMinor + unlistedMinor(drafts),
    lastBillMinor: Math.max(0, closed[0]?.[1] ?? 0),
  };
}

/** Adds each account of the bank that does not exist yet. */
export function openBooks(sandbox: Sandbox, item: ItemRecord): void {
  const at = nowIso(sandbox);
  const today = dayOf(sandbox.options.clock.now());
  const card = { usedMinor: 0, lastBillMinor: 0 };
  for (const spec of item.profile.accounts) {
    if (item.books.some((book) => book.role === spec.role)) continue;
    if (item.missingRoles.has(spec.role)) continue;
    const context = { itemId: item.wire.id, profile: item.profile, today, at };
    item.books.push({
      role: spec.role,
      account: renderAccount(spec, context, { balanceMinor: spec.openingMinor, card }),
      rows: new Map(),
      bills: [],
      balanceMinor: spec.openingMinor,
    });
  }
}

function refreshBook(sandbox: Sandbox, item: ItemRecord, book: AccountBook): void {
  const spec = item.profile.accounts.find((account) => account.role === book.role);
  if (spec === undefined) return;
  const at = nowIso(sandbox);
  const today = dayOf(sandbox.options.clock.now());
  // The bank may have changed its id.
  const { createdAt, id } = book.account;
  const fresh = renderAccount(
    spec,
    { itemId: item.wire.id, profile: item.profile, today, at },
    { balanceMinor: book.balanceMinor, card: cardState(item, today) },
  );
  Object.assign(book.account, fresh, { createdAt, id });
  if (book.role === "card") {
    const payments = billPayments(item.profile, cardDrafts(item), {
      from: item.history?.from ?? today,
      to: today,
    }).filter(({ account }) => account === "card");
    book.bills = renderBills(cardDrafts(item), payments, {
      accountId: book.account.id,
      profile: item.profile,
      today,
      at,
    });
  }
}

/** Recomputes balances and bills after the rows changed. */
export function refreshBooks(sandbox: Sandbox, item: ItemRecord): void {
  for (const book of item.books) refreshBook(sandbox, item, book);
}
