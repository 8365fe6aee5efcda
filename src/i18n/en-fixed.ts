import { ordinal } from "./en-ordinal.ts";
import type { FixedTexts } from "./fixed-texts.ts";

export const enFixed: FixedTexts = {
  title: "Fixed bills",
  kind: { bill: "Fixed bill", subscription: "Subscription", income: "Regular income" },
  every: {
    weekly: () => "every week",
    fortnightly: () => "every two weeks",
    monthly: ({ date }) => `every month, around the ${ordinal(date)}`,
    quarterly: () => "every three months",
    yearly: () => "once a year",
  },
  next: ({ day }) => `next on ${day}`,
  missed: ({ day }) => `did not appear (expected on ${day})`,
  isNew: "seems new: tap its number to confirm",
  before: ({ amount }) => `before ${amount}`,
  inPeriod: ({ amount }) => `In this period: ${amount}, with instalments.`,
  nothingInPeriod: "Nothing fixed in this period.",
  perMonthAndYear: ({ month, year }) => `What recurs: ${month} a month, ${year} a year.`,
  none: "I have not found anything that recurs yet: I need three similar payments. If you know one, open one of its transactions and tap “It's a fixed bill”.",
  instalment: "Fixed expense: it is an instalment.",
  plain: "Fixed bill.",
  told: {
    confirmed: ({ name }) => `Done: ${name} is a fixed bill, and so are its next payments.`,
    dismissed: ({ name }) => `Done: ${name} is no fixed bill, and neither are its next payments.`,
  },
  button: { confirmed: "It's a fixed bill", dismissed: "It's not a fixed bill" },
};
