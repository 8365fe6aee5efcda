import type { CardTexts } from "./card-texts.ts";

export const enCard: CardTexts = {
  title: "My month",
  kept: "of what I received stayed with me",
  overspent: "spent beyond what I received",
  daysInRow: "days in a row without spending",
  timesAt: ({ shop }) => `times at ${shop}`,
  changes: "What changed",
  sinceUsual: "against my usual",
  sinceMonthBefore: "against the month before",
  more: ({ percent }) => `${percent}% more`,
  less: ({ percent }) => `${percent}% less`,
  muchMore: "much more",
  isNew: "new",
  shop: "Shop of the month",
  category: "Where I bought most often",
  times: ({ count }) => `${count} times`,
  calmDays: "The calmest days",
  calmDay: "The calmest day",
  withoutSpending: ({ days }) =>
    days === 1 ? "1 day without spending" : `${days} days without spending`,
  leastSpending: "hardly any spending",
  madeWith: "made with Quanto",
  notReady: "No card yet",
  running: ({ day }) => `The month is not over. The card will be ready on ${day}.`,
  fewTransactions: ({ has, needs }) =>
    `Few transactions in the month: ${has}. The card needs ${needs}.`,
  fewDays: ({ has, needs }) =>
    `Data of ${has === 1 ? "1 day" : `${has} days`} of the month. The card needs ${needs}.`,
  caption: ({ month }) => `${month}: your card`,
  forward: "Feel free to forward it: it shows no amounts and no names of people.",
  button: "Card of the month",
  cardOf: ({ month }) => `Card: ${month}`,
};
