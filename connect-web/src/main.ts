import { isInTelegram } from "./is-in-telegram.ts";
import { guessLanguage } from "./language.ts";
import { loadLastVisit } from "./last-visit.ts";
import { createLinkApi } from "./link-api.ts";
import { readPageUrl } from "./page-url.ts";
import { runPage } from "./run-page.ts";
import { openLink, show } from "./step.ts";

/** The last segment of the URL that banks send users back to (`oauthRedirectUri`), in place of a token. */
const RETURN_SEGMENT = "done";

const { location } = window;
const url = readPageUrl(location.pathname, location.search);
const storage = () => window.localStorage;
const { botUrl, language } = loadLastVisit(storage);
const first = url.token === RETURN_SEGMENT ? show({ kind: "returned", botUrl }) : openLink();

runPage(
  {
    page: elementById("page"),
    main: elementById("app"),
    footnote: elementById("footnote"),
    announcer: elementById("announcer"),
  },
  {
    api: createLinkApi(url, (input, init) => window.fetch(input, init)),
    loadSdk: () => import("pluggy-connect-sdk"),
    startTimer: (run, ms) => {
      const timer = window.setTimeout(run, ms);
      return () => window.clearTimeout(timer);
    },
    storage,
    browser: isInTelegram(window) ? "telegram" : "other",
    isOnline: () => navigator.onLine,
    // Without the login fields that Telegram appended, which say who opened the link here.
    copyUrl: () => navigator.clipboard.writeText(location.origin + location.pathname),
    theme: () => (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"),
  },
  { ...first, language: language ?? guessLanguage(navigator.languages) },
);

function elementById(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}
