import { expect, it } from "vitest";
import { recallVisit, rememberVisit } from "../../connect-web/src/last-visit.ts";
import type { Memory } from "../../connect-web/src/last-visit.ts";

function memory(): Memory {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

it("brings the return page its button and its language", () => {
  const storage = memory();
  rememberVisit(() => storage, { botUrl: "https://t.me/b", language: "en" });
  expect(recallVisit(() => storage)).toEqual({ botUrl: "https://t.me/b", language: "en" });
});

it.each(["not json", "null", '{"botUrl":"javascript:alert(1)","language":"fr"}'])(
  "takes nothing from a memory that says %s",
  (text) => {
    expect(recallVisit(() => ({ ...memory(), getItem: () => text }))).toEqual({});
  },
);

it("does without where storage is forbidden", () => {
  const forbidden = () => {
    throw new Error("SecurityError");
  };
  expect(() => rememberVisit(forbidden, { language: "pt" })).not.toThrow();
  expect(recallVisit(forbidden)).toEqual({});
});
