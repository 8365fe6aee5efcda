import { expect, it } from "vitest";
import { loadLastVisit, saveLastVisit } from "../../connect-web/src/last-visit.ts";
import type { VisitStorage } from "../../connect-web/src/last-visit.ts";

const NOTHING = { botUrl: null, language: null };

function memoryStorage(): VisitStorage {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  };
}

it("loads the bot's URL and the language that were saved", () => {
  const storage = memoryStorage();
  saveLastVisit(() => storage, { botUrl: "https://t.me/b", language: "en" });
  expect(loadLastVisit(() => storage)).toEqual({ botUrl: "https://t.me/b", language: "en" });
});

it.each(["not json", "null", '{"botUrl":"javascript:alert(1)","language":"fr"}'])(
  "loads nothing when %s is stored",
  (text) => {
    expect(loadLastVisit(() => ({ ...memoryStorage(), getItem: () => text }))).toEqual(NOTHING);
  },
);

it("saves and loads nothing when storage is forbidden", () => {
  const forbidden = () => {
    throw new Error("SecurityError");
  };
  expect(() => saveLastVisit(forbidden, { botUrl: null, language: "pt" })).not.toThrow();
  expect(loadLastVisit(forbidden)).toEqual(NOTHING);
});
