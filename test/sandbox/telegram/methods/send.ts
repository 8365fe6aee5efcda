import type { Message } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { flagOf, objectOf, textOf } from "../call-params.ts";
import type { CallParams } from "../call-params.ts";
import { documentOf, photoSizes, storeDocument, storePhoto } from "../file-store.ts";
import type { StoredFile } from "../file-store.ts";
import { readForceReply } from "../force-reply.ts";
import { changeKeyboard } from "../input-field.ts";
import { readReplyKeyboard } from "../reply-keyboard.ts";
import type { World } from "../world.ts";
import { countAgainstLimits, openChatOf } from "./find-chat.ts";
import { captionContent, markupContent, textContent } from "./message-content.ts";
import type { Methods } from "./method.ts";
import { postMessage, replyContent } from "./post-message.ts";

export const sendMethods: Methods<
  "sendMessage" | "sendPhoto" | "sendDocument" | "sendMediaGroup" | "sendChatAction"
> = {
  sendMessage: ({ world, params }) => {
    const content = { ...textContent(world, params), ...markupContent(world, params) };
    return post(world, params, content) as Message.TextMessage;
  },
  sendPhoto: ({ world, params }) => {
    const content = { ...captionContent(world, params), ...markupContent(world, params) };
    const photo = photoSizes(mediaFile(world, params, "photo", params.values["photo"]));
    const spoiler = flagOf(params, "has_spoiler") && { has_media_spoiler: true as const };
    return post(world, params, { photo, ...content, ...spoiler }) as Message.PhotoMessage;
  },
  sendDocument: ({ world, params }) => {
    const content = { ...captionContent(world, params), ...markupContent(world, params) };
    const document = documentOf(mediaFile(world, params, "document", params.values["document"]));
    return post(world, params, { document, ...content }) as Message.DocumentMessage;
  },
  sendMediaGroup: ({ world, params }) => {
    const media = objectOf(params, "media", "media");
    if (!Array.isArray(media) || media.length < 2 || media.length > 10) {
      throw badRequest("there must be 2-10 messages to send as an album");
    }
    const group = String(world.nextSerial);
    const album = media.map((item: Record<string, unknown>) => albumItem(world, params, item));
    return album.map((content) =>
      post(world, params, { ...content, media_group_id: group }),
    ) as never;
  },
  sendChatAction: ({ world, params }) => {
    const action = textOf(params, "action");
    if (!chatActions.has(action)) throw badRequest("wrong parameter action in request");
    const chat = openChatOf(world, params);
    world.events.emit({ kind: "action", chatId: chat.person.id, action });
    return true;
  },
};

const chatActions = new Set(
  "typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note".split(
    " ",
  ),
);

function post(world: World, params: CallParams, content: Partial<Message>): Message {
  const chat = openChatOf(world, params);
  const reply = replyContent(chat, params);
  const markup = objectOf(params, "reply_markup", "reply markup");
  const keyboard = readReplyKeyboard(markup);
  const forced = readForceReply(markup);
  countAgainstLimits(world, chat);
  const message = postMessage(world, chat, {
    ...reply,
    ...content,
    ...(flagOf(params, "protect_content") && { has_protected_content: true }),
  });
  if (keyboard) changeKeyboard(world, chat, keyboard.show && { ...keyboard.show, isOpen: true });
  if (forced) changeKeyboard(world, chat, null, { ...forced, messageId: message.message_id });
  return message;
}

function albumItem(
  world: World,
  params: CallParams,
  item: Record<string, unknown>,
): Partial<Message> {
  const kind = item["type"] === "document" ? "document" : "photo";
  const file = mediaFile(world, params, kind, item["media"]);
  const caption = captionContent(world, { values: item, uploads: params.uploads });
  return kind === "photo"
    ? { photo: photoSizes(file), ...caption }
    : { document: documentOf(file), ...caption };
}

/** The file of a call: uploaded in the form, uploaded as `attach://`, or by its id. */
export function mediaFile(
  world: World,
  params: CallParams,
  kind: "photo" | "document",
  given: unknown,
): StoredFile {
  const reference = typeof given === "string" ? given : "";
  const upload = params.uploads.get(reference.replace(/^attach:\/\//, "") || kind);
  if (upload !== undefined) {
    return kind === "photo" ? storePhoto(world, upload) : storeDocument(world, upload);
  }
  if (reference === "") throw badRequest(`there is no ${kind} in the request`);
  if (/^https?:\/\//i.test(reference)) throw badRequest("failed to get HTTP URL content");
  const file = world.files.get(reference);
  if (file === undefined) throw badRequest("wrong file identifier/HTTP URL specified");
  const expired = world.expiredFiles.get(reference);
  if (expired !== undefined) throw badRequest(expired);
  if (file.kind !== kind) {
    throw badRequest(`can't use file of type ${titled(file.kind)} as ${titled(kind)}`);
  }
  return file;
}

function titled(kind: string): string {
  return kind.replace(/^./, (first) => first.toUpperCase());
}
