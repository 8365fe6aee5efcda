import type { PictureTexts, ShownChange } from "./picture-texts.ts";

export const enPicture: PictureTexts = {
  example: "Example",
  months: "Month by month",
  byMerchant: "Shops and people",
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
  without: ({ accounts }) => `without ${accounts}`,
  comparedWith: ({ days }) => `Compared with ${days}`,
  rest: ({ count }) => `The rest (${count})`,
  shop: ({ number, category }) => `Shop ${number} in ${category}`,
  person: ({ number, category }) => `Person ${number} in ${category}`,
  account: ({ number }) => `Account ${number}`,
  perDay: ({ amount }) => `${amount} a day on average`,
  runningSum: "Total up to each day",
  eachDay: "Spent on each day",
  eachWeek: "Spent in each week",
  eachMonth: "Spent in each month",
  nothingSpent: "Nothing spent in this period",
  noDataThen: "No data from this time",
  nothingReceived: "Nothing received in this period",
  nothingMoved: "Nothing spent or received",
  nothingToCompare: "Nothing spent in either period",
  spent: "Spent",
  received: "Received",
  average: ({ amount }) => `average ${amount} a whole month`,
  stillRunning: ({ month }) => `${month} is not over yet`,
  savings: {
    title: "Savings rate",
    left: ({ count, amount, received }) =>
      `${lastMonths(count)} you received ${received} and kept ${amount}.`,
    overspent: ({ count, amount, received }) =>
      `${lastMonths(count)} you received ${received} and spent ${amount} more than that.`,
    even: ({ count }) => `${lastMonths(count)} you spent exactly what you received.`,
    nothingReceived: ({ count }) => `${lastMonths(count)} nothing was received.`,
    noWholeMonth: "There is no whole month of all accounts yet.",
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

function lastMonths(count: number): string {
  return count === 1 ? "This month" : `In the last ${count} months, up to today,`;
}
