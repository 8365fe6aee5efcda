import type { MessageEntity } from "grammy/types";
import { expect, test } from "vitest";
import { formatText } from "./formatted-text.ts";

const format = (text: string, parseMode = "HTML", allowLoopbackUrls = false) =>
  formatText({ text, parseMode, entities: undefined, allowLoopbackUrls });

const at = (type: MessageEntity["type"], offset: number, length: number, more: object = {}) => ({
  type,
  offset,
  length,
  ...more,
});

test.each<[string, string, object[]]>([
  ["<b>a</b> <i>b</i>", "a b", [at("bold", 0, 1), at("italic", 2, 1)]],
  ["<strong>a</strong><em>b</em>", "ab", [at("bold", 0, 1), at("italic", 1, 1)]],
  ["<u>a</u><ins>b</ins>", "ab", [at("underline", 0, 1), at("underline", 1, 1)]],
  ["<s>a</s><del>b</del>", "ab", [at("strikethrough", 0, 1), at("strikethrough", 1, 1)]],
  ["<b>a<i>b</i></b>", "ab", [at("bold", 0, 2), at("italic", 1, 1)]],
  ["<tg-spoiler>R$ 1</tg-spoiler>", "R$ 1", [at("spoiler", 0, 4)]],
  ['<span class="tg-spoiler">x</span>', "x", [at("spoiler", 0, 1)]],
  ["1 &lt; 2 &amp; &quot;3&quot; &#233; &#x1F600;", '1 < 2 & "3" é 😀', []],
  ["&nbsp; stays", "&nbsp; stays", []],
  ["😀<b>x</b>", "😀x", [at("bold", 2, 1)]],
  ["<code>/not_a_command</code>", "/not_a_command", [at("code", 0, 14)]],
  ["<pre>x</pre>", "x", [at("pre", 0, 1)]],
  ['<pre><code class="language-ts">x</code></pre>', "x", [at("pre", 0, 1, { language: "ts" })]],
  ["<pre>a <b>b</b></pre>", "a b", [at("pre", 0, 3)]],
  ["<blockquote>q</blockquote>", "q", [at("blockquote", 0, 1)]],
  ["<blockquote expandable>q</blockquote>", "q", [at("expandable_blockquote", 0, 1)]],
  [
    '<a href="https://x.com/?a=1&amp;b=2">y</a>',
    "y",
    [at("text_link", 0, 1, { url: "https://x.com/?a=1&b=2" })],
  ],
  ['<a href="http://localhost:3000">y</a>', "y", []],
  ["  <b> x </b>  ", "x", [at("bold", 0, 1)]],
  ["<b></b>x", "x", []],
  [
    "veja /report e @quanto_bot",
    "veja /report e @quanto_bot",
    [at("bot_command", 5, 7), at("mention", 15, 11)],
  ],
  ["https://pluggy.ai/a, ok", "https://pluggy.ai/a, ok", [at("url", 0, 19)]],
  ["R$ 1/2 e 10/11/2026", "R$ 1/2 e 10/11/2026", []],
])("%s", (source, text, entities) => {
  expect(format(source)).toEqual({ text, entities });
});

test("a link to this machine is kept when it is allowed", () => {
  const url = "http://localhost:3000";
  expect(format(`<a href="${url}">y</a>`, "HTML", true).entities).toEqual([
    at("text_link", 0, 1, { url }),
  ]);
});

test("entities after the first hundred are dropped", () => {
  expect(format("<b>x</b> ".repeat(120)).entities).toHaveLength(100);
});

test.each<[string, string, object[]]>([
  [
    "*a* _b_ __c__ ~d~ ||e||",
    "a b c d e",
    [
      at("bold", 0, 1),
      at("italic", 2, 1),
      at("underline", 4, 1),
      at("strikethrough", 6, 1),
      at("spoiler", 8, 1),
    ],
  ],
  ["`a.b`", "a.b", [at("code", 0, 3)]],
  ["```\nx\n```", "x", [at("pre", 0, 1)]],
  ["1\\.5 \\*", "1.5 *", []],
  ["[y](https://x.com)", "y", [at("text_link", 0, 1, { url: "https://x.com" })]],
])("MarkdownV2: %s", (source, text, entities) => {
  expect(format(source, "MarkdownV2")).toEqual({ text, entities });
});
