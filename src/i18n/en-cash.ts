import type { CashTexts } from "./cash-texts.ts";

export const enCash: CashTexts = {
  amountAlone: "To note it as cash, write what it was as well, like this: coffee 12",
  account: "Cash",
  today: "today",
  yesterday: "yesterday",
  recorded: ({ title, amount, day }) => `In cash: ${title} ${amount} · ${day}`,
  received: ({ title, amount, day }) => `Received in cash: ${title} ${amount} · ${day}`,
  noted: ({ title, amount, day }) => `Only noted: ${title} ${amount} · ${day}`,
  noteWaits: ({ days }) =>
    `It is in no sum. When the bank shows it, I'll ask; if it doesn't within ${days} days, the note goes.`,
  merged: ({ title, amount }) =>
    `Just one: the bank's stays. I took ${title} ${amount} out of your cash.`,
  arrived: ({ title, amount }) => `It is at the bank now: the note ${title} ${amount} is gone.`,
  undone: ({ title, amount }) => `Undone: ${title} ${amount} is no longer in your accounts.`,
  gone: "This note no longer exists. Nothing changed.",
  first: ({ title, amount, day }) => `Shall I record this as cash: ${title} ${amount} · ${day}?`,
  firstReceived: ({ title, amount, day }) =>
    `Shall I record this as received in cash: ${title} ${amount} · ${day}?`,
  whatItIs:
    "What you write like this goes into your reports, in an account called “Cash”. Your withdrawals stop counting as spending: they become cash in hand. To switch it off: /settings.",
  nothingYet: "Nothing changes until you tap.",
  either: ({ title, amount, day }) => `Was this paid in cash: ${title} ${amount} · ${day}?`,
  unsure: ({ title, amount, day }) => `Is it this: ${title} ${amount} · ${day}?`,
  unsureHint: "If not, write it again with two digits for the cents.",
  declined: "All right, nothing was recorded.",
  refused: {
    zero: "Without an amount above zero there is nothing to record. Nothing changed.",
    "too-large": "That is too much for notes and coins. Nothing was recorded.",
    "too-old": "I only record cash of the last year. Nothing was recorded.",
  },
  question: ({ title, amount, day, name, bank, bankDay }) =>
    `The bank shows: ${name}, ${amount} · ${bankDay} (${bank}). Is it the same as what you recorded in cash, ${title} · ${day}?`,
  noteQuestion: ({ title, amount, day, name, bank, bankDay }) =>
    `The bank shows: ${name}, ${amount} · ${bankDay} (${bank}). Is it what you noted, ${title} · ${day}?`,
  button: {
    yes: "Yes, record as cash",
    no: "Don't record",
    notCash: "Not cash",
    isCash: "It was cash",
    category: "Category",
    today: "Today",
    yesterday: "Yesterday",
    undo: "Undo",
    same: "Yes, just one",
    two: "They are two",
    noteSame: "Yes, this one",
    noteTwo: "Another one",
  },
  inAccounts: "What you write here, like “coffee 12”. It has no balance.",
  settings: {
    label: "Cash",
    on: "on",
    off: "off",
    switchNote:
      "If you switch it off, what you recorded in cash stays in your reports, and withdrawals count as spending again.",
    switchOn: "Switch cash on",
    switchOff: "Switch cash off",
  },
};
