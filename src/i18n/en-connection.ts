import type { ConnectionTexts } from "./connection-texts.ts";
import { formatNumber } from "./format-number.ts";

export const enConnection: ConnectionTexts = {
  sameName: {
    ending: ({ bank, digits }) => `${bank} (ending ${digits})`,
    since: ({ bank, day }) => `${bank} (since ${day})`,
    number: ({ bank, number }) => `${bank} (${number})`,
  },
  reason: {
    wrongPassword: "The bank refused the user name or password. Perhaps the password has changed.",
    wrongCode: "The bank refused the verification code.",
    consentEnded: "The permission you gave at the bank was withdrawn or has run out.",
    notAuthorised: "Access wasn't authorised at the bank.",
    locked: "The bank has locked your access. Unlock it in the bank's app.",
    passwordReset: "The bank wants a new password. Set one in the bank's app.",
    needsAction:
      "The bank wants something from you, such as accepting new terms. Open the bank's app to see what it is.",
    loggedInElsewhere: "The bank says your account is open somewhere else. Log out there.",
    codeTooLate: "The code didn't arrive in time.",
    notSupported: "The bank doesn't allow access to this kind of account.",
    unavailable: "The bank is down or didn't answer.",
    login: "The bank wants you to log in again.",
    code: "The bank is asking for a verification code.",
    authorisation: "You still need to authorise this in your bank's app.",
    noAnswer: "The last attempt to fetch from the bank failed.",
    removed: "Access to this bank has ended.",
  },
  neverValidPassword: "The bank refused the user name or password.",
  silentSince: ({ day }) => `The bank has sent no updates since ${day}.`,
  silent: "The bank has sent no updates for more than two days.",
  next: {
    login: ({ bank }) => `Tap “Reconnect ${bank}” to sort it out.`,
    loginAfterUserAction: ({ bank }) => `Then tap “Reconnect ${bank}”.`,
    code: ({ bank }) => `Tap “Reconnect ${bank}” to enter the code.`,
    authorisation: ({ bank }) => `If the request isn't there, tap “Reconnect ${bank}”.`,
    newConnection: ({ bank }) => `Tap “Reconnect ${bank}” to connect it again.`,
    patience: "You don't need to do anything: I'll keep trying, and tell you when it works again.",
    afterUserAction: "Then send /refresh and I'll try again.",
  },
  deadline: ({ moment }) => `Deadline: ${moment}.`,
  reconnect: ({ bank }) => `Reconnect ${bank}`,
  linkValidity: ({ minutes }) =>
    `The button works for ${minutes} minutes. After that, use /connect.`,
  notice: {
    stopped: ({ bank }) => `${bank} has stopped updating`,
    asksForCode: ({ bank }) => `${bank} asks for a code`,
    waitsForYou: ({ bank }) => `${bank} is waiting for your authorisation`,
    accessEnded: ({ bank }) => `${bank}: access has ended`,
    oldDataStays: "What I already have stays here.",
    oldDataUntil: ({ day }) => `What I already have, up to ${day}, stays here.`,
    restored: ({ bank }) => `${bank} is working again.`,
    consentEnds: ({ bank }) => `${bank}: permission about to run out`,
    consentUntil: ({ day }) =>
      `The permission you gave at the bank is valid until ${day}. Renew it before then, so that I keep receiving your transactions.`,
    renew: ({ bank }) => `Renew ${bank}`,
    disconnected: ({ bank }) => `${bank} disconnected: I've deleted everything about it.`,
    dataDeleted: "Done: I've deleted all your data, here and at Pluggy.",
    comeBack: "If you ever want to come back, send /start. Take care!",
  },
  refresh: {
    button: "Refresh now",
    started: "I've asked the bank for updates.",
    alreadyRunning: "I'm already fetching updates.",
    justAsked: "I asked your banks for updates just now. Please wait a minute before asking again.",
    tooSoon: ({ moment }) => `It was updated a short while ago. You can ask again from ${moment}.`,
    tooSoonUntilUnknown: "It was updated a short while ago. Please try again later.",
    byPluggyOnly: "This connection updates by itself once a day. It can't be hurried.",
    notNow: "It can't be refreshed right now. Please try again later.",
    unreachable: "I couldn't reach Pluggy. Please try again in a moment.",
    news: ({ count }) =>
      count === 1 ? "1 new transaction" : `${formatNumber(count, "en")} new transactions`,
    spent: "spent",
    nothingNew: "Nothing new.",
    busy: "The bank hasn't answered yet. What's new will be in /report once it arrives.",
    newsSoon: "When that's done, I'll tell you here what came.",
  },
  disconnect: {
    choose: "Which bank do you want to disconnect?",
    nothing: "You have no bank connected, so there's nothing to disconnect.",
    title: ({ bank }) => `Disconnect ${bank}?`,
    what: "I'll end the connection at Pluggy and delete all accounts and transactions of this bank here. This can't be undone, but you can connect the bank again whenever you like.",
    yes: ({ bank }) => `Yes, disconnect ${bank}`,
    begun: ({ bank }) => `Disconnecting ${bank}… I'll tell you when everything is deleted.`,
    unknownBank: "This bank is no longer connected.",
    alreadyDeleting: ({ banks }) => `I'm already deleting: ${banks}.`,
  },
  deleteData: {
    title: "Delete all your data?",
    what: "I'll end the connections to your banks at Pluggy and delete your accounts, your transactions and your profile here. Nothing remains, and it can't be undone.",
    chatStays: "The messages of this chat stay in your Telegram. To remove them, delete the chat.",
    yes: "Yes, delete everything",
    begun: "I'm deleting your data… I'll send one last message when it's done.",
    running: "I'm deleting your data… I'll tell you when it's done.",
  },
  cancel: "Cancel",
  cancelled: "All right, nothing has changed.",
  privacy: {
    title: "Your data",
    oldMovements: ({ months }) => [
      "Old movements",
      `I keep single movements for ${months} whole months. Of older ones only the sums of each month stay, by account and category; the movements are deleted up to four months later.`,
    ],
    blocked: ({ readDays, keepDays }) => [
      "If you block me",
      `I stop fetching your data after ${inDays(readDays)} and delete everything after ${inDays(keepDays)}, here and at Pluggy. For a year a code stays that does not say who you are, so that I can tell you if you come back.`,
    ],
    chapters: [
      [
        "What I keep",
        "Your Telegram user number, your language, your time zone, your settings, your budgets, which summaries I have sent, and what you taught me or told me not to ask about. Of accounts and cards: bank, name, balance, the last four digits, and a code that only serves to recognise the same account after reconnecting. Of transactions: date, amount, description, category and the notes that you write. Of cash you write: name, amount and day. Of card bills: amount, due day, closing day and payments. Of investments and loans: name and amount.",
      ],
      [
        "What I don't keep",
        "Passwords, full account or card numbers, and locations. Your bank password stays on Pluggy's secure page; I never see it. And I only read: I can't move money.",
      ],
      [
        "Where it is",
        "In the database of this server and, while a bank is connected, at Pluggy, which fetches the data from it. My answers go through Telegram and stay in this chat.",
      ],
      [
        "For how long",
        "Until you delete it. /disconnect deletes one bank, /delete_data deletes everything, here and at Pluggy.",
      ],
      [
        "Your copy",
        "/export json all sends you everything I keep about you as a file, in this chat. It is made while it is sent, and not kept here.",
      ],
      [
        "Who sees it",
        "You, in this chat. Whoever runs this server has technical access to it, and Pluggy and Telegram follow their own privacy rules. I don't pass your data on to anybody else.",
      ],
    ],
  },
};

function inDays(days: number): string {
  return days === 1 ? "a day" : `${days} days`;
}
