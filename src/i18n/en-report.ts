import type { ReportTexts } from "./report-texts.ts";

export const enReport: ReportTexts = {
  spent: "Spent",
  received: "Received",
  byCategory: "By category",
  nothingSpent: "Nothing spent in this period",
  dataSince: ({ day }) => `I have data since ${day}.`,
  figuresBelow: "The figures by category are in the next message.",
  otherRefunds: "Other refunds",
  moreBackThanSpent: "more refunded than spent",
  moreCurrencies: ({ count }) =>
    count === 1 ? "And 1 more currency in the text." : `And ${count} more currencies in the text.`,
};
