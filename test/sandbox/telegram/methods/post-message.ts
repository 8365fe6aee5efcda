import type { Message } from "grammy/types";
import { integerOf, objectOf } from "../call-params.ts";
import type { CallParams } from "../call-params.ts";
import { unixSeconds } from "../world.ts";
import type { Chat, World } from "../world.ts";
import { findMessage } from "./find-chat.ts";

/** Puts a message of the bot into a chat and tells everyone who listens. */
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

/** `reply_to_message` and `has_protected_content`, as a call asks for them. */
export function replyContent(chat: Chat, params: CallParams): Partial<Message> {
  const reply = objectOf(params, "reply_parameters", "reply parameters") as
    { message_id?: number } | undefined;
  const id = reply?.message_id ?? integerOf(params, "reply_to_message_id", 0);
  const original = findMessage(chat, id);
  return original === undefined ? {} : ({ reply_to_message: original } as Partial<Message>);
}
