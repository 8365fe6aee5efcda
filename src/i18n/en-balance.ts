import type { BalanceTexts } from "./balance-texts.ts";

export const enBalance: BalanceTexts = {
  button: "Balances",
  title: "Your balances",
  unknown: "the bank gave no balance",
  invested: ({ amount }) => `${amount} invested automatically, counted once`,
  reserved: ({ amount }) => `${amount} in pots or on hold, counted once`,
  overdraft: ({ amount }) => `${amount} of the overdraft in use`,
  used: ({ amount }) => `${amount} of the limit used`,
  bills: ({ amount }) => `${amount} in bills`,
  noDebt: "nothing to pay",
  cardUnknown: "the bank gave no used limit, and the bills are not enough to tell",
  positions: { investments: "Investments", loans: "Loans to pay" },
  unnamed: { investments: "Investment without a name", loans: "Loan without a name" },
  more: ({ count, amount }) => `${count} more: ${amount}`,
  nothing: "The bank has not reported any account.",
  total: {
    title: "All together",
    titleIn: ({ currency }) => `All together in ${currency}`,
    group: {
      accounts: "Accounts",
      cards: "Cards, to pay",
      investments: "Investments",
      loans: "Loans, to pay",
    },
    sum: "What you have, less what you owe",
    unknown: "I can't add it all up, because this is missing:",
  },
  missing: {
    amount: ({ name }) => `the amount of ${name}`,
    notDelivered: {
      accounts: ({ bank }) => `${bank}: the bank did not send its accounts`,
      cards: ({ bank }) => `${bank}: the bank did not send its cards`,
    },
    notAnswered: {
      investments: ({ bank }) => `${bank}: investments not known yet`,
      loans: ({ bank }) => `${bank}: loans not known yet`,
    },
    unreadable: ({ bank, count }) =>
      count === 1
        ? `${bank}: 1 account or position that I could not read`
        : `${bank}: ${count} accounts or positions that I could not read`,
  },
};
