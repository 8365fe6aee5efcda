import type { Day } from "../../domain/day.ts";
import { isCountedFlow } from "../../domain/flow.ts";
import type { AccountMonth } from "../../domain/kept/account-month.ts";
import { holdsWhole, wholeMonths } from "../../domain/kept/whole-months.ts";
import type { NearestDays } from "../../domain/nearest-period.ts";
import type { User } from "../../domain/user.ts";
import { once } from "../once.ts";
import type { Ports } from "../ports.ts";
import type { Days } from "../ports/taught-transactions.ts";
import type {
  RangeField,
  RangeSum,
  Span,
  Sum,
  SumField,
  Transactions,
} from "../ports/transactions.ts";
import { addedUp, areOfMonths, sumsOfMonths } from "./sums-of-months.ts";

/** What figures of a user are read from. */
export interface Figures extends Pick<
  Transactions,
  | "sums"
  | "sumsOfRanges"
  | "keptSumsOfRanges"
  | "largestExpenses"
  | "list"
  | "nearestDays"
  | "firstDay"
  | "firstDays"
  | "latestDays"
> {
  /** Sums by day, where a month that was let go stands on the day of its first movement. */
  sumsByMonth<Field extends "accountId">(
    userId: string,
    span: Span,
    by: readonly Field[],
  ): Promise<Sum<"day" | Field>[]>;
  /** The nearest days of which no month is known only as a whole. */
  wholeMonths(days: Days): Promise<Days>;
  /** Whether sums of days by these fields are complete: nothing of them is known only as part of a month, or not so finely. */
  areKnown(days: Days, by: readonly SumField[]): Promise<boolean>;
}

/** What was let go of a user, read when it is asked for. */
interface LetGo {
  readonly months: () => Promise<readonly AccountMonth[]>;
  readonly days: () => Promise<ReadonlyMap<string, Days>>;
}

/** The movements of a user of whom all are kept, and for all others their sums of months beside them. */
export function figuresOf(
  { transactions, monthSums }: Pick<Ports, "transactions" | "monthSums">,
  user: Pick<User, "id" | "kept">,
): Figures {
  if (user.kept === null) return ofMovements(transactions);
  const letGo = {
    months: once(() => monthSums.ofUser(user)),
    days: once(() => monthSums.daysOfAccounts(user)),
  };
  return withMonths(transactions, user.kept.from, letGo);
}

function ofMovements(transactions: Transactions): Figures {
  return {
    ...transactions,
    sumsByMonth: (userId, span, by) => transactions.sums(userId, span, ["day", ...by]),
    wholeMonths: async (days) => days,
    areKnown: async () => true,
  };
}

