import type { Texts } from "./texts.ts";

export const textsEn: Texts = {
  htmlLang: "en",
  loading: { title: "One moment…", text: "We are checking your link." },
  slow: "This takes longer than usual. Check your internet and try again.",
  inTelegram: {
    title: "Open it in your browser",
    text: "You are in Telegram’s own browser, and some banks cannot come back here. Tap ⋮ or ••• at the top and choose to open it in your browser, or copy the link and paste it there.",
    copy: "Copy the link",
    copied: "Link copied",
    notCopied: "It could not be copied: use the menu at the top",
  },
  owner: {
    lead: "This link takes the bank to the chat of",
    unknown:
      "We cannot see now whose chat this is. Go on only if it was you who asked Quanto for this link.",
    warning: "If this is not you, close this page.",
    confirm: (action) => `It’s me: ${action.charAt(0).toLowerCase()}${action.slice(1)}`,
  },
  connect: {
    title: () => "Connect your bank",
    lead: "Quanto shows where your money went. Connecting takes about two minutes.",
    action: () => "Connect bank",
  },
  update: {
    title: (bank) => (bank ? `Reconnect ${bank}` : "Reconnect bank"),
    lead: "The bank asked for a new authorisation. Your reports carry on where they stopped.",
    action: (bank) => (bank ? `Reconnect ${bank}` : "Reconnect bank"),
  },
  points: {
    read: {
      title: "What we read",
      text: "Accounts, balances and up to 12 months of transactions. Read only: nobody can move your money from here.",
    },
    kept: {
      title: "What we keep",
      text: "That same data, to build your reports. You can erase all of it at any time with /delete_data.",
    },
    password: {
      title: "Your password",
      text: "Pluggy handles the bank login, in a window of its own. Quanto never sees your password.",
    },
  },
  opening: { title: "Connecting…", text: "We are opening Pluggy’s window." },
  open: { title: "Connecting…", text: "Follow the steps in Pluggy’s window." },
  saving: { title: "Connecting…", text: "Almost there: we are saving the connection." },
  done: {
    title: "Bank connected!",
    text: (bank) => (bank ? `Your connection with ${bank} is ready.` : "Your connection is ready."),
    next: "You can go back to Telegram: Quanto is already fetching your transactions and will tell you there.",
  },
  unfinished: {
    title: "The connection was not finished",
    text: (bank) => `${bank || "The bank"} did not finish the connection. This link is still good.`,
    resume: "Continue",
    restart: "Start over",
  },
  gone: {
    expired: {
      title: "This link has expired",
      text: "For your safety, each link lasts 30 minutes. Go back to Telegram and send /connect to get a new one.",
    },
    used: {
      title: "This link was already used",
      text: "Each link makes one connection only. If that was you, all is well. To connect another bank, send /connect in Telegram.",
    },
    replaced: {
      title: "There is a newer link",
      text: "You asked for another link after this one. Use the latest in your chat with Quanto, or send /connect there.",
    },
    "not-yours": {
      title: "This link is someone else’s",
      text: "It was opened by a Telegram account that does not own it. To connect your own bank, send /connect in your chat with Quanto.",
    },
    unknown: {
      title: "This link no longer opens",
      text: "Its bank was disconnected, the data was deleted, or the address is incomplete. To connect a bank, go back to Telegram and send /connect.",
    },
  },
  failed: {
    offline: {
      title: "No connection",
      text: "We could not reach the server. Check your internet and try again.",
    },
    unavailable: {
      title: "The service did not answer",
      text: "It should pass soon. Wait a minute and try again: your link is still good.",
    },
    widget: {
      title: "The connection was not finished",
      text: "The bank or Pluggy ran into a problem on the way. You can try again now.",
    },
    blocked: {
      title: "Pluggy’s window did not open",
      text: "An ad blocker or your network may have stopped it. Try again, or open this link in another browser.",
    },
    foreign: {
      title: "This connection is someone else’s",
      text: "Nothing was saved. To connect your own bank, send /connect in your chat with Quanto.",
    },
    save: {
      title: "Only saving is left",
      text: "The bank was connected, but Quanto has not heard about it yet. Try saving again.",
    },
  },
  returned: {
    title: "Authorisation received",
    text: "You can go back to Telegram: Quanto will tell you there as soon as the bank confirms.",
  },
  tryAgain: "Try again",
  saveAgain: "Save again",
  backToTelegram: "Back to Telegram",
  footnote: "This link is yours alone. Do not share it with anyone.",
};
