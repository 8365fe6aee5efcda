import { describe, expect, it } from "vitest";
import { guessLanguage, textsByLanguage } from "../../connect-web/src/language.ts";
import { isInTelegram } from "../../connect-web/src/in-telegram.ts";
import { screenOf } from "../../connect-web/src/screen.ts";
import type { FailureReason, State } from "../../connect-web/src/state.ts";
import { link, session } from "./sessions.ts";

const reasons: FailureReason[] = ["offline", "unavailable", "widget", "blocked", "foreign", "save"];
const update = link({ purpose: "update", bankName: "Nubank" });
const { chat: _chat, ...nameless } = link();
const waiting = (slow: boolean): State[] => [
  { kind: "loading", slow },
  { kind: "starting", link: link(), slow },
  { kind: "saving", link: link(), itemId: "item-1", seen: "success", slow },
];
const states: State[] = [
  ...waiting(false),
  ...waiting(true),
  { kind: "ready", link: link() },
  { kind: "ready", link: update },
  { kind: "ready", link: nameless },
  { kind: "opening", link: link(), session: session() },
  { kind: "open", link: link(), session: session(), news: { kind: "nothing" } },
  { kind: "done", link: link(), bankName: "Nubank" },
  { kind: "done", link: link(), bankName: "" },
  { kind: "attention", link: link(), bankName: "Nubank", itemId: "item-1" },
  { kind: "gone", reason: "unknown" },
  { kind: "gone", reason: "expired", botUrl: "https://t.me/b" },
  { kind: "gone", reason: "used" },
  { kind: "gone", reason: "replaced" },
  { kind: "gone", reason: "notYours" },
  ...reasons.map((reason): State => ({
    kind: "failed",
    reason,
    retry: reason === "foreign" ? { kind: "none" } : { kind: "again" },
    link: link(),
  })),
  { kind: "returned", botUrl: "https://t.me/b" },
];

describe.each(["pt", "en"] as const)("in %s", (language) => {
  const texts = textsByLanguage[language];

  it.each(states)("says %j in whole sentences", (state) => {
    const screen = screenOf(state, texts);
    expect(screen.title).toMatch(/^\p{Lu}/u);
    expect(screen.paragraphs.length).toBeGreaterThan(0);
    for (const text of screen.paragraphs) expect(text).toMatch(/^\p{Lu}.*[.…]$/u);
    for (const text of [screen.title, ...screen.paragraphs]) {
      expect(text).not.toMatch(/undefined|\$\{| {2}/);
    }
  });

  it("always leaves something to do where the story is over", () => {
    const over = states.filter(({ kind }) => ["done", "attention", "failed"].includes(kind));
    for (const state of over) expect(screenOf(state, texts).actions).not.toEqual([]);
  });
});

it("names whose chat it is, and asks for one confirmation", () => {
  const screen = screenOf({ kind: "ready", link: link() }, textsByLanguage.pt);
  expect(screen.owner).toEqual({
    lead: "Este link leva o banco para a conversa de",
    chat: link().chat,
    warning: "Se não é você, feche esta página.",
  });
  expect(screen.actions).toEqual([
    { kind: "button", label: "Sou eu: conectar banco", event: { kind: "confirmPressed" } },
  ]);
  expect(screen.advice).toBeUndefined();
});

it("warns all the same where nobody knows whose chat it is", () => {
  const screen = screenOf({ kind: "ready", link: nameless }, textsByLanguage.en);
  expect(screen.owner?.lead).toMatch(/^We cannot see now whose chat this is/);
  expect(screen.owner?.warning).toBe("If this is not you, close this page.");
  expect(screen.actions).toMatchObject([{ label: "Connect bank" }]);
});

it("names the bank that is to be reconnected", () => {
  const screen = screenOf({ kind: "ready", link: update }, textsByLanguage.pt);
  expect(screen.title).toBe("Reconectar Nubank");
  expect(screen.actions).toMatchObject([{ label: "Sou eu: reconectar Nubank" }]);
});

it("says how to leave Telegram's own browser", () => {
  const state: State = { kind: "ready", link: link() };
  expect(screenOf(state, textsByLanguage.pt, "telegram").advice?.title).toBe(
    "Abra no seu navegador",
  );
});

it.each(["TelegramWebview", "TelegramWebviewProxy", "TelegramWebviewProxyProto"])(
  "knows Telegram's browser by its %s",
  (mark) => {
    expect(isInTelegram({ [mark]: {} })).toBe(true);
    expect(isInTelegram({ Telegram: {} })).toBe(false);
  },
);

it("leaves a way out once an answer is slow", () => {
  for (const state of waiting(false))
    expect(screenOf(state, textsByLanguage.pt).actions).toEqual([]);
  for (const state of waiting(true)) {
    const { actions, paragraphs } = screenOf(state, textsByLanguage.pt);
    expect(actions[0]).toMatchObject({ kind: "button", event: { kind: "retryPressed" } });
    expect(paragraphs).toEqual([textsByLanguage.pt.slow]);
  }
});

describe("guessLanguage", () => {
  it.each([
    [["pt-BR", "en"], "pt"],
    [["pt"], "pt"],
    [["en-GB"], "en"],
    [["fr-FR", "pt-PT"], "pt"],
    [["de"], "en"],
    [[], "en"],
  ])("takes the first of %j that we speak", (languages, expected) => {
    expect(guessLanguage(languages)).toBe(expected);
  });
});
