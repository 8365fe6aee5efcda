import type { OwnerTexts } from "./owner-texts.ts";

export const enOwner: OwnerTexts = {
  incidents: {
    "keys-rejected": {
      began: "Pluggy does not accept this bot's keys.",
      advice:
        "Compare PLUGGY_CLIENT_ID and PLUGGY_CLIENT_SECRET with Pluggy's dashboard, and see whether the plan is still valid. " +
        "Then correct them and restart. Until then no bank is updated.",
      ended: "Pluggy accepts the keys again.",
    },
    "webhook-refused": {
      began: "Pluggy refuses the address of this bot's webhook.",
      advice:
        "Make sure that PUBLIC_URL is a public https address. Until then news of the banks comes once a day.",
      ended: "Pluggy accepted the address of the webhook.",
    },
    "webhook-silent": {
      began: "The banks have news, but Pluggy's webhook does not arrive here.",
      advice:
        "Open PUBLIC_URL/healthz from outside your network: it must answer by https. See also whether the proxy lets /pluggy/webhook pass. " +
        "Until then news comes once a day.",
      ended: "Pluggy's webhook arrives again.",
    },
    "jobs-parked": {
      began: "There are jobs that failed too often and are parked.",
      advice:
        "The log says why (look for “Failed: job”). Each is tried again every hour, and at a restart.",
      ended: "No job is parked any more.",
    },
    "database-away": {
      began: "The database (MongoDB) does not answer.",
      advice:
        "See whether it runs, and whether MONGODB_URI is right. Until it is back the bot answers nobody; nothing is lost.",
      ended: "The database is back.",
    },
    "disk-full": {
      began: "The disk of the database is almost full: more than 90%.",
      advice: "Free some space, or enlarge the disk. MongoDB stops writing on a full one.",
      ended: "The disk of the database has space again.",
    },
  },
  since: ({ time }) => `Since ${time}.`,
  fromTo: ({ from, to }) => `From ${from} to ${to}.`,
  status: {
    title: ({ version }) => `Quanto ${version}`,
    allWell: "All is well.",
    needsYou: "Needs you:",
    runningSince: ({ time }) => `Running since ${time}`,
    processes: ({ count }) => (count === 1 ? "1 process" : `${count} processes`),
    otherVersions: ({ versions }) => `Also running: ${versions}`,
    people: ({ people, banks }) =>
      `${people === 1 ? "1 person" : `${people} people`}, ${banks === 1 ? "1 bank" : `${banks} banks`}`,
    jobsTitle: "Jobs",
    waiting: ({ count, age }) => `waiting: ${count}${age === null ? "" : `, late by ${age}`}`,
    running: ({ count, age }) => `running: ${count}${age === null ? "" : `, for ${age}`}`,
    parked: ({ count, age }) => `parked: ${count}${age === null ? "" : `, for ${age}`}`,
    webhook: ({ time }) =>
      time === null ? "Pluggy's webhook: none comes here" : `Last webhook of Pluggy: ${time}`,
    database: ({ size }) => `Database: ${size ?? "size not told"}`,
    nextSummary: ({ time }) => `Next summary: ${time ?? "none"}`,
    pluggy: ({ isThere }) =>
      isThere === null
        ? "Pluggy: not asked yet"
        : `Pluggy: ${isThere ? "accepts the keys" : "rejects the keys"}`,
    telegram: ({ isThere }) => `Telegram: ${isThere ? "answers" : "does not answer"}`,
  },
};
