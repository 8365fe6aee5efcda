import { enVerdict } from "./en-verdict.ts";
import type { ReportTexts } from "./report-texts.ts";

const UNIT = {
  week: "of the week before",
  month: "of the month before",
  year: "of the year before",
};
const IN_UNIT = {
  week: "in the week before",
  month: "in the month before",
  year: "in the year before",
};

export const enReport: ReportTexts = {
  spent: "Spent",
  received: "Received",
  nothingSpent: "Nothing spent in this period",
  nothingAtAll: "Nothing spent or received in this period.",
  left: ({ amount, isRunning }) => `${amount}\u00A0${isRunning ? "left" : "left over"}`,
  missing: ({ amount }) => `${amount}\u00A0short`,
  decided: ({ free }) => `You decided on ${free}`,
  split: ({ free, fixed }) => `You decided on ${free}; fixed bills ${fixed}`,
  fixedPart: ({ amount }) => `${amount} fixed`,
  fixedLessRefunds: ({ amount, refunds }) => `${amount} fixed less ${refunds} of refunds`,
  allFixed: "all fixed",
  keptSince: ({ day }) =>
    `For the time before ${day} I keep only each month’s sums, not single movements.`,
  dataSince: ({ day }) => `I have data since ${day}.`,
  dataUntil: ({ day }) => `Transactions up to ${day}.`,
  banksUntil: ({ banks }) => `Transactions up to: ${banks}.`,
  bankUntil: ({ bank, day }) => `${bank}, ${day}`,
  bankBehind: ({ bank, day }) => `${bank} only up to ${day}`,
  lost: {
    consent: ({ banks }) =>
      `${banks}: the permission has ended, and nothing new comes until you reconnect.`,
    removed: ({ banks }) =>
      `${banks}: access has ended, and nothing new comes until you reconnect.`,
    login: ({ banks }) =>
      `${banks}: the bank wants you to log in again, and nothing new comes until then.`,
  },
  bankWithoutData: ({ bank }) => `nothing from ${bank} yet`,
  figuresIn: {
    below: "The amounts by category are in the next message.",
    list: "Every amount is in “Categories”.",
  },
  otherRefunds: "The other refunds",
  moreBackThanSpent: "more refunds than spending",
  moreCurrencies: ({ count }) =>
    count === 1 ? "And 1 more currency in the text." : `And ${count} more currencies in the text.`,
  sameDaysBefore: ({ unit, days }) => {
    if (unit === "days") return days === 1 ? "on the day before" : `in the ${days} days before`;
    return days === 1 ? `on the same day ${UNIT[unit]}` : `in the same ${days} days ${UNIT[unit]}`;
  },
  wholeBefore: ({ unit, days }) => {
    if (unit !== "days") return IN_UNIT[unit];
    return days === 1 ? "on the day before" : `in the ${days} days before`;
  },
  more: ({ share, days, amount }) => `▲ ${share} more than ${days} (${amount})`,
  less: ({ share, days, amount }) => `▼ ${share} less than ${days} (${amount})`,
  times: ({ days, amount }) => `▲ More than 10 times as much as ${days} (${amount})`,
  same: ({ days, amount }) => `The same as ${days} (${amount})`,
  nothingBefore: ({ days }) => `Nothing was spent ${days}.`,
  perDay: ({ amount }) => `${amount} a day on average`,
  perDaySince: ({ amount, day }) => `${amount} a day on average since ${day}`,
  comparedWithout: ({ accounts }) => `Compared without ${accounts}.`,
  withoutAccount: ({ name, day }) => `${name} (data since ${day})`,
  noDataThen: ({ day }) => `I have no data from that time: they begin on ${day}.`,
  outlook: ({ amount }) => `Forecast for the month: ${amount}`,
  outlookRange: ({ low, high }) => `Forecast for the month: ${low} to ${high}`,
  verdict: enVerdict,
  biggest: ({ isPart, title, day, amount }) =>
    `Biggest expense${isPart ? " besides fixed bills" : ""}: ${amount} on ${day}, ${title}`,
  insight: {
    rose: ({ category, amount }) => `Biggest rise: ${category}, ${amount} more than before.`,
    fell: ({ category, amount }) => `Biggest fall: ${category}, ${amount} less than before.`,
    isNew: ({ category, amount }) => `New: ${amount} on ${category}, which had nothing before.`,
    dominates: ({ category, share }) => `${category} takes ${share} of all you spent.`,
    oneExpense: ({ share }) => `A single expense makes up ${share} of the total.`,
  },
  leftOut: {
    title: "What was left out?",
    label: "Left out",
    intro: "Money that moved, but counts as neither spent nor received:",
    nothing: "Nothing was left out in this period.",
    name: {
      "bill-payment": "Card bill payments",
      "own-transfer": "Between your accounts",
      withdrawal: "Withdrawals",
      returned: "Returned",
      investment: "Investments",
      loan: "Loans received",
      ignored: "Ignored by you",
      "future-instalment": "Future instalments",
    },
    why: {
      "bill-payment": "the card's purchases count one by one already",
      "own-transfer": "the money is still yours",
      withdrawal: "they became cash in hand; write here what you spend of it",
      returned: "the money went out and came back",
      investment: "saving is not spending",
      loan: "it is money to pay back",
      ignored: "you asked not to count them",
      "future-instalment": "still to come; each counts on its own day, not in this sum",
    },
    assumed: ({ count }) =>
      count === 1
        ? "1 of these came without a category from the bank: I worked it out from its text or its other side."
        : `${count} of these came without a category from the bank: I worked them out from their texts or their other sides.`,
  },
  screen: {
    comparison: "Comparison",
    nothingToCompare:
      "I do not have data for the whole period before, so there is nothing to compare yet.",
    onlyDecided: "Only what you decided, without fixed bills:",
    usual: ({ amount }) => `usually ${amount}`,
    before: ({ amount }) => `before ${amount}`,
    days: "Day by day",
    weekOf: ({ day }) => `Week of ${day}`,
    dearestDay: ({ day, amount }) => `Most expensive day: ${day} (${amount}).`,
    quietDays: ({ count }) =>
      count === 1 ? "1 day without spending." : `${count} days without spending.`,
    months: "Month by month",
    lastMonths: ({ count, hasCurrent, without }) => {
      const months =
        count === 1
          ? "In the last month that is over"
          : `In the last ${count} months that are over`;
      const current = hasCurrent ? ", without the current month" : "";
      if (without === 0) return `${months}${current}:`;
      const left = without === 1 ? "1 month" : `${without} months`;
      const uncovered = `without ${left} that not all accounts cover`;
      return `${months}${current}${hasCurrent ? " and" : ","} ${uncovered}:`;
    },
    monthLine: ({ spent, received }) => `spent ${spent}, received ${received}`,
    running: "so far",
    saved: ({ share, amount }) => `${amount} left over: ${share} of what you received.`,
    overspent: ({ amount }) => `You spent ${amount} more than you received.`,
    noIncome: "Nothing received in this period.",
    accounts: "By account",
    account: ({ name, digits }) => (digits === null ? name : `${name} (ending in ${digits})`),
    reaches: "Transactions up to",
    noTransactions: "No transactions here.",
    categories: "All categories",
    perMonth: ({ amount }) => `${amount} a whole month on average.`,
    merchants: ({ category }) => `${category}: shops and people`,
    transactions: ({ count }) => (count === 1 ? "1 transaction" : `${count} transactions`),
    page: ({ page, pages }) => `page ${page} of ${pages}`,
    pending: "pending",
    boughtOn: ({ day }) => `bought on ${day}`,
    instalment: ({ number, total }) => `instalment ${number} of ${total}`,
    ownOf: ({ category }) => `Other in ${category}`,
    ownIncome: "Other money received",
    pictureDays: ({ unit }) => `The picture shows what each ${unit} took and the sum up to it.`,
    pictureMonths: "The picture shows spent and received in each month.",
    pictureTrend: "The picture shows what each month took, and the parts of this period.",
  },
  button: {
    week: "Week",
    month: "Month",
    days90: "90 days",
    year: "Year",
    compare: "Compare",
    days: "Day by day",
    accounts: "Accounts",
    leftOut: "Left out",
    biggest: "Biggest expense",
    categories: "Categories",
    fixed: "Fixed",
    more: "More",
    nearest: ({ period }) => `See ${period}`,
    merchants: "Shops and people",
    transactions: "Transactions",
    months: "Month by month",
    back: "‹ Back",
  },
};
