import type { BillTexts } from "./bill-texts.ts";

export const enBill: BillTexts = {
  button: "Card bill",
  title: "Your card bills",
  noCard: "Your banks have not reported any credit card.",
  closed: {
    label: "Last closed",
    noTotal: "the bank gave no amount",
    credit: "in your favour",
    notSent: ({ day, isEstimate }) =>
      isEstimate
        ? `the bank has not sent the bill that must have closed around ${day} yet`
        : `the bank has not sent the bill that closed on ${day} yet`,
    notGiven: "amount not known, this bank does not send its bills",
    none: "none yet",
  },
  paid: {
    paid: ({ day }) => `paid on ${day}`,
    part: ({ amount }) => `paid in part: ${amount}`,
    open: "no payment seen yet",
    overdue: "no payment seen",
    nothing: "nothing to pay",
    unknown: "not known whether it is paid",
  },
  open: {
    label: "Open",
    soFar: ({ amount }) => `${amount} so far`,
    unknown: "not known yet",
    why: {
      "not-updated": "the bank is not updating this card",
      "bill-missing": "the bank has yet to send the bill that closed",
      "closing-unknown": "I don't know on which day it closes",
    },
    closes: ({ day, isEstimate }) =>
      isEstimate ? `closes around ${day} (estimate)` : `closes on ${day}`,
    toCome: ({ amount }) => `${amount} in instalments should still be added to it.`,
    refunds: ({ amount }) => `Refunds of ${amount} are taken off.`,
  },
  due: ({ day, isPast }) => (isPast ? `was due on ${day}` : `due on ${day}`),
  dueUnknown: "due day not known",
  charges: ({ amount }) => `Charges, apart: ${amount} (IOF tax, interest, annual fee)`,
  bankCharges: ({ amount }) => `Charges that the bank lists on the closed one: ${amount}`,
  used: ({ amount, cards }) =>
    cards === 1
      ? `Used limit, by the bank: ${amount}`
      : `Used limit, by the bank: ${amount}, one limit for ${cards} cards`,
  unreadable: ({ count }) =>
    count === 1
      ? "1 transaction could not be read and is missing here."
      : `${count} transactions could not be read and are missing here.`,
  promised: {
    title: "Instalments on the coming bills",
    nothing: "No instalments on the coming bills.",
    unknown: "Instalments on the coming bills: not known yet.",
    month: ({ month, amount }) => `${month}: ${amount}`,
    total: ({ amount }) => `In all: ${amount}`,
    range: ({ low, high }) =>
      `In all: ${low} to ${high}. The bank's used limit does not match the instalments I see.`,
    relief: ({ month, amount }) => `From ${month} on, ${amount} a month is free again.`,
    plan: ({ name, left, amount, until }) =>
      left === 1
        ? `${name}: 1 more instalment of ${amount}, in ${until}`
        : `${name}: ${left} more instalments of ${amount}, until ${until}`,
  },
  closing: {
    ask: ({ card }) => `On which day of the month does the bill of ${card} close?`,
    explanation: "The bank's app shows the day. A purchase made on it is already on the next bill.",
    said: ({ date }) => `Closing day: ${date}`,
    button: ({ card }) => `Closing day: ${card}`,
    unknown: "I don't know",
  },
  back: "‹ All cards",
  picture: {
    open: ({ day }) => (day === null ? "Open bill" : `Open bill · due on ${day}`),
    soFar: "So far",
    running: "Running sum by day",
    dueIn: ({ month }) => `bill of ${month}`,
  },
};
