import type { QuestionTexts } from "./question-texts.ts";

export const enQuestion: QuestionTexts = {
  told: ({ measure, isReceived }) => {
    switch (measure.kind) {
      case "sum":
        return isReceived ? "Received" : "Spending";
      case "average":
        return `Average ${isReceived ? "received" : "spending"} per ${AVERAGES[measure.per]}`;
      case "biggest":
        return isReceived ? "Largest amount received" : "Largest expense";
      case "smallest":
        return isReceived ? "Smallest amount received" : "Smallest expense";
      case "count":
        return isReceived ? "How many times received" : "How many times";
      case "ranking":
        if (measure.by === "shop")
          return isReceived ? "Who you received most from" : "Where you spent most";
        return isReceived ? "Categories you received most in" : "Categories you spent most on";
      case "list":
        if (measure.order === "newest")
          return isReceived ? "List of what came in" : "List of expenses";
        return `${measure.order === "largest" ? "Largest" : "Smallest"} ${isReceived ? "amounts received" : "expenses"}`;
    }
  },
  method: { credit: "credit card", debit: "debit card", pix: "Pix", cash: "cash" },
  amount: {
    above: ({ amount }) => `above ${amount}`,
    below: ({ amount }) => `below ${amount}`,
    atLeast: ({ amount }) => `at least ${amount}`,
    atMost: ({ amount }) => `up to ${amount}`,
    between: ({ from, to }) => (from === to ? `of ${from}` : `${from} to ${to}`),
  },
  movements: ({ count }) => (count === 1 ? "in 1 transaction" : `in ${count} transactions`),
  times: ({ count }) => (count === 1 ? "time" : "times"),
  beforeRefunds: "before refunds",
  inAll: ({ amount }) => `${amount} in all`,
  per: { movement: "per transaction", day: "per day", month: "per month" },
  of: ({ amount }) => `Of ${amount} in all.`,
  ofMonths: ({ amount, months }) => `Of ${amount} in all, over ${months}.`,
  lessThanAMonth: "less than a month",
  months: ({ count, number }) => (count === 1 ? `${number} month` : `${number} months`),
  none: "no transactions",
  nothing: "No transactions on those days.",
  noName: "I found no transaction with that name at your banks.",
  noCash: "You do not note yet what you pay in cash.",
  withFixed: "Fixed bills, such as rent, count here. A report's biggest expense leaves them out.",
  byMonth: "Month by month",
  page: ({ page, pages }) => `Page ${page} of ${pages}`,
  button: {
    month: "This month",
    lastMonth: "Last month",
    days90: "90 days",
    year: "This year",
    byMonth: "Month by month",
    chart: "Chart",
    exportDays: "Export these days",
    all: "Show all",
    back: "‹ Back",
    shop: ({ name, isReceived }) => (isReceived ? `Only ${name}` : `Only the shop ${name}`),
  },
  notUnderstood: {
    words: "I didn't understand all that you wrote.",
    nothing: "I didn't understand that.",
    days: "I didn't understand which days you mean.",
    future: "Those days have not come yet.",
  },
  closest: "The closest that I can answer:",
  examplesTitle: "You can ask, for example:",
  examples: [
    "how much did I spend on uber in October?",
    "biggest expenses this week",
    "how many times did I go to the supermarket this month?",
    "received from Ana this year",
  ],
  onlyText:
    "I only understand text. Write what you want to know, such as “how much did I spend on groceries this month?”, or tap a button:",
  notForwarded:
    "I don't answer forwarded messages. Write what you want to know yourself, such as “how much did I spend on groceries this month?”, or tap a button:",
  greeting: {
    hello: "Hi! How can I help?",
    thanks: "You're welcome! If you want to know anything else, just ask.",
  },
  report: "Report",
};

const AVERAGES = { movement: "transaction", day: "day", month: "month" } as const;
