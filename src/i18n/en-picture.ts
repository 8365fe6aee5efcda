import type { PictureTexts, ShownChange } from "./picture-texts.ts";

export const enPicture: PictureTexts = {
  months: "Month by month",
  byMerchant: "By merchant",
  income: "What came in",
  accounts: "By account",
  change,
  changeSince: ({ change: by, days }) => {
    switch (by.kind) {
      case "more":
        return `${by.percent}% more than ${days}`;
      case "less":
        return `${by.percent}% less than ${days}`;
      case "times":
        return by.times === null
          ? `More than 100 times as much as ${days}`
          : `${by.times} times as much as ${days}`;
      case "same":
        return `The same as ${days}`;
      case "new":
        return `There was nothing in ${days}`;
    }
  },
  comparedWith: ({ days }) => `Compared with ${days}`,
  rest: ({ count }) => `The rest (${count})`,
  shop: ({ number, category }) => `Shop ${number} in ${category}`,
  account: ({ number }) => `Account ${number}`,
  perDay: ({ amount }) => `${amount} a day on average`,
  runningSum: "Total up to each day",
  eachDay: "Spent on each day",
  eachWeek: "Spent in each week",
  eachMonth: "Spent in each month",
  nothingSpent: "Nothing spent in this period",
  nothingReceived: "Nothing received in this period",
  nothingMoved: "Nothing spent or received",
  nothingToCompare: "Nothing spent in either period",
  spent: "Spent",
  received: "Received",
  averageOf: ({ amount }) => `average ${amount}`,
  average: ({ amount }) => `average ${amount} a month`,
  stillRunning: ({ month }) => `${month} is not over yet`,
  savings: {
    title: "Savings rate",
    left: ({ count, amount, received }) =>
      `In ${wholeMonths(count)} you received ${received} and kept ${amount}.`,
    overspent: ({ count, amount, received }) =>
      `In ${wholeMonths(count)} you received ${received} and spent ${amount} more than that.`,
    even: ({ count }) => `In ${wholeMonths(count)} you spent exactly what you received.`,
    nothingReceived: ({ count }) => `In ${wholeMonths(count)} nothing was received.`,
    noWholeMonth: "There is no whole month to look back on yet.",
  },
  endingIn: ({ digits }) => `••${digits}`,
};

function change(by: ShownChange): string {
  switch (by.kind) {
    case "more":
    case "less":
      return `${by.percent}%`;
    case "times":
      return by.times === null ? "100+×" : `${by.times}×`;
    case "same":
      return "same";
    case "new":
      return "new";
  }
}

function wholeMonths(count: number): string {
  return count === 1 ? "1 whole month" : `${count} whole months`;
}
