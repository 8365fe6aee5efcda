import { expect, test } from "vitest";
import { hiddenPlace, readPlace, type ReplyPlace } from "../../../src/bot/views/reply-place.ts";
import { hiddenSearch, readSearchOf } from "../../../src/bot/views/search/search-place.ts";

const DATA = "r1:m20261101:BRL:x:7kv0tggwpp:c11000000:1";
const SEARCH = { day: "2026-11-22", text: "presente da Bia & 😀 <b>" };

function linkOf(html: string) {
  const url = /href="([^"]*)"/.exec(html)?.[1] ?? "";
  return { type: "text_link", offset: 0, length: 1, url } as const;
}

const BOLD = { type: "bold", offset: 0, length: 1 } as const;

test.each<Omit<ReplyPlace, "messageId" | "data">>([
  { asks: "name", hasPhoto: true, search: null },
  { asks: "name", hasPhoto: false, search: SEARCH },
  { asks: "note", hasPhoto: true, search: null },
  { asks: "note", hasPhoto: false, search: SEARCH },
])("a place is read from the link of its message: %j", (given) => {
  const place = { ...given, messageId: 12, data: DATA };
  const { text } = hiddenPlace(place);
  expect(text.replaceAll(/<[^>]*>/g, "")).toBe("\u200B");
  expect(readPlace([BOLD, linkOf(text)])).toEqual(place);
  expect(readSearchOf([linkOf(text)])).toBeNull();
});

test("a search is read from the link of its message", () => {
  const { text } = hiddenSearch(SEARCH);
  expect(readSearchOf([BOLD, linkOf(text)])).toEqual(SEARCH);
  expect(readPlace([linkOf(text)])).toBeNull();
});

const WRONG = ["", "?rename=1", "?note=1", "?rename=%", "?search=", "?search=x y", "?search=%"];

test.each([...WRONG, "?search=2026-13-01%20x"])("a link to %s is of no place", (query) => {
  const link = { type: "text_link", offset: 0, length: 1, url: `https://t.me/${query}` } as const;
  expect(readPlace([link])).toBeNull();
  expect(readSearchOf([link])).toBeNull();
});

test("a message without a link has no place", () => {
  for (const entities of [undefined, [], [BOLD]]) {
    expect(readPlace(entities)).toBeNull();
    expect(readSearchOf(entities)).toBeNull();
  }
});
