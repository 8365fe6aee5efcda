import { describe, expect, it } from "vitest";
import { connectView } from "../../../src/bot/views/connect-view.ts";
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
import { progressView } from "../../../src/bot/views/progress-view.ts";
import { startView } from "../../../src/bot/views/start-view.ts";
import type { Language } from "../../../src/domain/language.ts";

const VIEWS: Readonly<Record<string, (language: Language) => Message>> = {
  start: (language) => startView({ name: "Ana <3", hasBank: false }, language),
  "start without a name": (language) => startView({ name: null, hasBank: false }, language),
  "start again": (language) => startView({ name: "Ana", hasBank: true }, language),
  "start again without a name": (language) => startView({ name: null, hasBank: true }, language),
  help: helpView,
  connect: (language) => connectView("https://quanto.example/connect/abc", language),
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
    : `[${button.label}] ${button.data}`;
}
