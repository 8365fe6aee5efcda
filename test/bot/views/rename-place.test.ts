import { expect, test } from "vitest";
import { hiddenPlace, readPlace } from "../../../src/bot/views/rename-place.ts";

const place = { messageId: 12, hasPhoto: true, data: "r1:m20261101:BRL:x:7kv0tggwpp:c11000000:1" };

function linkOf(html: string) {
  const url = /href="([^"]*)"/.exec(html)?.[1] ?? "";
  return { type: "text_link", offset: 0, length: 1, url } as const;
}

test.each([true, false])(
  "a place is read from the link of its message, with a photo: %s",
  (hasPhoto) => {
    const { text } = hiddenPlace({ ...place, hasPhoto });
    expect(text.replaceAll(/<[^>]*>/g, "")).toBe("\u200B");
    const bold = { type: "bold", offset: 0, length: 1 } as const;
    expect(readPlace([bold, linkOf(text)])).toEqual({ ...place, hasPhoto });
  },
);

test.each([
  ["no link", []],
  ["another link", [{ type: "text_link", offset: 0, length: 1, url: "https://t.me/" }]],
  ["no place", [{ type: "text_link", offset: 0, length: 1, url: "https://t.me/?rename=1" }]],
  ["no encoding", [{ type: "text_link", offset: 0, length: 1, url: "https://t.me/?rename=%" }]],
] as const)("a message with %s has no place", (_what, entities) => {
  expect(readPlace([...entities])).toBeNull();
});

test("a message without entities has no place", () => {
  expect(readPlace()).toBeNull();
});
