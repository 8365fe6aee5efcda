import { ordinal } from "./en-ordinal.ts";
import type { FixedTexts } from "./fixed-texts.ts";

export const enFixed: FixedTexts = {
  title: "Fixed bills",
  kind: { bill: "Fixed bill", subscription: "Subscription", income: "Regular income" },
  every: {
    weekly: () => "every week",
    fortnightly: () => "every two weeks",
    monthly: ({ date }) =>
      date === null ? "every month" : `every month, around the ${ordinal(date)}`,
    quarterly: () => "every three months",
    yearly: () => "once a year",
  },
  noDate: "no fixed date",
  next: ({ day }) => `next on ${day}`,
  missed: ({ day }) => `did not appear (expected on ${day})`,
  isNew: "seems new: tap its number to confirm",
  before: ({ amount }) => `before ${amount}`,
  change: ({ isRise, before, now, month }) =>
    `${isRise ? "went up" : "went down"} from ${before} to ${now} in ${month}`,
  ofYear: ({ month, year }) => `${month} ${year}`,
  inPeriod: ({ amount }) => `In this period: ${amount}, with instalments.`,
  nothingInPeriod: "Nothing fixed in this period.",
  perMonthAndYear: ({ month, year }) => `What recurs: ${month} a month, ${year} a year.`,
  none: "I have not found anything that recurs yet: I need three similar payments. If you know one, open one of its transactions and tap “It's a fixed bill”.",
  instalment: "Fixed expense: it is an instalment.",
  plain: "Fixed bill.",
  told: {
    confirmed: ({ name }) =>
      `Done: ${name} is a fixed bill, and so are its next payments of about that amount.`,
    dismissed: ({ name }) =>
      `Done: ${name} is not a fixed bill, and neither are its next payments.`,
  },
  subscriptions: {
    button: "Subscriptions",
    title: "Subscriptions and fixed bills",
    subscriptions: "Subscriptions",
    bills: "Other fixed bills",
    section: ({ name, month, year }) => `${name}: ${month} a month, ${year} a year`,
    total: ({ month, year }) => `In all: ${month} a month, ${year} a year`,
    more: ({ count }) =>
      count === 1
        ? "1 more is under “Fixed”, the button below."
        : `${count} more are under “Fixed”, the button below.`,
    howTo:
      "Tap a number to open it: there you confirm it, say that it is not fixed, or rename it. What seems new or did not appear is left out of the sums.",
    howToMany:
      "Tap a number to open it; those without a button are under “Fixed”. There you confirm it, say that it is not fixed, or rename it. What seems new or did not appear is left out of the sums.",
  },
  button: { confirmed: "It's a fixed bill", dismissed: "It's not a fixed bill" },
};
