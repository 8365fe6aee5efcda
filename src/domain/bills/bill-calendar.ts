import { daysBetween, type Day } from "../day.ts";
import { closingBefore, closingRule, type ClosingSource, type DatedBill } from "./closing-rule.ts";
import type { KnownBill } from "./known-bills.ts";
import { dayOfMonth, monthIndexOf, type MonthIndex } from "./month-index.ts";
import { MAX_MOVED, usualDate } from "./usual-date.ts";

/** One bill in time: purchases from the closing day of the one before until the day before its own. */
export interface BillCycle {
  /** The month in which it is due by the card's due date. */
  readonly month: MonthIndex;
  /** Null where nothing tells it. */
  readonly dueDay: Day | null;
  readonly closingDay: Day;
  readonly closingSource: ClosingSource;
  /** What the bank reports of it; null where it reports nothing. */
  readonly bill: KnownBill | null;
}

/** The bills of a card, past and to come. */
export interface BillCalendar {
  readonly cycle: (month: MonthIndex) => BillCycle;
  /** The month of the bill that a purchase of this day is on: one on a closing day is on the next. */
  readonly monthOf: (day: Day) => MonthIndex;
  /** The newest bill that is due before a month; null without one. */
  readonly billBefore: (month: MonthIndex) => BillCycle | null;
  /** The month of a bill by the id of any of its reports; null where it is not known. */
  readonly monthOfBill: (billId: string) => MonthIndex | null;
}

export interface CardDates {
  readonly bills: readonly KnownBill[];
  /** The due day of the last closed bill, by the account. */
  readonly accountDueDay: Day | null;
  /** A closing day, by the account. */
  readonly accountClosingDay: Day | null;
  /** The date of the month on which it closes, as the user said, 1 to 31. */
  readonly userDate: number | null;
}

/** The dates of a card may be changed, so only its newest bills tell them. */
const RECENT_BILLS = 3;
/** A bill closes at most this long before it is due. */
const MAX_CLOSING_GAP = 40;

/** The calendar of a card; null where nothing tells when its bills are due or close. */
export function billCalendar({
  bills,
  accountDueDay,
  accountClosingDay,
  userDate,
}: CardDates): BillCalendar | null {
  const dueDays = newest(bills.flatMap(({ dueDay }) => dayOrNone(dueDay)));
  const dueDate = usualDate(dueDays.length > 0 ? dueDays : dayOrNone(accountDueDay));
  const closings = newest(bills.flatMap((bill) => dayOrNone(closingDayOf(bill))));
  const bankDate = usualDate(closings.length > 0 ? closings : dayOrNone(accountClosingDay));
  const closingDate = bankDate ?? userDate;
  const date = dueDate ?? (closingDate === null ? null : dueDateAfter(closingDate));
  if (date === null) return null;
  const rule = closingRule(newest(bills.flatMap(datedBill)), { bankDate, userDate });
  const months = new Map(bills.map((bill) => [monthOfReport(bill, date), bill]));
  const ids = new Map(
    bills.flatMap((bill) => bill.ids.map((id) => [id, monthOfReport(bill, date)] as const)),
  );
  const cycle = remembered((month: MonthIndex): BillCycle => {
    const bill = months.get(month) ?? null;
    const due = bill?.dueDay ?? dayOfMonth(month, date);
    const dueDay = dueDate === null ? null : due;
    const own = bill && closingDayOf(bill);
    const closing = own ?? closingBefore(due, rule);
    const closingSource = own === null ? rule.source : "bank";
    return { month, dueDay, closingDay: closing, closingSource, bill };
  });
  return {
    cycle,
    monthOf: remembered((day: Day) => {
      let month = monthIndexOf(day) - 1;
      while (cycle(month).closingDay <= day) month += 1;
      return month;
    }),
    billBefore: (month) => {
      const earlier = [...months.keys()].filter((known) => known < month);
      return earlier.length === 0 ? null : cycle(Math.max(...earlier));
    },
    monthOfBill: (billId) => ids.get(billId) ?? null,
  };
}

/** Few days and months are asked for, each by thousands of rows. */
function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const found = new Map<Key, Value>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const value = find(key);
    found.set(key, value);
    return value;
  };
}

function newest<Fact>(facts: readonly Fact[]): readonly Fact[] {
  return facts.slice(-RECENT_BILLS);
}

function dayOrNone(day: Day | null): Day[] {
  return day === null ? [] : [day];
}

/** Where nothing tells the due day, it is about a week after the closing day. */
function dueDateAfter(closingDate: number): number {
  return ((closingDate + 6) % 30) + 1;
}

function datedBill(bill: KnownBill): DatedBill[] {
  const closingDay = closingDayOf(bill);
  return bill.dueDay === null || closingDay === null ? [] : [{ dueDay: bill.dueDay, closingDay }];
}

/** The bank's closing day where it is plausible. */
function closingDayOf({ dueDay, closingDay }: KnownBill): Day | null {
  if (closingDay === null || dueDay === null) return closingDay;
  const gap = daysBetween(closingDay, dueDay);
  return gap >= 0 && gap <= MAX_CLOSING_GAP ? closingDay : null;
}

/** A due day at the end of a month that was moved from a holiday lies in the next one. */
function monthOfReport({ dueDay, day }: KnownBill, dueDate: number): MonthIndex {
  const month = monthIndexOf(day);
  if (dueDay === null) return dayOfMonth(month, dueDate) > day ? month : month + 1;
  const moved = daysBetween(dayOfMonth(month - 1, dueDate), day);
  return moved > 0 && moved <= MAX_MOVED ? month - 1 : month;
}
