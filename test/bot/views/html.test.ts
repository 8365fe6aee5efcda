import { expect, it } from "vitest";
import {
  Html,
  joinHtml,
  lengthWithoutMarkup,
  markup,
  spoiler,
} from "../../../src/bot/views/html.ts";

it("escapes every value that is not markup itself", () => {
  const name = '<b>Bar & "Grill"</b>';
  expect(markup`<i>${name}</i>`.text).toBe("<i>&lt;b&gt;Bar &amp; &quot;Grill&quot;&lt;/b&gt;</i>");
  expect(markup`<b>${markup`<i>${"x"}</i>`}</b>`.text).toBe("<b><i>x</i></b>");
});

it("escapes a user's text that looks like a character reference", () => {
  expect(markup`${"&lt;"}`.text).toBe("&amp;lt;");
});

it("joins pieces", () => {
  expect(joinHtml([markup`a`, markup`b`], "\n").text).toBe("a\nb");
});

it("counts UTF-16 code units as Telegram does, without tags and with references resolved", () => {
  expect(lengthWithoutMarkup(markup`<b>${"<&>"}</b> ${"é"}`)).toBe(5);
  expect(lengthWithoutMarkup(markup`${"\u{1F600}"}`)).toBe(2);
  expect(lengthWithoutMarkup(new Html('<a href="https://x.example">y</a>'))).toBe(1);
});

it("puts text and markup behind a spoiler", () => {
  expect(spoiler("R$ 1 & mais").text).toBe("<tg-spoiler>R$ 1 &amp; mais</tg-spoiler>");
  expect(spoiler(markup`<b>${"R$ 1"}</b>`).text).toBe("<tg-spoiler><b>R$ 1</b></tg-spoiler>");
});
