import { monthName } from "./month-name.ts";
import type { VerdictTexts } from "./verdict-texts.ts";

export const enVerdict: VerdictTexts = {
  basis: ({ unit, count }) => (count > 1 ? "your usual" : `the ${unit} before`),
  tooEarly: ({ unit }) => `It is too early to say how the ${unit} is going.`,
  normal: ({ unit, isPart }) =>
    `${unit === "days" ? "As usual" : `A normal ${unit}`}${isPart ? " in what you decided" : ""}`,
  decided: "What you decided is",
  near: ({ basis }) => `close to ${basis}`,
  off: ({ size, isAbove, basis }) => `${size} ${isAbove ? "above" : "below"} ${basis}`,
  manyTimes: "more than 10 times",
  by: ({ amount, isAbove }) => `${amount} ${isAbove ? "above" : "below"}`,
  driver: {
    normal: ({ category }) => `What stood out: ${category}`,
    above: ({ category }) => `What drove it: ${category}`,
    below: ({ category }) => `What fell: ${category}`,
  },
  usual: ({ unit, count, amount, decided }) => {
    const amounts = decided === null ? amount : `${decided} decided, ${amount} in total`;
    return count > 1
      ? `Your usual on these days: ${amounts} (median of ${count} ${unit}s)`
      : `On the same days of the ${unit} before: ${amounts}`;
  },
  spentIn: ({ amount, when }) => `${amount} ${when}`,
  nothingIn: ({ when }) => `Nothing spent ${when}`,
  when: ({ unit, month }) => {
    if (month !== null) return `in ${monthName(month, "en")}`;
    return unit === "days" ? "in these days" : `in the ${unit}`;
  },
  more: ({ share, days }) => `${share} more than ${days}`,
  less: ({ share, days }) => `${share} less than ${days}`,
  timesMore: ({ days }) => `more than 10 times as much as ${days}`,
};
