import type { BudgetTexts } from "./budget-texts.ts";

export const enBudget: BudgetTexts = {
  button: "Budget",
  title: "Budget of the month",
  all: "All that you decide",
  none: "You have no budget yet. Choose a limit for each month, and I will tell you what is left, and how much that is a day.",
  howTo: "To change one, tap its name. Or type, for example:",
  howToBegin: "To make one, tap a button. Or type, for example:",
  examples: {
    one: "/budget groceries 800",
    all: "/budget 3000",
    allMeans: "for all that you decide",
    off: "/budget groceries off",
  },
  left: ({ left, limit }) => `${left} left of ${limit}`,
  over: ({ over, limit }) => `${over} over the limit of ${limit}`,
  perDay: ({ amount, day }) => `${amount} a day until ${day}`,
  of: ({ name }) => (name === null ? "Budget" : `${name} budget`),
  inReport: ({ name, left, perDay }) =>
    perDay === null ? `${name}: ${left}` : `${name}: ${left}, ${perDay}`,
  new: "+ New budget",
  pick: "For what? Beside each name is a limit by what is usual for you.",
  back: "‹ Budgets",
  usual: ({ amount }) => `Usual for a whole month: ${amount}.`,
  noUsual: "I do not know yet what is usual here.",
  spent: ({ amount }) => `This month so far: ${amount}.`,
  allMeans: "It is for what you decide: all that you spent, except fixed bills and instalments.",
  choose: "What is the limit for a month?",
  other: "Another amount",
  ask: ({ name }) =>
    `${name}: what is the limit for a month? Reply to this message with the amount.`,
  remove: "Remove",
  undo: "Undo",
  done: ({ name, limit }) => `Done. ${name}: a limit of ${limit} a month.`,
  removed: ({ name }) => `Done, the budget is removed: ${name}.`,
  notThere: ({ name }) => `You have no such budget: ${name}. Nothing has changed.`,
  badLimit: ({ least, most, example }) =>
    `I did not understand the limit. It can be from ${least} to ${most}. Type, for example: ${example}. Nothing has changed.`,
  unsure: ({ count }) =>
    count === 1
      ? "Did you mean this category? Nothing has changed yet."
      : "Did you mean one of these categories? Nothing has changed yet.",
  unknownCategory: ({ name, example }) =>
    `I do not know the category “${name}”. Nothing has changed. Choose one, or type, for example: ${example}.`,
};
