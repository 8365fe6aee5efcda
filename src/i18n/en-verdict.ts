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
  usual: ({ unit, count, days, amount, decided }) => {
    const amounts = decided === null ? amount : `${decided} decided, ${amount} in total`;
    const [here, same] = days === 1 ? ["on this day", "same day"] : ["on these days", "same days"];
    return count > 1
      ? `Your usual ${here}: ${amounts} (median of ${count} ${unit}s)`
      : `On the ${same} of the ${unit} before: ${amounts}`;
  },
  spentIn: ({ amount, when }) => `${amount} ${when}`,
  nothingIn: ({ when }) => `Nothing spent ${when}`,
  when: ({ unit, days, month }) => {
    if (month !== null) return `in ${monthName(month, "en")}`;
    if (unit !== "days") return `in the ${unit}`;
    return days === 1 ? "on that day" : "in these days";
  },
  more: ({ share, days }) => `${share} more than ${days}`,
  less: ({ share, days }) => `${share} less than ${days}`,
  timesMore: ({ days }) => `more than 10 times as much as ${days}`,
};
