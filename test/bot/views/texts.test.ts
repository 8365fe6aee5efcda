import { describe, expect, it } from "vitest";
import { cancelledView } from "../../../src/bot/views/cancel-button.ts";
import { connectView } from "../../../src/bot/views/connect-view.ts";
import {
  confirmDeletionView,
  deletionBegunView,
  leavingView,
} from "../../../src/bot/views/delete-data-view.ts";
import {
  bankGoneView,
  chooseBankView,
  confirmDisconnectView,
  disconnectingView,
  nothingToDisconnectView,
} from "../../../src/bot/views/disconnect-view.ts";
import { helpView } from "../../../src/bot/views/help-view.ts";
import type { Message } from "../../../src/bot/views/message.ts";
import {
  errorView,
  notAllowedView,
  privateOnlyView,
  tooFastView,
  unknownView,
} from "../../../src/bot/views/notice-view.ts";
import { noBankView, stillFetchingView } from "../../../src/bot/views/nothing-yet-view.ts";
import { noPeriodView } from "../../../src/bot/views/period-view.ts";
import { privacyView } from "../../../src/bot/views/privacy-view.ts";
import { progressView } from "../../../src/bot/views/progress-view.ts";
import { reconnectButton } from "../../../src/bot/views/reconnect-button.ts";
import { startView } from "../../../src/bot/views/start-view.ts";
import type { Language } from "../../../src/domain/language.ts";
import { makeItem } from "../../support/make.ts";

const VIEWS: Readonly<Record<string, (language: Language) => Message>> = {
  start: (language) => startView({ name: "Ana <3", hasBank: false }, language),
  "start without a name": (language) => startView({ name: null, hasBank: false }, language),
  "start again": (language) => startView({ name: "Ana", hasBank: true }, language),
  "start again without a name": (language) => startView({ name: null, hasBank: true }, language),
  help: helpView,
  connect: (language) => connectView("https://quanto.example/connect/abc", [], language),
  "connect with a broken bank": (language) =>
    connectView(
      "https://quanto.example/connect/abc",
      [reconnectButton("Nubank", "https://quanto.example/connect/def", language)],
      language,
    ),
  privacy: privacyView,
  "delete everything": confirmDeletionView,
  "deletion begun": deletionBegunView,
  leaving: leavingView,
  "choose a bank": (language) =>
    chooseBankView(
      [
        makeItem({ id: "item-1" }),
        makeItem({ id: "item-2", linkedAt: new Date("2026-03-12T12:00:00Z") }),
        makeItem({ id: "item-3", bank: "Inter & Cia" }),
      ],
      "America/Sao_Paulo",
      language,
    ),
  "disconnect one": (language) => confirmDisconnectView(makeItem(), language),
  disconnecting: (language) => disconnectingView("Nubank", language),
  "bank gone": bankGoneView,
  "nothing to disconnect": (language) => nothingToDisconnectView([], language),
  "disconnecting all": (language) => nothingToDisconnectView(["Nubank", "Inter"], language),
  cancelled: cancelledView,
  "no bank": noBankView,
  "still fetching": (language) => stillFetchingView(["Nubank", "Inter & Cia", "Itaú"], language),
  "unknown period": (language) => noPeriodView("unknown", language),
  "future period": (language) => noPeriodView("future", language),
  "unknown command": (language) => unknownView("command", language),
  "not a command": (language) => unknownView("text", language),
  error: (language) => errorView("k3f9", language),
  "not allowed": (language) => notAllowedView(987654321, language),
  "in a group": (language) => privateOnlyView("quanto_bot", language),
  "too fast": tooFastView,
  waiting: (language) => progressView({ kind: "waiting", bank: "Nubank" }, language),
  "nothing fetched yet": (language) =>
    progressView({ kind: "fetching", bank: "Nubank", movements: 0 }, language),
  fetching: (language) =>
    progressView({ kind: "fetching", bank: "Nubank", movements: 1240 }, language),
  done: (language) => progressView({ kind: "done", bank: "Nubank", movements: 1 }, language),
  "done without movements": (language) =>
    progressView({ kind: "done", bank: "Nubank", movements: 0 }, language),
};

describe.each(Object.entries(VIEWS))("%s", (_name, view) => {
  it.each(["pt", "en"] as const)("reads well in %s", (language) => {
    const { text, buttons } = view(language);
    expect(`${text}\n${buttons.flat().map(buttonText).join("\n")}`).toMatchSnapshot();
  });
});

function buttonText(button: Message["buttons"][number][number]): string {
  return button.kind === "url"
    ? `[${button.label}](${button.url})`
    : `[${button.label}] ${button.data}${button.style ? ` (${button.style})` : ""}`;
}
