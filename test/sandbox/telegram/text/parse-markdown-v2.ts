import type { MessageEntity } from "grammy/types";
import { badRequest } from "../api-error.ts";
import type { FormattedText } from "./formatted-text.ts";
import { isLink, normalLink } from "./links.ts";

type Mark = "*" | "_" | "__" | "~" | "||" | "[" | "`" | "```";

const types = {
  "*": "bold",
  _: "italic",
  __: "underline",
  "~": "strikethrough",
  "||": "spoiler",
} as const;
const reserved = new Set("_*[]()~`>#+-=|{}.!");

/** Telegram's MarkdownV2 mode: every reserved character outside of markup must be escaped. */
export function parseMarkdownV2(source: string, allowLoopbackUrls: boolean): FormattedText {
  const open: { mark: Mark; offset: number; from: number }[] = [];
  const entities: MessageEntity[] = [];
  let text = "";
  let at = 0;
  while (at < source.length) {
    const symbol = source.charAt(at);
    const code = open.at(-1)?.mark;
    if (symbol === "\\" && reserved.has(source.charAt(at + 1))) {
      text += source.charAt(at + 1);
      at += 2;
      continue;
    }
    if ((code === "`" || code === "```") && !source.startsWith(code, at)) {
      text += symbol;
      at += 1;
      continue;
    }
    if (symbol === "]" && code === "[") {
      const link = /^\]\(((?:\\.|[^)\\])*)\)/.exec(source.slice(at));
      if (!link) throw broken(`Can't find end of a URL at byte offset ${bytes(source, at)}`);
      const { offset } = open.pop() ?? { offset: 0 };
      const url = (link[1] ?? "").replaceAll(/\\(.)/g, "$1");
      if (isLink(url, allowLoopbackUrls)) {
        entities.push({
          type: "text_link",
          offset,
          length: text.length - offset,
          url: normalLink(url),
        });
      }
      at += link[0].length;
      continue;
    }
    const mark = markAt(source, at);
    if (mark === undefined) {
      if (reserved.has(symbol)) {
        throw broken(
          `Character '${symbol}' is reserved and must be escaped with the preceding '\\'`,
        );
      }
      text += symbol;
      at += 1;
      continue;
    }
    if (code === mark && mark !== "[") {
      const { offset } = open.pop() ?? { offset: 0 };
      const length = text.length - offset;
      if (length > 0) entities.push(entityOf(mark, offset, length));
    } else {
      open.push({ mark, offset: text.length, from: at });
    }
    at += mark.length;
  }
  const last = open.at(-1);
  if (last) {
    throw broken(
      `Can't find end of ${nameOf(last.mark)} entity at byte offset ${bytes(source, last.from)}`,
    );
  }
  return { text, entities };
}

function markAt(source: string, at: number): Mark | undefined {
  const marks: readonly Mark[] = ["```", "__", "||", "*", "_", "~", "[", "`"];
  return marks.find((mark) => source.startsWith(mark, at));
}

function entityOf(mark: Exclude<Mark, "[">, offset: number, length: number): MessageEntity {
  if (mark === "`") return { type: "code", offset, length };
  if (mark === "```") return { type: "pre", offset, length };
  return { type: types[mark], offset, length };
}

function nameOf(mark: Mark): string {
  const names = { "[": "TextUrl", "`": "Code", "```": "Pre" } as const;
  if (mark === "[" || mark === "`" || mark === "```") return names[mark];
  return types[mark].replace(/^./, (first) => first.toUpperCase());
}

function bytes(source: string, at: number): number {
  return Buffer.byteLength(source.slice(0, at));
}

function broken(reason: string): Error {
  return badRequest(`can't parse entities: ${reason}`);
}
