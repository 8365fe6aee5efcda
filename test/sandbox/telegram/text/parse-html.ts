import type { MessageEntity } from "grammy/types";
import { badRequest } from "../api-error.ts";
import type { FormattedText } from "./formatted-text.ts";
import { htmlEntityAt } from "./html-entity.ts";
import { isLink, normalLink } from "./links.ts";

interface OpenTag {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly offset: number;
}

const plainTags: Record<string, MessageEntity["type"]> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  span: "spoiler",
};
const otherTags = new Set(["a", "code", "pre", "blockquote", "tg-emoji", "tg-time"]);

/** Parses Telegram's HTML mode, with Telegram's errors and offsets in bytes of UTF-8. */
export function parseHtml(source: string, allowLoopbackUrls: boolean): FormattedText {
  const open: OpenTag[] = [];
  const entities: MessageEntity[] = [];
  let text = "";
  let at = 0;
  while (at < source.length) {
    const symbol = source[at] === "&" ? htmlEntityAt(source, at) : undefined;
    if (symbol !== undefined) {
      text += symbol.text;
      at = symbol.end;
    } else if (source[at] !== "<") {
      text += source[at];
      at += 1;
    } else if (source[at + 1] === "/") {
      const tag = open.pop();
      at = readEndTag(source, at, tag?.name);
      const entity = tag && entityOf(tag, text, allowLoopbackUrls);
      if (entity !== undefined) entities.push(entity);
    } else {
      const tag = readStartTag(source, at);
      open.push({ name: tag.name, attributes: tag.attributes, offset: text.length });
      at = tag.end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw broken(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  return { text, entities: withoutNesting(entities) };
}

function readEndTag(source: string, start: number, expected: string | undefined): number {
  const where = byteOffset(source, start);
  if (expected === undefined) throw broken(`Unexpected end tag at byte offset ${where}`);
  const match = /^<\/([^\s>]*)\s*(>?)/.exec(source.slice(start));
  if (!match || match[2] !== ">") throw broken(`Unclosed end tag at byte offset ${where}`);
  const name = (match[1] ?? "").toLowerCase();
  if (name !== "" && name !== expected) {
    throw broken(
      `Unmatched end tag at byte offset ${where}, expected "</${expected}>", found "</${name}>"`,
    );
  }
  return start + match[0].length;
}

function readStartTag(source: string, start: number) {
  const where = byteOffset(source, start);
  const name = (/^<([^\s>]*)/.exec(source.slice(start))?.[1] ?? "").toLowerCase();
  let at = start + 1 + name.length;
  if (at >= source.length) throw broken(`Unclosed start tag at byte offset ${where}`);
  if (!(name in plainTags) && !otherTags.has(name)) {
    throw broken(`Unsupported start tag "${name}" at byte offset ${where}`);
  }
  const attributes = new Map<string, string>();
  for (;;) {
    at += /^\s*/.exec(source.slice(at))?.[0].length ?? 0;
    if (at >= source.length) throw broken(`Unclosed start tag "${name}" at byte offset ${where}`);
    if (source[at] === ">") break;
    const attribute = /^([^\s=>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([a-z0-9.-]+)(?=[\s>])))?/i.exec(
      source.slice(at),
    );
    if (!attribute || attribute[1] === "" || attribute[1] === undefined) {
      throw broken(`Empty attribute name in the tag "${name}" at byte offset ${where}`);
    }
    const [whole, key, double, single, bare] = attribute;
    const value = double ?? single ?? bare?.toLowerCase();
    if (value === undefined && /^\s*=/.test(source.slice(at + whole.length))) {
      throw broken(`Unclosed start tag at byte offset ${where}`);
    }
    if (value === undefined && key.toLowerCase() !== "expandable") {
      throw broken(
        `Expected equal sign in declaration of an attribute of the tag "${name}" at byte offset ${where}`,
      );
    }
    attributes.set(key.toLowerCase(), decode(value ?? ""));
    at += whole.length;
  }
  if (name === "span" && attributes.get("class") !== "tg-spoiler") {
    throw broken(`Tag "span" must have class "tg-spoiler" at byte offset ${where}`);
  }
  return { name, attributes, end: at + 1 };
}

function entityOf(tag: OpenTag, text: string, allowLoopback: boolean): MessageEntity | undefined {
  const span = { offset: tag.offset, length: text.length - tag.offset };
  if (span.length === 0) return undefined;
  const inner = text.slice(tag.offset);
  switch (tag.name) {
    case "a": {
      const address = tag.attributes.get("href") ?? inner;
      // An invalid link becomes plain text, silently.
      if (!isLink(address, allowLoopback)) return undefined;
      return { type: "text_link", ...span, url: normalLink(address) };
    }
    case "code": {
      const language = /^language-(.+)$/.exec(tag.attributes.get("class") ?? "")?.[1];
      return language === undefined
        ? { type: "code", ...span }
        : ({ type: "code", ...span, language } as MessageEntity);
    }
    case "pre":
      return { type: "pre", ...span };
    case "blockquote":
      return {
        type: tag.attributes.has("expandable") ? "expandable_blockquote" : "blockquote",
        ...span,
      };
    case "tg-emoji":
      return {
        type: "custom_emoji",
        ...span,
        custom_emoji_id: tag.attributes.get("emoji-id") ?? "",
      };
    case "tg-time":
      return {
        type: "date_time",
        ...span,
        unix_time: Number(tag.attributes.get("unix") ?? 0),
        date_time_format: tag.attributes.get("format") ?? "",
      } as MessageEntity;
    default:
      return { type: plainTags[tag.name], ...span } as MessageEntity;
  }
}

/** `<pre><code class="language-x">` is one `pre` with a language; nothing may lie inside code. */
function withoutNesting(entities: MessageEntity[]): MessageEntity[] {
  const blocks = entities.filter(({ type }) => type === "pre" || type === "code");
  return entities.flatMap((entity): MessageEntity[] => {
    const around = blocks.find((block) => block !== entity && covers(block, entity, entities));
    if (around !== undefined) return [];
    if (entity.type === "pre") {
      const inside = entities.find(
        (other) => other.type === "code" && covers(entity, other, entities),
      );
      const language =
        inside && "language" in inside ? (inside as { language?: string }).language : undefined;
      return [language === undefined ? entity : { ...entity, language }];
    }
    if (entity.type === "code")
      return [{ type: "code", offset: entity.offset, length: entity.length }];
    return [entity];
  });
}

function covers(outer: MessageEntity, inner: MessageEntity, all: MessageEntity[]): boolean {
  if (outer.offset > inner.offset) return false;
  if (outer.offset + outer.length < inner.offset + inner.length) return false;
  const same = outer.offset === inner.offset && outer.length === inner.length;
  // Of two equal spans the one that was closed later is the outer one.
  return !same || all.indexOf(outer) > all.indexOf(inner);
}

function decode(value: string): string {
  let result = "";
  let at = 0;
  while (at < value.length) {
    const symbol = value[at] === "&" ? htmlEntityAt(value, at) : undefined;
    result += symbol?.text ?? value[at];
    at = symbol?.end ?? at + 1;
  }
  return result;
}

function byteOffset(source: string, at: number): number {
  return Buffer.byteLength(source.slice(0, at));
}

function broken(reason: string): Error {
  return badRequest(`can't parse entities: ${reason}`);
}
