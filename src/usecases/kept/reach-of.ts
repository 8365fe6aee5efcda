import type { Day } from "../../domain/day.ts";
import { isCountedFlow } from "../../domain/flow.ts";
import type { AccountMonth } from "../../domain/kept/account-month.ts";
import type { NearestDays } from "../../domain/nearest-period.ts";
import type { Days } from "../ports/taught-transactions.ts";
import type { Transactions } from "../ports/transactions.ts";
import type { Sources } from "./figure-sources.ts";

/** How far data reach, in movements and in sums. */
export function reachOf({
  transactions,
  from,
  letGo,
}: Sources): Pick<Transactions, "nearestDays" | "firstDay" | "firstDays" | "latestDays"> {
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
