import type { MessageEntity } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { isLink } from "./links.ts";

const types = new Set(
  (
    "mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough " +
    "spoiler blockquote expandable_blockquote code pre text_link text_mention custom_emoji date_time"
  ).split(" "),
);

/** Entities given by the caller, checked as Telegram checks them. Unlike in HTML, a bad link fails. */
export function explicitEntities(
  text: string,
  given: unknown,
  allowLoopbackUrls: boolean,
): MessageEntity[] {
  if (given === undefined) return [];
  if (!Array.isArray(given))
    throw badRequest("can't parse entities: expected an Array of MessageEntity");
  for (const entity of given as MessageEntity[]) checkEntity(text, entity, allowLoopbackUrls);
  return given as MessageEntity[];
}

function checkEntity(text: string, entity: MessageEntity, allowLoopbackUrls: boolean): void {
  const { type, offset, length } = entity;
  if (!types.has(type)) throw badRequest("can't parse MessageEntity: Unsupported type specified");
  if (!Number.isInteger(offset))
    throw badRequest(`can't parse MessageEntity: Can't find field "offset"`);
  if (!Number.isInteger(length))
    throw badRequest(`can't parse MessageEntity: Can't find field "length"`);
  if (type === "text_link") {
    if (entity.url === undefined)
      throw badRequest(`can't parse MessageEntity: Can't find field "url"`);
    if (entity.url === "") throw badRequest("entity URL '' is invalid: URL host is empty");
    if (!isLink(entity.url, allowLoopbackUrls)) {
      throw badRequest(`entity URL '${entity.url}' is invalid: Wrong HTTP URL`);
    }
  }
  if (offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`);
  if (offset > text.length) {
    throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
  }
  if (offset + length > text.length) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`,
    );
  }
}
