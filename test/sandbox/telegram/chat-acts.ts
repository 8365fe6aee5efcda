import type { Message, User } from "grammy/types";
import { endForcedReply } from "./input-field.ts";
import { storePhoto } from "./file-store.ts";
import { findEntities } from "./text/find-entities.ts";
import { unixSeconds } from "./world.ts";
import type { Chat, PendingQuery, World } from "./world.ts";

export interface PersonInput {
  readonly id: number;
  readonly firstName: string;
  /** As clients report it: `pt-br`, `en`. */
  readonly languageCode?: string;
  readonly username?: string;
  /** The bytes of the photo; missing for none. */
  readonly photo?: Buffer;
  /** Whether the user has written to the bot before; false when missing. */
  readonly met?: boolean;
}

export function chatFor(world: World, input: PersonInput): Chat {
  const known = world.chats.get(input.id);
  const chat: Chat = known ?? {
    person: userOf(input),
    met: false,
    blocked: false,
    messages: [],
    replyKeyboard: null,
    forcedReply: null,
    photo: null,
  };
  if (input.photo) chat.photo = storePhoto(world, { name: "photo.jpg", bytes: input.photo }).fileId;
  chat.person = userOf(input);
  chat.met ||= input.met === true;
  world.chats.set(input.id, chat);
  world.events.emit({ kind: "person", chatId: input.id });
  return chat;
}

/** Adds a user's text to the chat, and sends it to the bot with the entities of a real update. */
export function sendText(world: World, chat: Chat, text: string, to?: Message): Message {
  const trimmed = text.trim();
  if (trimmed === "") throw new Error("Telegram's clients do not send empty messages.");
  const entities = findEntities(trimmed, []).toSorted((a, b) => a.offset - b.offset);
  return deliver(world, chat, {
    text: trimmed,
    ...(entities.length > 0 && { entities }),
    ...(to && ({ reply_to_message: withoutReply(to) } as Partial<Message>)),
  });
}

export function sendLocation(
  world: World,
  chat: Chat,
  latitude: number,
  longitude: number,
): Message {
  return deliver(world, chat, { location: { latitude, longitude } });
}

/** Sends a callback query to the bot; the pending query receives the answer. */
export function pressButton(
  world: World,
  chat: Chat,
  messageId: number,
  data: string,
): PendingQuery {
  const message = chat.messages.find((other) => other.message_id === messageId);
  if (message === undefined)
    throw new Error(`There is no message ${messageId} to press a button of.`);
  const query: PendingQuery = {
    id: String(4_000_000_000_000 + world.nextSerial),
    chatId: chat.person.id,
    messageId,
    data,
    askedAt: world.clock.now(),
    answer: undefined,
  };
  world.nextSerial += 1;
  world.queries.set(query.id, query);
  world.updates.push({
    callback_query: {
      id: query.id,
      from: chat.person,
      chat_instance: String(chat.person.id * 7919),
      message,
      data,
    },
  });
  return query;
}

export function setBlocked(world: World, chat: Chat, blocked: boolean): void {
  if (chat.blocked === blocked) return;
  chat.blocked = blocked;
  const member = { user: world.bot, status: "member" } as const;
  const kicked = { user: world.bot, status: "kicked", until_date: 0 } as const;
  world.updates.push({
    my_chat_member: {
      chat: privateChat(chat),
      from: chat.person,
      date: unixSeconds(world),
      old_chat_member: blocked ? member : kicked,
      new_chat_member: blocked ? kicked : member,
    },
  });
  world.events.emit({ kind: "status", chatId: chat.person.id, blocked });
}

function deliver(world: World, chat: Chat, content: Partial<Message>): Message {
  if (chat.blocked) throw new Error(`${chat.person.first_name} blocked the bot; unblock it first.`);
  chat.met = true;
  const message = {
    message_id: world.nextMessageId,
    from: chat.person,
    chat: privateChat(chat),
    date: unixSeconds(world),
    ...content,
  } as Message;
  world.nextMessageId += 1;
  chat.messages.push(message);
  world.events.emit({ kind: "message", chatId: chat.person.id, message });
  endForcedReply(world, chat);
  world.updates.push({ message: message as Message & { from: User } } as never);
  return message;
}

export function findButton(
  chat: Chat,
  label: string | RegExp,
  kind: "callback_data" | "url",
): { message: Message; button: string } {
  for (const message of chat.messages.toReversed()) {
    for (const button of message.reply_markup?.inline_keyboard.flat() ?? []) {
      const value = (button as unknown as Record<string, unknown>)[kind];
      if (typeof value !== "string") continue;
      const fits =
        typeof label === "string"
          ? button.text === label || value === label
          : label.test(button.text);
      if (fits) return { message, button: value };
    }
  }
  const seen = chat.messages.map((message) => `  ${sketch(message)}`).join("\n");
  throw new Error(`${chat.person.first_name} sees no such button: ${String(label)}\n${seen}`);
}

function privateChat(chat: Chat) {
  const { id, first_name, username } = chat.person;
  return { id, type: "private", first_name, ...(username !== undefined && { username }) } as const;
}

function userOf(input: PersonInput): User {
  return {
    id: input.id,
    is_bot: false,
    first_name: input.firstName,
    ...(input.username !== undefined && { username: input.username }),
    ...(input.languageCode !== undefined && { language_code: input.languageCode }),
  };
}

/** A message inside another one holds no further one. */
function withoutReply(message: Message): object {
  return Object.fromEntries(
    Object.entries(message).filter(([field]) => field !== "reply_to_message"),
  );
}

export function sketch(message: Message): string {
  const kind = message.photo ? "[photo] " : message.document ? "[document] " : "";
  const buttons = message.reply_markup?.inline_keyboard.flat().map(({ text }) => `[${text}]`) ?? [];
  const text = message.text ?? message.caption ?? "";
  return `${message.from?.first_name}: ${kind}${text.slice(0, 120)} ${buttons.join(" ")}`;
}
