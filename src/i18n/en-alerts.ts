import type { AlertTexts } from "./alert-texts.ts";

export const enAlerts: AlertTexts = {
  line: {
    bill: ({ card, when }) => `The bill of ${card} is due ${when}`,
    due: ({ daysLeft, day }) => {
      if (daysLeft === 0) return `today, ${day}`;
      return daysLeft === 1 ? `tomorrow, ${day}` : `in ${daysLeft} days, on ${day}`;
    },
    billAmount: ({ amount }) => `: ${amount} to pay.`,
    billWithoutAmount: ". The bank didn't give the amount.",
    budget: ({ name, percent, spent, limit }) =>
      `${name}: ${percent} of the budget reached. ${spent} of ${limit} spent.`,
    salary: ({ name, amount, day }) => `Your salary is in: ${amount} from ${name}, on ${day}.`,
    income: ({ name, amount, day }) => `Received: ${amount} from ${name}, on ${day}.`,
    priceRise: ({ name, before, now, day }) =>
      `${name} went up in price: from ${before} to ${now}, on ${day}.`,
    large: ({ name, amount, day }) => `Large purchase: ${amount} at ${name}, on ${day}.`,
    low: ({ account, amount, limit }) => `Low balance in ${account}: ${amount} (limit: ${limit}).`,
    proposal: ({ amount }) =>
      `Shall I tell you when there's a large purchase? Judging by what you spend, I suggest from ${amount} on.`,
  },
  more: ({ count }) => `and ${count} more`,
  age: ({ bank, moment }) => `Data from ${bank}: ${moment}`,
  button: {
    silence: ({ kind }) => `Silence ${kind}`,
    silenceKind: "Silence this kind",
    month: "For 30 days",
    silenceMonth: "Silence: 30 days",
    limit: ({ kind }) => `Change the limit: ${kind}`,
    limitThis: "Change the limit",
    all: "All alerts",
    tellAgain: "Tell me again",
    silenceThis: "Silence",
    accept: ({ amount }) => `Yes, from ${amount} on`,
    otherAmount: "Another amount",
    refuse: "No, thanks",
    off: "Switch off",
    back: "‹ All alerts",
  },
  title: "Alerts",
  explanation: "What I tell you without being asked. Tap to change:",
  rules: ({ from, to }) =>
    `I put everything into one message, at most three a day (besides bills and banks). From ${from}:00 to ${to}:00 alerts wait; only one about a bank that needs you arrives, without a sound. Change the hours in /schedule.`,
  rulesWithoutQuiet:
    "I put everything into one message, at most three a day (besides bills and banks). You can choose quiet hours in /schedule.",
  howToWrite: "Or write: /alerts large 500, /alerts low 200, /alerts large off.",
  kind: {
    "bill-due": { name: "bills", about: "A bill due in three days, or today" },
    budget: { name: "budgets", about: "A budget that reaches 80% and 100%" },
    income: { name: "income", about: "Your salary, or other large income" },
    "price-rise": { name: "prices", about: "A subscription or bill that got more expensive" },
    connection: { name: "banks", about: "A bank that needs you" },
    large: { name: "large purchases", about: "Large purchase" },
    low: { name: "low balance", about: "Low balance" },
  },
  state: {
    off: "off",
    silent: "silenced",
    silentUntil: ({ day }) => `silenced until ${day}`,
    from: ({ amount }) => `from ${amount} on`,
    under: ({ amount }) => `under ${amount}`,
  },
  askLimit: {
    large: "From which amount on is a purchase large for you?",
    low: "Under which balance would you like to know?",
  },
  example: ({ command }) => `For another amount, write: ${command}`,
  budgetLimit: "You can change a budget's amount in /budget.",
  badLimit: ({ command }) =>
    `I didn't understand the amount. Write a number above zero, like this: ${command}`,
  unknown: "I don't know that alert. These are the ones there are:",
  changed: {
    silenced: ({ kind }) => `Done, no more alerts about ${kind}.`,
    silencedUntil: ({ kind, day }) => `Done, nothing about ${kind} until ${day}.`,
    told: ({ kind }) => `Done, I'll tell you about ${kind} again.`,
    allSilenced: "Done, all alerts are silenced.",
    allTold: "Done, the alerts are back.",
    large: ({ amount }) => `Done, I'll tell you of purchases from ${amount} on.`,
    low: ({ amount }) => `Done, I'll tell you when an account's balance is under ${amount}.`,
    limitEnded: ({ kind }) => `Done, no alerts about ${kind}.`,
    refused: "All right. If you change your mind, open /alerts.",
  },
};
