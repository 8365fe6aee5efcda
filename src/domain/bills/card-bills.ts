import type { Day } from "../day.ts";
import type { Currency } from "../money.ts";
import { assignBills, type BilledRow } from "./assign-bills.ts";
import { billCalendar, type BillCalendar, type BillCycle } from "./bill-calendar.ts";
import type { Bill } from "./bill.ts";
import { billCurves, type BillCurves } from "./bill-curve.ts";
import type { SeenPayment } from "./bill-paid.ts";
import { billSums, type BillSum } from "./bill-sums.ts";
import type { CardRow } from "./card-row.ts";
import { closedBill, hasClosed, type ClosedBill } from "./closed-bill.ts";
import type { ClosingSource } from "./closing-rule.ts";
import { knownBills, type KnownBill } from "./known-bills.ts";
import { findPlans } from "./plans.ts";
import { promisedOf, type Promised } from "./promised.ts";
import { joinRenamed } from "./renamed-plans.ts";

/** Everything that is known of one card. */
export interface CardFacts {
  readonly currency: Currency;
  readonly bills: readonly Bill[];
  /** Its transactions, and those that the bank dates ahead. */
  readonly rows: readonly CardRow[];
  /** Payments of card bills that left the user's accounts. */
  readonly sent: readonly SeenPayment[];
  /** The due day of the last closed bill and a closing day, as the account has them. */
  readonly accountDueDay: Day | null;
  readonly accountClosingDay: Day | null;
  /** The date on which it closes, 1 to 31, as the user said. */
  readonly userDate: number | null;
  /** Whether its transactions are up to date. */
  readonly isUpdated: boolean;
  readonly today: Day;
}

export type OpenBill =
  | {
      readonly kind: "known";
      readonly dueDay: Day | null;
      readonly closingDay: Day;
      readonly closingSource: ClosingSource;
      /** The card's currency first. */
      readonly sums: readonly [BillSum, ...BillSum[]];
    }
  | {
      readonly kind: "unknown";
      readonly dueDay: Day | null;
      readonly why: OpenBillHole;
    };

/** A bill that is missing hides where the open one begins; or nobody told when bills close. */
export type OpenBillHole = "not-updated" | "bill-missing" | "closing-unknown";

/** What a card owes, and will. */
export interface CardBills {
  readonly closed: ClosedBill;
  readonly open: OpenBill;
  /** Null where nothing tells when its bills are due or close. */
  readonly promised: Promised | null;
  /** The open bill by day, beside those before; null where the open bill is not known. */
  readonly curves: BillCurves | null;
  /** Who tells when bills close; null: nobody. */
  readonly closingSource: ClosingSource | null;
}

/** The bills of one card. Pure. A number is left out where the data have a hole. */
export function cardBills(facts: CardFacts): CardBills {
  const bills = knownBills(facts.bills);
  const calendar = billCalendar({ ...facts, bills });
  if (calendar === null)
    return {
      closed: { kind: "not-given", dueDay: null },
      open: { kind: "unknown", dueDay: null, why: "closing-unknown" },
      promised: null,
      curves: null,
      closingSource: null,
    };
  return datedBills(facts, bills, calendar);
}

function datedBills(
  facts: CardFacts,
  bills: readonly KnownBill[],
  calendar: BillCalendar,
): CardBills {
  const { today, currency, sent } = facts;
  const byDay = calendar.monthOf(today);
  const isLastClosed = hasClosed(calendar.cycle(byDay - 1), bills, today);
  const openMonth = isLastClosed ? byDay : byDay - 1;
  const rows = assignBills(facts.rows, calendar, openMonth);
  const closed = closedBill({ bills, calendar, rows, openMonth, sent });
  const cycle = calendar.cycle(openMonth);
  const why = holeIn(facts, { closed, isLastClosed, rows, cycle });
  const { dueDay, closingDay, closingSource } = cycle;
  const onBill = rows.flatMap(({ row, month }) => (month === openMonth ? [row] : []));
  const sums = billSums(onBill, currency);
  const open: OpenBill =
    why === null
      ? { kind: "known", dueDay, closingDay, closingSource, sums }
      : { kind: "unknown", dueDay, why };
  const lateMonths = why === null ? 0 : 1;
  return {
    closed,
    open,
    promised: promisedOf(rows, joinRenamed(findPlans(rows)), { openMonth, currency, lateMonths }),
    curves: why === null ? billCurves(rows, calendar, { openMonth, currency, today }) : null,
    closingSource,
  };
}

interface Found {
  readonly closed: ClosedBill;
  readonly isLastClosed: boolean;
  readonly rows: readonly BilledRow[];
  readonly cycle: BillCycle;
}

/** Why the open bill has no number; null where it has one. */
function holeIn(
  { isUpdated, bills }: CardFacts,
  { closed, isLastClosed, rows, cycle }: Found,
): OpenBillHole | null {
  if (!isUpdated) return "not-updated";
  if (closed.kind === "not-sent") return "bill-missing";
  if (!isLastClosed) return "closing-unknown";
  const billed = rows.filter(({ row, month }) => month >= cycle.month && isBilled(row));
  if (bills.length > 0 && billed.some(({ isOnUnsentBill }) => isOnUnsentBill))
    return "bill-missing";
  // The bank has posted rows on it: by its own closing day, which it does not give, it may have closed.
  const mayHaveClosed =
    cycle.closingSource === "estimate" && billed.some(({ month }) => month === cycle.month);
  return mayHaveClosed ? "closing-unknown" : null;
}

function isBilled({ facts, status }: CardRow): boolean {
  return facts.billId !== null && status === "POSTED";
}
