import type { Message } from "grammy/types";
import { ApiError, badRequest, tooManyRequests } from "../api-error.ts";
import { integerOf, textOf } from "../call-params.ts";
import type { CallParams } from "../call-params.ts";
import type { Chat, World } from "../world.ts";

/** The chat of a call, if the bot may know it. */
export function chatOf(world: World, params: CallParams): Chat {
  const id = textOf(params, "chat_id");
  if (id === "") throw badRequest("chat_id is empty");
  const chat = world.chats.get(Number(id));
  if (!chat?.met) throw badRequest("chat not found");
  return chat;
}

/** The chat of a call, if its user has not blocked the bot. */
export function openChatOf(world: World, params: CallParams): Chat {
  const chat = chatOf(world, params);
  if (chat.blocked) throw new ApiError(403, "Forbidden: bot was blocked by the user");
  return chat;
}

export function countAgainstLimits(world: World, chat: Chat): void {
  const wait = world.limits.take(chat.person.id);
  if (wait > 0) throw tooManyRequests(wait);
}

export function findMessage(chat: Chat, messageId: number): Message | undefined {
  return chat.messages.find((message) => message.message_id === messageId);
}

/** The bot's own message of an edit. */
export function messageToEdit(world: World, params: CallParams): { chat: Chat; message: Message } {
  const chat = chatOf(world, params);
  const id = integerOf(params, "message_id", 0);
  if (id === 0) throw badRequest("message identifier is not specified");
  const message = findMessage(chat, id);
  if (message === undefined) throw badRequest("message to edit not found");
  if (message.from?.id !== world.bot.id) throw badRequest("message can't be edited");
  if (chat.blocked) throw new ApiError(403, "Forbidden: bot was blocked by the user");
  return { chat, message };
}
