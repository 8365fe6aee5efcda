import type { Message } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { integerOf, objectOf } from "../call-params.ts";
import type { CallParams } from "../call-params.ts";
import { unixSeconds } from "../world.ts";
import type { Chat, World } from "../world.ts";
import { findMessage } from "./find-chat.ts";

/** Adds a message of the bot to a chat, and publishes it. */
export function postMessage(world: World, chat: Chat, content: Partial<Message>): Message {
  const message = {
    message_id: world.nextMessageId,
    from: world.bot,
    chat: { id: chat.person.id, type: "private", first_name: chat.person.first_name },
    date: unixSeconds(world),
    ...content,
  } as Message;
  world.nextMessageId += 1;
  chat.messages.push(message);
  world.events.emit({ kind: "message", chatId: chat.person.id, message });
  return message;
}

/** `reply_to_message`, when the call is a reply. */
export function replyContent(chat: Chat, params: CallParams): Partial<Message> {
  const reply = objectOf(params, "reply_parameters", "reply parameters") as
    { message_id?: number; allow_sending_without_reply?: boolean } | undefined;
  const id = reply?.message_id ?? integerOf(params, "reply_to_message_id", 0);
  if (id === 0) {
    if (reply !== undefined) throw badRequest(`can't find field "message_id"`);
    return {};
  }
  const original = findMessage(chat, id);
  if (original !== undefined) return { reply_to_message: original } as Partial<Message>;
  if (reply?.allow_sending_without_reply === true) return {};
  throw badRequest("message to be replied not found");
}
