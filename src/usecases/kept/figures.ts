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
  return withMonths({ transactions, from: user.kept.from, letGo });
}

function ofMovements(transactions: Transactions): Figures {
  return {
    ...transactions,
    sumsByMonth: (userId, span, by) => transactions.sums(userId, span, ["day", ...by]),
    wholeMonths: async (days) => days,
    areKnown: async () => true,
  };
}

/** Where figures of a user are read from of whom not all movements are kept. */
interface Sources {
  readonly transactions: Transactions;
  /** The first kept day. */
  readonly from: Day;
  readonly letGo: LetGo;
}

function withMonths(sources: Sources): Figures {
  const { transactions, from, letGo } = sources;
  return {
    sums: (userId, span, by) => sumsOf(sources, userId, span, by),
    sumsOfRanges: (userId, ranges, by) =>
      sumsOfRanges(sources, ranges, by, (kept) => transactions.sumsOfRanges(userId, kept, by)),
    keptSumsOfRanges: (user, ranges, by) =>
      sumsOfRanges(sources, ranges, by, (kept) => transactions.keptSumsOfRanges(user, kept, by)),
    sumsByMonth: (userId, span, by) => sumsByMonth(sources, userId, span, by),
    ...movementsOf(sources),
    ...reachOf(sources),
    wholeMonths: async (days) =>
      days.first < from ? wholeMonths(await letGo.months(), days) : days,
    areKnown: async (days, by) =>
      days.first >= from || (areOfMonths(by) && holdsWhole(await letGo.months(), days)),
  };
}

/** Single movements, of which there are none before the first kept day. */
function movementsOf({ transactions, from }: Sources): Pick<Figures, "largestExpenses" | "list"> {
  return {
    // The largest of some of the days is not the largest of all.
    largestExpenses: async (userId, span) =>
      span.first < from ? [] : transactions.largestExpenses(userId, span),
    list: async (userId, which, page) =>
      which.last < from ? [] : transactions.list(userId, keptOf(which, from), page),
  };
}

/** How far data reach, in movements and in sums. */
function reachOf({
  transactions,
  from,
  letGo,
}: Sources): Pick<Figures, "nearestDays" | "firstDay" | "firstDays" | "latestDays"> {
  return {
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
  };
}

async function sumsOf<Field extends SumField>(
  { transactions, from, letGo }: Sources,
  userId: string,
  span: Span,
  by: readonly Field[],
): Promise<Sum<Field>[]> {
  const own = span.last < from ? [] : await transactions.sums(userId, keptOf(span, from), by);
  if (span.first >= from || !areOfMonths(by, span.where)) return own;
  return addedUp([...own, ...sumsOfMonths(await letGo.months(), span, by)], by);
}

async function sumsOfRanges<Field extends RangeField>(
  { from, letGo }: Sources,
  ranges: readonly Days[],
  by: readonly Field[],
  read: (ranges: readonly Days[]) => Promise<readonly RangeSum<Field>[]>,
): Promise<RangeSum<Field>[]> {
  const all = ranges.map((days, range) => ({ days, range }));
  const kept = all.filter(({ days }) => days.last >= from);
  const own = kept.length === 0 ? [] : await read(kept.map(({ days }) => keptOf(days, from)));
  const sums = own.flatMap((sum) =>
    kept.slice(sum.range, sum.range + 1).map(({ range }) => ({ ...sum, range })),
  );
  const older = all.filter(({ days }) => days.first < from);
  const months = older.length === 0 ? [] : await letGo.months();
  return [
    ...sums,
    ...older.flatMap(({ days, range }) =>
      sumsOfMonths(months, days, by).map((sum) => ({ ...sum, range })),
    ),
  ];
}

async function sumsByMonth<Field extends "accountId">(
  { transactions, from, letGo }: Sources,
  userId: string,
  span: Span,
  by: readonly Field[],
): Promise<Sum<"day" | Field>[]> {
  const daily = ["day", ...by] as const;
  const own = span.last < from ? [] : await transactions.sums(userId, keptOf(span, from), daily);
  if (span.first >= from || !areOfMonths([], span.where)) return own;
  return [...own, ...sumsOfMonths(beginningIn(span, await letGo.months()), span, daily)];
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
