import { describe, expect, it } from "vitest";
import { guessLanguage, textsByLanguage } from "../../connect-web/src/language.ts";
import { screenOf } from "../../connect-web/src/screen.ts";
import type { FailureReason, State } from "../../connect-web/src/state.ts";
import { session } from "./sessions.ts";

const reasons: FailureReason[] = ["offline", "unavailable", "widget", "blocked", "foreign", "save"];
const update = session({ purpose: "update", bankName: "Nubank", updateItem: "item-1" });
const states: State[] = [
  { kind: "loading" },
  { kind: "refreshing", session: session() },
  { kind: "ready", session: session(), fresh: true },
  { kind: "ready", session: update, fresh: true },
  { kind: "opening", session: session() },
  { kind: "open", session: session(), news: { kind: "nothing" } },
  { kind: "saving", session: session(), itemId: "item-1", troubled: false },
  { kind: "done", session: session(), bankName: "Nubank" },
  { kind: "done", session: session(), bankName: "" },
  { kind: "attention", session: session(), bankName: "Nubank" },
  { kind: "gone", reason: "unknown" },
  { kind: "gone", reason: "expired", botUrl: "https://t.me/b" },
  { kind: "gone", reason: "used" },
  ...reasons.map((reason): State => ({
    kind: "failed",
    reason,
    retry: reason === "foreign" ? { kind: "none" } : { kind: "session" },
    session: session(),
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

it("names the bank that is to be reconnected", () => {
  const screen = screenOf({ kind: "ready", session: update, fresh: true }, textsByLanguage.pt);
  expect(screen.title).toBe("Reconectar Nubank");
  expect(screen.actions).toMatchObject([{ kind: "button", label: "Reconectar Nubank" }]);
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
