import { isDeepStrictEqual } from "node:util";
import type { Message } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { integerOf, objectOf } from "../call-params.ts";
import type { CallParams } from "../call-params.ts";
import { documentOf, photoSizes } from "../file-store.ts";
import { readForceReply } from "../force-reply.ts";
import { endForcedReply } from "../input-field.ts";
import { readReplyKeyboard } from "../reply-keyboard.ts";
import { unixSeconds } from "../world.ts";
import type { World } from "../world.ts";
import { chatOf, countAgainstLimits, findMessage, messageToEdit } from "./find-chat.ts";
import { captionContent, markupContent, textContent } from "./message-content.ts";
import type { Methods } from "./method.ts";
import { mediaFile } from "./send.ts";

export const editMethods: Methods<
  | "editMessageText"
  | "editMessageCaption"
  | "editMessageMedia"
  | "editMessageReplyMarkup"
  | "deleteMessage"
  | "deleteMessages"
> = {
  editMessageText: ({ world, params }) => {
    const content = { ...textContent(world, params), ...editedMarkup(world, params) };
    return edit(world, params, (message) => {
      if (message.text === undefined) throw badRequest("there is no text in the message to edit");
      return { ...without(message, ["text", "entities", "reply_markup"]), ...content };
    }) as never;
  },
  editMessageCaption: ({ world, params }) => {
    const content = { ...captionContent(world, params), ...editedMarkup(world, params) };
    return edit(world, params, (message) => {
      if (!hasMedia(message)) throw badRequest("there is no caption in the message to edit");
      return { ...without(message, [...captionFields, "reply_markup"]), ...content };
    }) as never;
  },
  editMessageMedia: ({ world, params }) => {
    const media = objectOf(params, "media", "media") as Record<string, unknown> | undefined;
    if (media === undefined) throw badRequest("media is empty");
    const kind = media["type"] === "document" ? "document" : "photo";
    const caption = captionContent(world, { values: media, uploads: params.uploads });
    const markup = editedMarkup(world, params);
    const file = mediaFile(world, params, kind, media["media"]);
    const shown = kind === "photo" ? { photo: photoSizes(file) } : { document: documentOf(file) };
    const spoiler = media["has_spoiler"] === true && { has_media_spoiler: true as const };
    return edit(world, params, (message) => ({
      ...without(message, [...captionFields, ...mediaFields, "text", "entities", "reply_markup"]),
      ...shown,
      ...caption,
      ...markup,
      ...spoiler,
    })) as never;
  },
  editMessageReplyMarkup: ({ world, params }) => {
    const markup = editedMarkup(world, params);
    return edit(world, params, (message) => ({
      ...without(message, ["reply_markup"]),
      ...markup,
    })) as never;
  },
  deleteMessage: ({ world, params }) => {
    if (!remove(world, params, integerOf(params, "message_id", 0))) {
      throw badRequest("message to delete not found");
    }
    return true;
  },
  deleteMessages: ({ world, params }) => {
    const ids = objectOf(params, "message_ids", "message identifiers");
    if (!Array.isArray(ids) || ids.length === 0)
      throw badRequest("message identifiers are not specified");
    if (ids.length > 100) throw badRequest("too many message identifiers specified");
    for (const id of ids) remove(world, params, Number(id));
    return true;
  },
};

/** An edited message can have an inline keyboard only. */
function editedMarkup(world: World, params: CallParams): ReturnType<typeof markupContent> {
  const given = objectOf(params, "reply_markup", "reply markup");
  if (readReplyKeyboard(given) || readForceReply(given))
    throw badRequest("inline keyboard expected");
  return markupContent(world, params);
}

const captionFields = ["caption", "caption_entities", "show_caption_above_media"] as const;
const mediaFields = ["photo", "document", "has_media_spoiler"] as const;

function edit(world: World, params: CallParams, change: (message: Message) => object): Message {
  const { chat, message } = messageToEdit(world, params);
  const edited = change(message) as Message;
  if (
    isDeepStrictEqual(edited, message) ||
    isDeepStrictEqual(edited, without(message, ["edit_date"]))
  ) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  }
  countAgainstLimits(world, chat);
  const dated = { ...edited, edit_date: unixSeconds(world) } as Message;
  chat.messages = chat.messages.map((other) => (other === message ? dated : other));
  world.events.emit({ kind: "edited", chatId: chat.person.id, message: dated });
  return dated;
}

function remove(world: World, params: CallParams, messageId: number): boolean {
  const chat = chatOf(world, params);
  if (findMessage(chat, messageId) === undefined) return false;
  chat.messages = chat.messages.filter((message) => message.message_id !== messageId);
  if (chat.forcedReply?.messageId === messageId) endForcedReply(world, chat);
  world.events.emit({ kind: "deleted", chatId: chat.person.id, messageId });
  return true;
}

function hasMedia(message: Message): boolean {
  return message.photo !== undefined || message.document !== undefined;
}

function without(
  message: Message,
  fields: readonly (keyof Message | "show_caption_above_media")[],
): object {
  const dropped = new Set<string>(fields);
  return Object.fromEntries(Object.entries(message).filter(([key]) => !dropped.has(key)));
}
