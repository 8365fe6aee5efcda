import type { TeachingTexts } from "./teaching-texts.ts";

export const enTeaching: TeachingTexts = {
  gone: "This transaction is not here any more: the bank deleted it or gave it another number.",
  bankWrote: ({ text }) => `The bank wrote: ${text}`,
  account: ({ name }) => `Account: ${name}`,
  original: ({ amount, rate }) => `Original amount: ${amount}${rate === null ? "" : ` (${rate})`}`,
  category: ({ name, why }) => `Category: ${name} – ${why}`,
  why: {
    choice: "you chose it",
    rule: "by your rule",
    structure: "by the kind of transaction",
    bank: "from the bank",
    learned: "as the other times at this merchant",
    name: "by the name",
    mcc: ({ code }) => `by the kind of shop (${code})`,
    operation: "by the kind of operation",
    purchase: "from the purchase it gives back",
    none: "I don't know yet what it is",
  },
  refund: "Refund: it lowers the spending of its category.",
  income: "Counts as received.",
  notCounted: ({ reason }) => `Left out: ${reason}.`,
  saidFlow: {
    ignored: ({ why }) => `Left out: ${why}.`,
    "own-transfer": ({ why }) => `Transfer between your accounts: ${why}.`,
    refund: ({ why }) => `Refund, lowers the spending of its category: ${why}.`,
  },
  askCategory: "Which category is right?",
  askBelow: ({ name }) => `What in ${name}?`,
  askScope: ({ what }) => `${what}: only this time, or always?`,
  unidentified: "I don't know whose transaction this is, so only this one can be changed.",
  what: {
    ignored: "Don't count",
    "own-transfer": "Between your accounts",
    refund: "Refund",
  },
  state: {
    category: ({ name }) => `in ${name}`,
    ignored: () => "left out",
    "own-transfer": ({ count }) =>
      count === 1
        ? "treated as a transfer between your accounts"
        : "treated as transfers between your accounts",
    refund: ({ count }) => (count === 1 ? "treated as a refund" : "treated as refunds"),
  },
  toldOne: ({ state }) => `Done: this transaction is now ${state}.`,
  toldAutomatic: "Done. This transaction is decided automatically again.",
  toldRule: ({ state, count }) => {
    if (count === 0) return `Done: the next transactions will be ${state}.`;
    return count === 1
      ? `Done: 1 transaction is now ${state}, and so will be the next ones.`
      : `Done: ${count} transactions are now ${state}, and so will be the next ones.`;
  },
  toldKept: ({ count }) =>
    count === 1 ? "1 stayed as you set it." : `${count} stayed as you set them.`,
  toldReplaced: ({ what }) => `The rule before was: ${what}.`,
  toldSplit: ({ name }) => `Done, they are split again. This transaction is with ${name}.`,
  toldUndone: "Undone.",
  toldLate: "That has changed since. Nothing was undone.",
  button: {
    change: "Change category",
    ignore: "Don't count",
    count: "Count it again",
    rename: "Rename",
    note: "Note",
    changeNote: "Change note",
    deleteNote: "Delete note",
    split: "Split again",
    automatic: "Back to automatic",
    more: "All categories",
    wholeCategory: ({ name }) => `${name} (all of it)`,
    onlyThis: "Only this one",
    always: ({ name, count }) => `Always at ${name} (${count})`,
    undo: "Undo",
  },
  flowButton: {
    "own-transfer": {
      yes: "It's a transfer between my accounts",
      no: "It's not a transfer between my accounts",
    },
    refund: { yes: "It's a refund", no: "It's not a refund" },
  },
  rename: {
    ask: ({ name }) => `What should I call ${name}? Reply with the new name.`,
    done: ({ name }) => `Done. It is called ${name} now.`,
    joined: ({ name }) => `Done. I joined it with ${name}, which you already had.`,
    shared: ({ count }) =>
      `The name is for ${count} merchants, which you joined. To split them again, open one of their transactions and tap “Split again”.`,
    nameless: "I need a name with letters or digits. Nothing has changed.",
    tooLong: ({ max }) => `That name is too long: at most ${max} letters fit. Nothing has changed.`,
    undone: ({ name }) => `Undone: it is called ${name} again.`,
  },
  note: {
    line: ({ text }) => `Note: ${text}`,
    ask: ({ name, max }) =>
      `What should I note about ${name}? Reply with up to ${max} letters. A #tag makes it easy to find later.`,
    askAnother: ({ name, text }) =>
      `The note about ${name} is: ${text}. Reply with the new one, or with a dash (-) to delete it.`,
    done: ({ text }) => `Done, I noted: ${text}`,
    deleted: "Done, this transaction has no note.",
    tooLong: ({ max }) => `That note is too long: at most ${max} letters fit. Nothing has changed.`,
    undone: ({ text }) => `Undone. The note is again: ${text}`,
    undoneToNone: "Undone: this transaction has no note.",
  },
  rules: {
    title: "Your rules",
    none: "You have no rules yet. Open a transaction of the report, change its category and choose “Always”.",
    intro: "Tap a number to change or delete its rule.",
    line: ({ name, what }) => `${name}: ${what}`,
    moneyIn: "money in",
    use: ({ count }) => {
      if (count === 0) return "no transactions yet";
      return count === 1 ? "1 transaction" : `${count} transactions`;
    },
    changed: ({ name, what }) => `Done. ${name} now: ${what}.`,
    deleted: ({ name }) => `The rule for ${name} was deleted.`,
    gone: "This rule does not exist any more.",
    delete: "Delete the rule",
    back: "‹ Rules",
  },
};