function withMonths(transactions: Transactions, from: Day, letGo: LetGo): Figures {
  const isKept = ({ last }: Days) => last >= from;
  const kept = <Which extends Days>(span: Which) => keptOf(span, from);
  const ofMonths = async <Field extends SumField>(span: Span, by: readonly Field[]) =>
    span.first < from && areOfMonths(by, span.where)
      ? sumsOfMonths(await letGo.months(), span, by)
      : [];

  async function sums<Field extends SumField>(
    userId: string,
    span: Span,
    by: readonly Field[],
  ): Promise<Sum<Field>[]> {
    const own = isKept(span) ? await transactions.sums(userId, kept(span), by) : [];
    const older = await ofMonths(span, by);
    return older.length === 0 ? own : addedUp([...own, ...older], by);
  }

  async function ofRanges<Field extends RangeField>(
    ranges: readonly Days[],
    by: readonly Field[],
    read: (ranges: readonly Days[]) => Promise<readonly RangeSum<Field>[]>,
  ): Promise<RangeSum<Field>[]> {
    const indexes = ranges.flatMap((range, index) => (isKept(range) ? [index] : []));
    const shown = ranges.filter(isKept).map(kept);
    const own = shown.length === 0 ? [] : await read(shown);
    const found = own.map((sum) => ({ ...sum, range: indexes[sum.range] ?? 0 }));
    for (const [range, days] of ranges.entries())
      found.push(...(await ofMonths(days, by)).map((sum) => ({ ...sum, range })));
    return found;
  }

  return {
    sums,
    sumsOfRanges: (userId, ranges, by) =>
      ofRanges(ranges, by, (shown) => transactions.sumsOfRanges(userId, shown, by)),
    keptSumsOfRanges: (user, ranges, by) =>
      ofRanges(ranges, by, (shown) => transactions.keptSumsOfRanges(user, shown, by)),
    // The largest of some of the days is not the largest of all.
    largestExpenses: async (userId, span) =>
      span.first < from ? [] : transactions.largestExpenses(userId, span),
    list: async (userId, which, page) =>
      isKept(which) ? transactions.list(userId, kept(which), page) : [],
    nearestDays: async (userId, period, today) =>
      nearerOf(await transactions.nearestDays(userId, period, today), await letGo.months(), period),
    firstDay: async (userId, near) => {
      const [earliest] = [...(await letGo.days()).values()].map(({ first }) => first).sort();
      return earliest ?? laterOf(from, await transactions.firstDay(userId, near));
    },
    firstDays: async (accounts) =>
      new Map([
        ...(await transactions.firstDays(accounts)),
        ...[...(await letGo.days())].map(([id, { first }]) => [id, first] as const),
      ]),
    latestDays: async (accountIds, today) =>
      new Map([
        ...[...(await letGo.days())].map(([id, { last }]) => [id, last] as const),
        ...(await transactions.latestDays(accountIds, today)),
      ]),
    sumsByMonth: monthly(transactions, from, letGo),
    wholeMonths: async (days) =>
      days.first < from ? wholeMonths(await letGo.months(), days) : days,
    areKnown: async (days, by) =>
      days.first >= from || (areOfMonths(by) && holdsWhole(await letGo.months(), days)),
  };
}

function monthly(transactions: Transactions, from: Day, letGo: LetGo): Figures["sumsByMonth"] {
  return async <Field extends "accountId">(userId: string, span: Span, by: readonly Field[]) => {
    const daily = ["day", ...by] as const;
    const own = span.last >= from ? await transactions.sums(userId, keptOf(span, from), daily) : [];
    const isOlder = span.first < from && areOfMonths([], span.where);
    const older = isOlder ? await letGo.months() : [];
    return [...own, ...sumsOfMonths(beginningIn(span, older), span, daily)];
  };
}

/** A span from the first kept day on. */
function keptOf<Which extends Days>(span: Which, from: Day): Which {
  return { ...span, first: span.first < from ? from : span.first };
}

/** The months that begin in a span, which their sums stand in, wherever they end. */
function beginningIn({ last }: Span, months: readonly AccountMonth[]): AccountMonth[] {
  return months
    .filter(({ firstDay }) => firstDay <= last)
    .map((month) => ({ ...month, lastDay: month.firstDay }));
}

function laterOf(day: Day, other: Day | null): Day | null {
  return other !== null && other < day ? day : other;
}

/** Of a month that was let go the day of its last movement before a period, or of its first one after it. */
function nearerOf(
  days: NearestDays,
  months: readonly AccountMonth[],
  { first, last }: Days,
): NearestDays {
  const counted = months.filter(({ sums }) =>
    sums.some(({ flow, minor }) => isCountedFlow(flow) && minor > 0),
  );
  const before = counted.map(({ lastDay }) => lastDay).filter((day) => day < first);
  const after = counted.map(({ firstDay }) => firstDay).filter((day) => day > last);
  return {
    before: [...before, ...(days.before === null ? [] : [days.before])].sort().at(-1) ?? null,
    after: [...after, ...(days.after === null ? [] : [days.after])].sort()[0] ?? null,
  };
}
