import type { Message } from "grammy/types";
import { unixSeconds, type Chat, type World } from "./world.ts";

/** Edits a user's own text, and tells the bot. Nothing is sent where the text stays the same. */
export function editText(world: World, chat: Chat, messageId: number, text: string): Message {
  const message = chat.messages.find((other) => other.message_id === messageId);
  if (message?.text === undefined || message.from?.is_bot === true)
    throw new Error(`${chat.person.first_name} has no text ${messageId} to edit.`);
  if (message.text === text.trim()) return message;
  const edited = { ...message, text: text.trim(), edit_date: unixSeconds(world) } as Message;
  delete edited.entities;
  chat.messages = chat.messages.map((other) => (other === message ? edited : other));
  world.events.emit({ kind: "edited", chatId: chat.person.id, message: edited });
  world.updates.push({ edited_message: edited } as never);
  return edited;
}
