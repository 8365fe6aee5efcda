import { makeCalendar } from "../../support/make-calendar.ts";
import { describe, expect, it } from "vitest";
import { cancelledView } from "../../../src/bot/views/cancel-button.ts";
import { connectView, loginView } from "../../../src/bot/views/connect-view.ts";
import {
  confirmDeletionView,
  deletionStartedView,
  deletionRunningView,
} from "../../../src/bot/views/delete-data-view.ts";
import {
  bankGoneView,
  chooseBankView,
  confirmDisconnectView,
  disconnectingView,
  nothingToDisconnectView,
} from "../../../src/bot/views/disconnect-view.ts";
import { helpView } from "../../../src/bot/views/help-view.ts";
import type { Html } from "../../../src/bot/views/html.ts";
import type { Message } from "../../../src/bot/views/message.ts";
import {
  monthDayView,
  monthStartView,
  paydayView,
} from "../../../src/bot/views/month-start-view.ts";
import {
  errorView,
  noLongerAllowedView,
  notAllowedView,
  removedView,
  privateOnlyView,
  tooFastView,
  unknownCommandView,
} from "../../../src/bot/views/system-replies.ts";
import {
  noBankView,
  noDataYetView,
  stillFetchingView,
} from "../../../src/bot/views/no-data-yet-view.ts";
import { misreadView } from "../../../src/bot/views/question/misread-view.ts";
import { noPeriodView } from "../../../src/bot/views/period-view.ts";
import { privacyView } from "../../../src/bot/views/privacy-view.ts";
import { progressView } from "../../../src/bot/views/progress-view.ts";
import { reconnectUrlButton } from "../../../src/bot/views/connect-buttons.ts";
import { summariesPlannedView } from "../../../src/bot/views/schedule-view.ts";
import { helloAgainView, welcomeView } from "../../../src/bot/views/start-view.ts";
import {
  languageView,
  settingsView,
  type SettingsState,
} from "../../../src/bot/views/settings-view.ts";
import {
  askLocationText,
  unknownZoneView,
  zoneChangedText,
  zoneView,
} from "../../../src/bot/views/zone-view.ts";
import type { Language } from "../../../src/domain/language.ts";
import { DEFAULT_PLAN } from "../../../src/domain/summary-plan.ts";
import type { User } from "../../../src/domain/user.ts";
import { makeItem, makeUser, NOW } from "../../support/make.ts";

const DAY_MS = 86_400_000;

const ATTEMPT = { id: "item-1", bankName: "Nubank" };

