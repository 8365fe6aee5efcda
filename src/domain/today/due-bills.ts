import type { CardBills, OpenBillHole } from "../bills/card-bills.ts";
import { owedOfClosed, owedOfOpen } from "../bills/owed.ts";
import type { Day } from "../day.ts";
import type { Currency } from "../money.ts";

/** A card's bill that has to be paid until a day. Minor units. */
export type DueBill =
  /** The last closed one. `dueDay` is null where it is not known. */
  | { readonly kind: "closed"; readonly minor: number; readonly dueDay: Day | null }
  | { readonly kind: "open"; readonly minor: number; readonly dueDay: Day }
  /** It may be due until then, and its amount is not known. */
  | { readonly kind: "unknown"; readonly why: BillHole };

/** Why the amount of a bill is not known. */
export type BillHole =
  "not-sent" | "not-given" | "no-total" | "due-unknown" | "foreign" | OpenBillHole;

/**
 * The bills of a card that are due until a day: the last closed one, where it is not paid, and the open
 * one; or the first that is not known.
 */
export function dueBills(bills: CardBills, currency: Currency, days: DueDays): DueBill[] {
  const due = [...dueOfClosed(bills, currency, days), ...dueOfOpen(bills, currency, days)];
  const hole = due.find(({ kind }) => kind === "unknown");
  return hole ? [hole] : due;
}

interface DueDays {
  readonly today: Day;
  /** The last day, included. */
  readonly last: Day;
}

function dueOfClosed(
  { closed }: CardBills,
  currency: Currency,
  { today, last }: DueDays,
): DueBill[] {
  if (closed.kind === "none") return [];
  const { dueDay } = closed;
  if (dueDay !== null && dueDay > last) return [];
  const unknown = (why: BillHole): DueBill[] => [{ kind: "unknown", why }];
  if (closed.kind === "not-sent") return unknown("not-sent");
  // Of a bill that was due before and whose amount the bank does not give, nothing tells that it is not paid.
  const wasDue = dueDay !== null && dueDay < today;
  if (closed.kind === "not-given") return wasDue ? [] : unknown("not-given");
  const minor = owedOfClosed(closed, closed.currency);
  if (minor === null) return wasDue ? [] : unknown("no-total");
  if (minor > 0 && closed.currency !== currency) return unknown("foreign");
  return minor <= 0 ? [] : [{ kind: "closed", minor, dueDay }];
}

/** An open bill that closes and is due until then, with the instalments that it will hold. */
function dueOfOpen(bills: CardBills, currency: Currency, { last }: DueDays): DueBill[] {
  const { open, promised } = bills;
  if (open.kind === "unknown") {
    const mayBeDue = open.dueDay === null || open.dueDay <= last;
    return mayBeDue ? [{ kind: "unknown", why: open.why }] : [];
  }
  const { dueDay, closingDay } = open;
  if (closingDay > last || (dueDay !== null && dueDay > last)) return [];
  if (dueDay === null) return [{ kind: "unknown", why: "due-unknown" }];
  const toCome = promised?.currency === currency ? promised.toCome : 0;
  const hasForeign = open.sums.some((sum) => sum.currency !== currency && sum.minor !== 0);
  if (hasForeign) return [{ kind: "unknown", why: "foreign" }];
  const minor = owedOfOpen(open, currency) + toCome;
  return minor <= 0 ? [] : [{ kind: "open", minor, dueDay }];
}
