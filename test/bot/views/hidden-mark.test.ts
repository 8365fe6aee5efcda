import { expect, test } from "vitest";
import { hiddenMark, readMark } from "../../../src/bot/views/hidden-mark.ts";

function linkOf(html: string) {
  const url = /href="([^"]*)"/.exec(html)?.[1] ?? "";
  return { type: "text_link", offset: 0, length: 1, url } as const;
}

test("a mark is not seen, and read by its name only", () => {
  const { text } = hiddenMark("budget", "a b/ç");
  expect(text.replaceAll(/<[^>]*>/g, "")).toBe("\u200B");
  expect(readMark("budget", [linkOf(text)])).toBe("a b/ç");
  expect(readMark("rename", [linkOf(text)])).toBeNull();
  expect(readMark("budget", undefined)).toBeNull();
});
