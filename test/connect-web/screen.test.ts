import { describe, expect, it } from "vitest";
import { isInTelegram } from "../../connect-web/src/is-in-telegram.ts";
import { guessLanguage } from "../../connect-web/src/language.ts";
import type { FailureReason, PageState } from "../../connect-web/src/page-state.ts";
import { screenOf } from "../../connect-web/src/screen.ts";
import { textsByLanguage } from "../../connect-web/src/texts-by-language.ts";
import { makeLink, makeSession } from "./make-link.ts";

const reasons: FailureReason[] = ["offline", "unavailable", "widget", "blocked", "foreign", "save"];
const update = makeLink({ purpose: "update", bankName: "Nubank" });
const nameless = makeLink({ chat: null });
const waiting = (isSlow: boolean): PageState[] => [
  { kind: "loading", isSlow },
  { kind: "starting", link: makeLink(), itemId: null, isSlow },
  { kind: "saving", link: makeLink(), itemId: "item-1", outcome: "succeeded", isSlow },
];
const states: PageState[] = [
  ...waiting(false),
  ...waiting(true),
  { kind: "ready", link: makeLink() },
  { kind: "ready", link: update },
  { kind: "ready", link: nameless },
  { kind: "opening", link: makeLink(), session: makeSession() },
  { kind: "open", link: makeLink(), session: makeSession(), progress: { kind: "no-item" } },
  { kind: "done", link: makeLink(), bankName: "Nubank" },
  { kind: "done", link: makeLink(), bankName: "" },
  { kind: "unfinished", link: makeLink(), bankName: "Nubank", itemId: "item-1" },
  { kind: "gone", reason: "unknown", botUrl: null },
  { kind: "gone", reason: "expired", botUrl: "https://t.me/b" },
  { kind: "gone", reason: "used", botUrl: null },
  { kind: "gone", reason: "replaced", botUrl: null },
  { kind: "gone", reason: "not-yours", botUrl: null },
  ...reasons.map((reason): PageState => ({
    kind: "failed",
    reason,
    retry: reason === "foreign" ? { kind: "none" } : { kind: "restart" },
    link: makeLink(),
  })),
  { kind: "returned", botUrl: "https://t.me/b" },
];

describe.each(["pt", "en"] as const)("in %s", (language) => {
  const texts = textsByLanguage[language];

  it.each(states)("%j has a title and whole sentences", (state) => {
    const screen = screenOf(state, texts, "other");
    expect(screen.title).toMatch(/^\p{Lu}/u);
    expect(screen.paragraphs.length).toBeGreaterThan(0);
    for (const text of screen.paragraphs) expect(text).toMatch(/^\p{Lu}.*[.…]$/u);
    for (const text of [screen.title, ...screen.paragraphs]) {
      expect(text).not.toMatch(/undefined|\$\{| {2}/);
    }
  });

  it("every final state has an action", () => {
    const over = states.filter(({ kind }) => ["done", "unfinished", "failed"].includes(kind));
    for (const state of over) expect(screenOf(state, texts, "other").actions).not.toEqual([]);
  });
});

it("the ready screen names the user, and has one confirmation", () => {
  const screen = screenOf({ kind: "ready", link: makeLink() }, textsByLanguage.pt, "other");
  expect(screen.owner).toEqual({
    lead: "Este link leva o banco para a conversa de",
    chat: makeLink().chat,
    warning: "Se não é você, feche esta página.",
  });
  expect(screen.actions).toEqual([
    { kind: "button", label: "Sou eu: conectar banco", event: { kind: "confirm-pressed" } },
  ]);
  expect(screen.advice).toBeNull();
});

it("the ready screen has the warning when the user is not known", () => {
  const screen = screenOf({ kind: "ready", link: nameless }, textsByLanguage.en, "other");
  expect(screen.owner?.lead).toMatch(/^We cannot see now whose chat this is/);
  expect(screen.owner?.warning).toBe("If this is not you, close this page.");
  expect(screen.actions).toMatchObject([{ label: "Connect bank" }]);
});

it("the ready screen of an update names the bank", () => {
  const screen = screenOf({ kind: "ready", link: update }, textsByLanguage.pt, "other");
  expect(screen.title).toBe("Reconectar Nubank");
  expect(screen.actions).toMatchObject([{ label: "Sou eu: reconectar Nubank" }]);
});

it("the ready screen has the advice in Telegram's own browser", () => {
  const state: PageState = { kind: "ready", link: makeLink() };
  expect(screenOf(state, textsByLanguage.pt, "telegram").advice?.title).toBe(
    "Abra no seu navegador",
  );
});

it.each(["TelegramWebview", "TelegramWebviewProxy", "TelegramWebviewProxyProto"])(
  "isInTelegram recognises %s",
  (name) => {
    expect(isInTelegram({ [name]: {} })).toBe(true);
    expect(isInTelegram({ Telegram: {} })).toBe(false);
  },
);

it("a slow answer adds a retry button", () => {
  for (const state of waiting(false))
    expect(screenOf(state, textsByLanguage.pt, "other").actions).toEqual([]);
  for (const state of waiting(true)) {
    const { actions, paragraphs } = screenOf(state, textsByLanguage.pt, "other");
    expect(actions[0]).toMatchObject({ kind: "button", event: { kind: "retry-pressed" } });
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
  ])("takes the first supported language of %j: %s", (languages, expected) => {
    expect(guessLanguage(languages)).toBe(expected);
  });
});
