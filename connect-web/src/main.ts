import { createLinkApi, readPageAddress } from "./api.ts";
import { guessLanguage } from "./language.ts";
import { recallVisit } from "./last-visit.ts";
import { isInTelegram } from "./in-telegram.ts";
import { runPage } from "./page.ts";
import type { Effect, State } from "./state.ts";

/** The address that banks send people back to after their own page (`oauthRedirectUri`). */
const RETURN_TOKEN = "done";

const address = readPageAddress(window.location.pathname, window.location.search);
const storage = () => window.localStorage;
const visit = recallVisit(storage);

const first: { state: State; effect?: Effect } =
  address.token === RETURN_TOKEN
    ? {
        state: {
          kind: "returned",
          ...(visit.botUrl === undefined ? {} : { botUrl: visit.botUrl }),
        },
      }
    : { state: { kind: "loading", slow: false }, effect: { kind: "openLink" } };

runPage(
  {
    page: byId("page"),
    main: byId("app"),
    footnote: byId("footnote"),
    announcer: byId("announcer"),
  },
  {
    api: createLinkApi(address, (url, init) => window.fetch(url, init)),
    loadSdk: () => import("pluggy-connect-sdk"),
    timers: {
      after: (milliseconds, run) => window.setTimeout(run, milliseconds),
      cancel: (timer) => window.clearTimeout(timer),
    },
    storage,
    place: isInTelegram(window) ? "telegram" : "browser",
    isOnline: () => navigator.onLine,
    // Without what Telegram appended: it says who opened the link here.
    copyAddress: () =>
      navigator.clipboard.writeText(window.location.origin + window.location.pathname),
    theme: () => (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"),
  },
  { ...first, language: visit.language ?? guessLanguage(navigator.languages) },
);

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}
