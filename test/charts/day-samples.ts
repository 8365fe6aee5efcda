import { addDays, daysBetween, type Day } from "../../src/domain/day.ts";
import type { DaySeries } from "../../src/domain/series.ts";

/** Days with a rent, refunds, large and small amounts, and some with nothing. */
export function daySeriesOf(first: Day, last: Day, compared: boolean): DaySeries {
  const count = daysBetween(first, last) + 1;
  const amountOf = (index: number): number => {
    const noise = (index * 7_919 + 104_729) % 9_973;
    if (index % 30 === 4) return 241_390;
    if (index % 9 === 6) return 0;
    if (index % 30 === 13) return -18_500;
    return index % 7 === 2 ? 18_000 + noise * 2 : 1_900 + noise;
  };
  const days = Array.from({ length: count }, (_, index) => ({
    day: addDays(first, index),
    minor: amountOf(index),
  }));
  let sum = 0;
  const before = days.map((_, index) => (sum += Math.round(amountOf(index + 3) * 1.12)));
  return {
    period: { name: count > 200 ? "year" : "month", first, last },
    currency: "BRL",
    days,
    comparedWith: compared
      ? { first: addDays(first, -count), last: addDays(last, -count), kind: "whole" }
      : null,
    perDay: count > 1 ? Math.round(days.reduce((all, { minor }) => all + minor, 0) / count) : null,
    runningBefore: compared ? before : [],
  };
}
