import { enCard } from "./en-card.ts";
import type { PictureTexts, ShownChange } from "./picture-texts.ts";

export const enPicture: PictureTexts = {
  example: "Example",
  months: "Month by month",
  byMerchant: "Shops and people",
  accounts: "By account",
  leftOut: "Left out",
  leftOutSum: "Counts as neither spent nor received",
  nothingLeftOut: "Nothing was left out",
  change,
  changeSince: ({ change: by, days }) => {
    switch (by.kind) {
      case "more":
        return `${by.percent}% more than ${days}`;
      case "less":
        return `${by.percent}% less than ${days}`;
      case "times":
        return `More than 10 times as much as ${days}`;
      case "same":
        return `The same as ${days}`;
      case "new":
        return `There was nothing in ${days}`;
    }
  },
  without: ({ accounts }) => `without ${accounts}`,
  comparedWith: ({ days }) => `Compared with ${days}`,
  rest: {
    categories: ({ count }) => (count === 1 ? "1 more category" : `${count} more categories`),
    parts: ({ count }) => `${count} more`,
  },
  decided: "You decided",
  decidedAmount: ({ amount }) => `You decided ${amount}`,
  inTotal: ({ amount }) => `${amount} in total`,
  fixedBills: "Fixed bills",
  left: { now: "Left", past: "Left over" },
  lacking: { now: "Short by", past: "Short by" },
  usual: {
    mark: (base) => usualName(base),
    against: (base) => `Compared with ${usualName(base)}`,
    compared: ({ size, isMore, ...base }) =>
      `${size} ${isMore ? "above" : "below"} ${usualName(base)}`,
    within: (base) => (base.count > 1 ? "within your usual" : `like ${usualName(base)}`),
    decided: ({ said }) => `${said} (decided)`,
    tooEarly: "too early to compare",
  },
  shop: ({ number, category }) => `Shop ${number} in ${category}`,
  person: ({ number, category }) => `Person ${number} in ${category}`,
  account: ({ number }) => `Account ${number}`,
  perDay: ({ amount }) => `${amount} a day on average`,
  runningSum: "Total up to each day",
  eachDay: "Spent on each day",
  eachWeek: "Spent in each week",
  eachMonth: "Spent in each month",
  receivedEach: {
    day: "Received on each day",
    week: "Received in each week",
    month: "Received in each month",
  },
  nothingSpent: "Nothing spent in this period",
  noDataThen: "No data from this time",
  nothingReceived: "Nothing received in this period",
  nothingMoved: "Nothing spent or received",
  nothingToCompare: "Nothing spent in either period",
  spent: "Spent",
  received: "Received",
  average: ({ amount }) => `average ${amount} a whole month`,
  usualMonth: "Your usual month: spent",
  stillRunning: ({ month }) => `${month} is not over yet`,
  savings: {
    title: "Savings rate",
    left: ({ count, amount, received }) =>
      `${lastMonths(count)}, you received ${received} and kept ${amount}.`,
    overspent: ({ count, amount, received }) =>
      `${lastMonths(count)}, you received ${received} and spent ${amount} more than that.`,
    even: ({ count }) => `${lastMonths(count)}, you spent exactly what you received.`,
    nothingReceived: ({ count }) => `${lastMonths(count)}, nothing was received.`,
    noWholeMonth: "There is no whole month of all accounts yet.",
  },
  card: enCard,
  endingIn: ({ digits }) => `••${digits}`,
};

function change(by: ShownChange): string {
  switch (by.kind) {
    case "more":
    case "less":
      return `${by.percent}%`;
    case "times":
      return "10+×";
    case "same":
      return "same";
    case "new":
      return "new";
  }
}

function usualName({ unit, count }: { unit: "month" | "week"; count: number }): string {
  return count > 1 ? "your usual" : `the ${unit} before`;
}

function lastMonths(count: number): string {
  return count === 1
    ? "In the last month that is over"
    : `In the last ${count} months that are over`;
}