const VIEWS: Readonly<Record<string, (language: Language) => Message>> = {
  start: (language) => welcomeView("Ana <3", "https://quanto.example/connect/abc", language),
  "start without a name": (language) =>
    welcomeView(null, "https://quanto.example/connect/abc", language),
  "start again": (language) => helloAgainView("Ana", language),
  "start again without a name": (language) => helloAgainView(null, language),
  "summaries planned": (language) => summariesPlannedView(DEFAULT_PLAN, language),
  "monthly summaries planned": (language) =>
    summariesPlannedView({ ...DEFAULT_PLAN, rhythms: ["monthly"] }, language),
  help: helpView,
  connect: (language) => connectView("https://quanto.example/connect/abc", [], language),
  "connect with a broken bank": (language) =>
    connectView(
      "https://quanto.example/connect/abc",
      [reconnectUrlButton("Nubank", "https://quanto.example/connect/def", language)],
      language,
    ),
  privacy: (language) =>
    privacyView(
      { syncBlockedMs: 7 * DAY_MS, keepBlockedMs: 90 * DAY_MS, keepMonths: null },
      language,
    ),
  "privacy with the shortest times": (language) =>
    privacyView({ syncBlockedMs: DAY_MS, keepBlockedMs: DAY_MS, keepMonths: 24 }, language),
  "no longer allowed": noLongerAllowedView,
  "data removed": (language) => removedView("2026-11-02", language),
  "delete everything": confirmDeletionView,
  "deletion begun": deletionStartedView,
  leaving: deletionRunningView,
  "choose a bank": (language) =>
    chooseBankView(
      [
        { id: "item-1", bankName: "Nubank", qualifier: { kind: "since", day: "2026-11-22" } },
        { id: "item-2", bankName: "Nubank", qualifier: { kind: "since", day: "2026-03-12" } },
        { id: "item-3", bankName: "Inter & Cia" },
        { id: "item-4", bankName: "Itaú", qualifier: { kind: "ending", digits: "1234" } },
        { id: "item-5", bankName: "C6 Bank", qualifier: { kind: "number", number: 2 } },
      ],
      language,
    ),
  "disconnect one": (language) => confirmDisconnectView(makeItem(), language),
  disconnecting: (language) => disconnectingView({ bankName: "Nubank" }, language),
  "bank gone": bankGoneView,
  "nothing to disconnect": (language) => nothingToDisconnectView([], language),
  "disconnecting all": (language) => nothingToDisconnectView(["Nubank", "Inter"], language),
  cancelled: cancelledView,
  "no bank": noBankView,
  "still fetching": (language) => stillFetchingView(["Nubank", "Inter & Cia", "Itaú"], language),
  "no bank, waiting for a code": (language) =>
    noDataYetView({ ...ATTEMPT, state: { kind: "waiting-input", until: null } }, language),
  "no bank, waiting for an authorisation": (language) =>
    noDataYetView({ ...ATTEMPT, state: { kind: "waiting-action", until: null } }, language),
  "no bank, after a wrong password": (language) =>
    noDataYetView(
      { ...ATTEMPT, state: { kind: "login-error", code: "INVALID_CREDENTIALS" } },
      language,
    ),
  "no bank, being fetched": (language) =>
    noDataYetView({ ...ATTEMPT, state: { kind: "updating" } }, language),
  "no bank, gone at Pluggy": (language) =>
    noDataYetView({ ...ATTEMPT, state: { kind: "removed" } }, language),
  "unknown period": (language) =>
    noPeriodView(
      { command: "report", why: "unknown", words: "outbro banana", calendar: makeCalendar() },
      language,
    ),
  "future period": (language) =>
    noPeriodView(
      { command: "report", why: "future", words: "2031", calendar: makeCalendar() },
      language,
    ),
  "unknown command": (language) => unknownCommandView(language),
  "not a question": (language) => misreadView("words", [], language),
  error: (language) => errorView("k3f9", language),
  "not allowed": (language) => notAllowedView(987654321, language),
  "in a group": (language) => privateOnlyView("quanto_bot", language),
  "too fast": tooFastView,
  settings: (language) => settingsView(settingsState({}), language),
  "settings, chosen": (language) =>
    settingsView(
      settingsState({
        chosenLanguage: language,
        timeZone: "America/New_York",
        monthStart: { kind: "working-day", onOrBefore: 31 },
        theme: "dark",
        amounts: "hidden",
      }),
      language,
    ),
  language: (language) => languageView({ chosenLanguage: null }, language),
  "time zone": (language) => zoneView("America/Manaus", NOW, language),
  "ask for a location": (language) => textOnly(askLocationText(language)),
  "time zone changed": (language) =>
    textOnly(zoneChangedText("Europe/Lisbon", NOW, "location", language)),
  "unknown place": (language) => unknownZoneView("words", language),
  "unknown location": (language) => unknownZoneView("location", language),
  "start of month": (language) => monthStartView({ kind: "day", day: 1 }, language),
  "start of month, the last day": (language) => monthStartView({ kind: "day", day: 31 }, language),
  "start of month, payday": (language) =>
    monthStartView({ kind: "working-day", onOrBefore: 7 }, language),
  "day of month": (language) => monthDayView({ kind: "day", day: 25 }, language),
  payday: (language) => paydayView({ kind: "working-day", onOrBefore: 31 }, language),
  waiting: (language) => progressView({ kind: "waiting", bankName: "Nubank" }, language),
  "nothing fetched yet": (language) =>
    progressView({ kind: "fetching", bankName: "Nubank", transactions: 0 }, language),
  fetching: (language) =>
    progressView({ kind: "fetching", bankName: "Nubank", transactions: 1240 }, language),
  done: (language) => progressView({ kind: "done", bankName: "Nubank", transactions: 1 }, language),
  "taking long": (language) => progressView({ kind: "slow", bankName: "Nubank" }, language),
  "asked for a code": (language) =>
    progressView(
      { kind: "asked", bankName: "Nubank", itemId: "item-1", requiredAction: "code" },
      language,
    ),
  "asked for an authorisation": (language) =>
    progressView(
      { kind: "asked", bankName: "Nubank", itemId: "item-1", requiredAction: "authorisation" },
      language,
    ),
  "failed by the password": (language) => failed("INVALID_CREDENTIALS", language),
  "failed by the bank": (language) => failed("SITE_NOT_AVAILABLE", language),
  "failed for no known reason": (language) => failed(null, language),
  "given up": (language) => progressView({ kind: "given-up", bankName: "Nubank" }, language),
  "log in once more": (language) =>
    loginView("Nubank", "https://quanto.example/connect/abc", language),
  "done without transactions": (language) =>
    progressView({ kind: "done", bankName: "Nubank", transactions: 0 }, language),
};

describe.each(Object.entries(VIEWS))("%s", (_name, view) => {
  it.each(["pt", "en"] as const)("reads well in %s", (language) => {
    const { text, buttons } = view(language);
    expect(`${text}\n${buttons.flat().map(buttonText).join("\n")}`).toMatchSnapshot();
  });
});

function settingsState(given: Partial<User>): SettingsState {
  const month = { name: "2026-11", first: "2026-10-30", last: "2026-11-29" };
  return { user: makeUser(given), now: NOW, month };
}

function textOnly({ text }: Html): Message {
  return { text, buttons: [] };
}

function buttonText(button: Message["buttons"][number][number]): string {
  return button.kind === "url"
    ? `[${button.label}](${button.url})`
    : `[${button.label}] ${button.data}${button.style ? ` (${button.style})` : ""}`;
}

function failed(code: string | null, language: Language): Message {
  return progressView({ kind: "failed", bankName: "Nubank", itemId: "item-1", code }, language);
}
