import type { Catalog } from "./catalog.ts";
import { enBalance } from "./en-balance.ts";
import { enToday } from "./en-today.ts";
import { enOwner } from "./en-owner.ts";
import { enAlerts } from "./en-alerts.ts";
import { enBill } from "./en-bill.ts";
import { enQuestion } from "./en-question.ts";
import { enBudget } from "./en-budget.ts";
import { enCash } from "./en-cash.ts";
import { enConnection } from "./en-connection.ts";
import { enExport } from "./en-export.ts";
import { enPicture } from "./en-picture.ts";
import { enReport } from "./en-report.ts";
import { enGame } from "./en-game.ts";
import { enFixed } from "./en-fixed.ts";
import { enTeaching } from "./en-teaching.ts";
import { enSearch } from "./en-search.ts";
import { enSchedule } from "./en-schedule.ts";
import { enSettings } from "./en-settings.ts";
import { formatNumber } from "./format-number.ts";
import { monthName } from "./month-name.ts";

export const en: Catalog = {
  profile: {
    description:
      "I'm Quanto, and I show you where your money went.\n\n" +
      "Connect your bank once and see, whenever you like, how much you spent and on what: a clear picture and the exact figures.\n\n" +
      "I only read your data. I can't move money.",
    shortDescription: "I show you where your money went: how much you spent, and on what.",
  },
  commands: {
    report: "How much I spent, and on what",
    today: "How much I can spend a day",
    bill: "Card bills and instalments",
    balance: "Balances, debts and investments",
    budget: "My budget of the month",
    subscriptions: "Subscriptions and fixed bills",
    accounts: "My banks and balances",
    refresh: "Fetch what's new from the banks",
    alerts: "What I tell you, and when",
    rules: "My category rules",
    export: "Your data as a file",
    search: "Find a transaction",
    connect: "Connect a bank",
    schedule: "Summaries that come by themselves",
    settings: "Language, time zone, month start, theme",
    disconnect: "Disconnect a bank",
    privacy: "What is kept and who sees it",
    delete_data: "Delete all my data",
    help: "What I can do",
    start: "Get started",
  },
  start: {
    hello: ({ name }) => (name === null ? "Hi! I'm Quanto." : `Hi, ${name}! I'm Quanto.`),
    whoWeAre:
      "Connect your bank and I'll show you where your money went: how much you spent, by category, with a picture and the exact figures.",
    whatWeStore:
      "What I keep: the names and balances of your accounts, and your transactions. Your bank password stays on Pluggy's secure page; I never see it. And I only read: I can't move money.",
    next: "To get started, connect a bank. It takes about two minutes.",
    helloAgain: ({ name }) =>
      name === null ? "Good to see you again!" : `Good to see you again, ${name}!`,
    more: "everything I can do",
    example: "The picture is only an example: its figures are made up.",
  },
  help: {
    title: "What I can do",
    commands: {
      report: "how much you spent this month, by category",
      today: "how much you can spend a day until the next income",
      bill: "each card's bill, and the instalments to come",
      balance: "what each account, card and investment holds, and of when",
      budget: "a limit for each month, by category or for everything, and what is left",
      subscriptions: "subscriptions and fixed bills: what they cost and when they come",
      accounts: "your banks, accounts and balances",
      refresh: "fetch what's new from your banks",
      alerts: "what I tell you without being asked: see, change, silence",
      rules: "your category rules: see, change, delete",
      export: "your transactions as a file: CSV, OFX or JSON",
      search: "find transactions by name, note, #tag or amount",
      connect: "connect or reconnect a bank",
      schedule: "when summaries come by themselves",
      settings: "language, time zone, start of the month and theme",
      disconnect: "disconnect a bank",
      privacy: "what I keep and who sees it",
      delete_data: "delete all your data",
      help: "this message",
    },
    periods: "Periods I understand",
  },
  connect: {
    title: "Let's connect your bank",
    explanation:
      "The button opens a secure page where you choose your bank and authorise access. I never see your password.",
    validity: ({ minutes }) =>
      `The link is yours alone, is valid for ${minutes} minutes and works for one connection. Don't pass it on.`,
    button: "Connect my bank",
    buttonAnother: "Connect another bank",
    tryAgain: "Try again",
    continue: "Continue",
    loginTitle: ({ bank }) => `${bank}: let's try again`,
    loginExplanation:
      "The button opens a secure page where you log in at your bank. I never see your password.",
    loginButton: ({ bank }) => `Connect ${bank}`,
  },
  accounts: {
    title: "Your accounts",
    balance: "balance",
    debt: "owed",
    noDebt: "nothing owed",
    unknownBalance: "the bank gave no balance",
    billDue: ({ day }) => `in all · a bill is due on ${day}`,
    unnamedAccount: "Account",
    unnamedCard: "Card",
    missingAccounts: {
      accounts: ({ bank }) =>
        `${bank}: the bank did not deliver the accounts; what is on them is missing.`,
      cards: ({ bank }) =>
        `${bank}: the bank did not deliver the cards; what is on them is missing.`,
    },
    unreadableTransactions: ({ count }) =>
      count === 1
        ? "1 transaction from the bank could not be read."
        : `${formatNumber(count, "en")} transactions from the bank could not be read.`,
    unreadableAccounts: ({ count }) =>
      count === 1
        ? "1 account from the bank could not be read."
        : `${formatNumber(count, "en")} accounts from the bank could not be read.`,
    updatedAgo: ({ ago }) => `updated ${ago}`,
    updatedOn: ({ day, ago }) => `updated on ${day} (${ago})`,
    latestTransaction: ({ day }) => `latest transaction on ${day}`,
    endingIn: ({ digits }) => `ending in ${digits}`,
    staleSince: ({ day }) => (day === null ? "not updating" : `not updated since ${day}`),
    staleAccounts: ({ accounts, count, day }) => {
      if (day === null) return `${accounts} ${count === 1 ? "is" : "are"} not updating.`;
      return `${accounts} ${count === 1 ? "has" : "have"} not updated since ${day}.`;
    },
    closedSince: ({ day }) => `no longer listed by the bank since ${day}`,
    noAccounts: "This bank hasn't reported any accounts yet.",
    updating: "Fetching from the bank…",
    deleting: "Deleting…",
    sharedLimit: ({ card }) => `same limit as ${card}`,
  },
  balance: enBalance,
  today: enToday,
  owner: enOwner,
  alerts: enAlerts,
  bill: enBill,
  budget: enBudget,
  export: enExport,
  question: enQuestion,
  cash: enCash,
  connection: enConnection,
  period: {
    thisWeek: "This week",
    lastWeek: "Last week",
    lastDays: ({ days }) => `Last ${days} days`,
    year: ({ year }) => `Year ${year}`,
    month: ({ month, year }) => `${monthName(month, "en")} ${year}`,
    thisYear: "This year",
    thisMonth: "This month",
    lastMonth: "Last month",
  },
  report: enReport,
  teaching: enTeaching,
  game: enGame,
  search: enSearch,
  fixed: enFixed,
  schedule: enSchedule,
  settings: enSettings,
  picture: enPicture,
  noDataYet: {
    noBank: "You haven't connected a bank yet.",
    noBankNext: "Connect one and I'll show you where your money went. It takes about two minutes.",
    fetching: ({ banks }) => `I'm still fetching your data: ${banks}.`,
    fetchingNext:
      "The first time usually takes a few minutes. As soon as it's done, I'll send your report.",
    thenReport: "As soon as the bank answers, I'll send your report.",
  },
  periodHelp: {
    unknown: "I didn't understand that period.",
    understood: ({ days }) => `Did you mean ${days}?`,
    future: "That period hasn't started yet, so there is nothing to show.",
    examplesTitle: "You can ask like this:",
    examples: [
      ["/report", "this month"],
      ["/report yesterday", "one day"],
      ["/report last week", "from Monday to Sunday"],
      ["/report October", "a month"],
      ["/report 45 days", "the days up to today"],
      ["/report 1/10 to 15/10", "from one day to another (day first)"],
      ["/report since 1/10", "from that day until today"],
      ["/report last year", "from January to December"],
    ],
  },
  progress: {
    waiting: ({ bank }) => `${bank}: fetching…`,
    slow: ({ bank }) =>
      `${bank}: this is taking longer than usual. You don't need to do anything: I'll keep fetching, and send the report when it's done.`,
    asked: {
      code: ({ bank }) =>
        `${bank}: the bank has asked for a code. Please continue on the page where you are connecting it or, if it was closed, from here.`,
      authorisation: ({ bank }) =>
        `${bank}: you still need to authorise this in your bank's app. After that I'll carry on by myself.`,
    },
    failed: ({ bank }) => `${bank}: that didn't work.`,
    givenUp: ({ bank }) =>
      `${bank}: nothing came of this attempt, so I've deleted it. To connect, send /connect.`,
    fetching: ({ bank, transactions }) => `${bank}: ${transactionCount(transactions)}…`,
    done: ({ bank, transactions }) => `${bank} connected: ${transactionCount(transactions)}.`,
    doneEmpty: ({ bank }) => `${bank} connected. There are no transactions yet.`,
  },
  notice: {
    unusedWords: ({ words }) => `“${words}” changes nothing here. This is what I have as of now:`,
    unknownCommand: "I don't know that command.",
    error: "Something went wrong on my side. Please try again in a moment.",
    errorId: ({ id }) => `If it keeps happening, give this code to whoever runs this bot: ${id}`,
    noLongerAllowed:
      "You're no longer on this bot's list, so I don't fetch or send anything for you. These still work: /privacy, /disconnect and /delete_data.",
    removed: ({ day }) =>
      `You had blocked me for a long time, so I deleted your data on ${day}. To go on, connect your bank again.`,
    notAllowed: ({ telegramId }) =>
      `This is a private bot and you're not on its list yet. If you know who runs it, give them this number: ${telegramId}`,
    privateOnly: "Everyone here would see your finances. Talk to me in private.",
    openPrivateChat: "Talk in private",
    tooFast: "That's a lot at once. Wait a minute and try again.",
    oldButton: "This button is old and no longer works. Send the command again.",
  },
};

function transactionCount(count: number): string {
  return count === 1 ? "1 transaction" : `${formatNumber(count, "en")} transactions`;
}
