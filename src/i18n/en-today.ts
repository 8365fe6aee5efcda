import type { TodayTexts } from "./today-texts.ts";

export const enToday: TodayTexts = {
  button: "What's left",
  perDay: ({ amount }) => `You can spend ${amount} today`,
  short: ({ amount, until }) => `You are ${amount} short until ${until}`,
  shortComfort:
    "What is still to be paid is more than what is in the account. Better to know now: there is time to put something off.",
  unknown: "I don't know yet how much you can spend today.",
  untilIncome: ({ name, day, days }) =>
    `Until ${day}, when ${name} should come in: ${inDays(days)}.`,
  incomeToday: ({ name }) => `${name} should come in today; only what is in the account counts.`,
  untilMonthEnd: ({ day, days }) => `Until the end of the month, ${day}: ${inDays(days)}.`,
  incomeLate: ({ name, day }) => `${name} was expected on ${day} and has not come in yet.`,
  noIncome: "I have not found a salary or another income that comes again and again yet.",
  parts: {
    title: "What it was made of",
    reserved: "In pots or on hold",
    fixed: ({ name, day }) => `${name}, expected on ${day}`,
    scheduled: ({ name, day }) => `${name}, scheduled for ${day}`,
    morePayments: ({ count }) => `${count} more payments`,
    closedBill: ({ card, day, isPast }) =>
      isPast ? `Bill of ${card}, was due on ${day}` : `Bill of ${card}, due on ${day}`,
    undatedBill: ({ card }) => `Closed bill of ${card}`,
    openBill: ({ card, day }) => `Open bill of ${card}, due on ${day}`,
    noPayments: "No fixed bills until then",
    noBills: "No card bill to pay until then",
    left: ({ amount, days }) => `${amount} left for ${inDays(days)}`,
  },
  missing: {
    title: "Still to be known:",
    noAccount: "the balance of a checking account; no bank reported one",
    noFreshBalance: "a balance of today; none is younger than a day",
    noRecurring: "your fixed bills; I am still reading your transactions",
    noCards: ({ bank }) => `the cards of ${bank}; the bank did not send them`,
    bill: ({ card, why }) => `the bill of ${card}; ${why}`,
    why: {
      "not-sent": "the bank has yet to send the one that closed",
      "not-given": "this bank does not send its bills",
      "no-total": "the bank gave no amount",
      "due-unknown": "I don't know when it is due",
      foreign: "it has amounts in another currency",
      "not-updated": "the bank is not updating this card",
      "bill-missing": "the bank has yet to send the one that closed",
      "closing-unknown": "I don't know on which day it closes",
    },
  },
  leftOut: {
    title: "Left out",
    stale: ({ name, age }) => `${name}: the balance is too old (${age})`,
    noBalance: ({ name }) => `${name}: the bank gave no balance`,
    foreign: ({ name, currency }) => `${name}: in ${currency}`,
    notDelivered: ({ bank }) => `${bank}: the bank did not send its accounts`,
  },
};

function inDays(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}
