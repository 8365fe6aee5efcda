import type { MessageEntity } from "grammy/types";

type Found = "url" | "email" | "mention" | "hashtag" | "cashtag" | "bot_command";

const patterns: readonly (readonly [Found, RegExp])[] = [
  ["url", /(?:https?:\/\/|tg:\/\/)[^\s<>"]+[^\s<>".,;:!?)\]]/giu],
  ["email", /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ["url", /(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:com|org|net|br|me|io|ai|dev|app)\b(?:\/[^\s<>"]*)?/giu],
  ["mention", /(?<![\w/@])@[a-z]\w{3,31}\b/giu],
  ["bot_command", /(?<![\w/<>])\/[a-z0-9_]{1,64}(?:@[a-z]\w{3,31})?(?!\w|\/)/giu],
  ["hashtag", /(?<![\p{L}\p{N}_&])#(?=\p{N}*[\p{L}_])[\p{L}\p{N}_]{1,255}/gu],
  ["cashtag", /(?<![\w$])\$[A-Z]{1,8}\b/gu],
];

/** Links, mentions and commands that Telegram finds by itself, outside of code and of other links. */
export function findEntities(text: string, written: readonly MessageEntity[]): MessageEntity[] {
  const taken = written
    .filter(({ type }) => type === "code" || type === "pre" || type === "text_link")
    .map(({ offset, length }) => ({ offset, length }));
  const found: MessageEntity[] = [];
  for (const [type, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const span = { offset: match.index, length: match[0].length };
      if (taken.some((other) => overlap(span, other))) continue;
      taken.push(span);
      found.push({ type, ...span });
    }
  }
  return found;
}

interface Span {
  readonly offset: number;
  readonly length: number;
}

function overlap(a: Span, b: Span): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
