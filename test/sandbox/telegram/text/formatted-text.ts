import type { MessageEntity } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { explicitEntities } from "./explicit-entities.ts";
import { findEntities } from "./find-entities.ts";
import { parseHtml } from "./parse-html.ts";
import { parseMarkdownV2 } from "./parse-markdown-v2.ts";

/** A formatted text: plain text, with entities for spans of it (in UTF-16 units). */
export interface FormattedText {
  readonly text: string;
  readonly entities: MessageEntity[];
}

export interface TextInput {
  readonly text: string;
  readonly parseMode: string;
  /** Explicit entities; Telegram ignores them when a parse mode is given. */
  readonly entities: unknown;
  readonly allowLoopbackUrls: boolean;
}

// Telegram drops every entity after the hundredth, silently.
const maxEntities = 100;

/** Text and entities as Telegram stores them: parsed, trimmed, with links and commands found. */
export function formatText(input: TextInput): FormattedText {
  const parsed = trim(parse(input));
  const written = parsed.entities.filter((entity) => entity.length > 0);
  const entities = [...written, ...findEntities(parsed.text, written)];
  entities.sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text: parsed.text, entities: entities.slice(0, maxEntities) };
}

function parse({ text, parseMode, entities, allowLoopbackUrls }: TextInput): FormattedText {
  switch (parseMode.toLowerCase()) {
    case "html":
      return parseHtml(text, allowLoopbackUrls);
    case "markdownv2":
      return parseMarkdownV2(text, allowLoopbackUrls);
    case "":
    case "none":
      return { text, entities: explicitEntities(text, entities, allowLoopbackUrls) };
    case "markdown":
      throw badRequest("unsupported parse_mode (the stand-in does not know the legacy one)");
    default:
      throw badRequest("unsupported parse_mode");
  }
}

function trim({ text, entities }: FormattedText): FormattedText {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start === 0 && end === text.length) return { text, entities };
  const clipped = entities.flatMap((entity) => {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    return to > from ? [{ ...entity, offset: from - start, length: to - from }] : [];
  });
  return { text: text.trim(), entities: clipped };
}
