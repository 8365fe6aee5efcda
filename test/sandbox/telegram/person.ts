import type { Message, User } from "grammy/types";
import { editText } from "./edit-text.ts";
import { loginAddress } from "./login-address.ts";
import type { CallbackAnswer, ForcedReply, PendingQuery, World } from "./world.ts";
import {
  chatFor,
  findButton,
  pressButton,
  sendLocation,
  sendText,
  setBlocked,
  sketch,
} from "./chat-acts.ts";
import type { PersonInput } from "./chat-acts.ts";

interface Waiting {
  /** Real time; 10,000 when missing. */
  readonly timeoutMs?: number;
}

/** A user of Telegram, with the messages that the bot sent. */
export interface Person {
  readonly user: User;
  /** Writes to the bot. Blocked bots must be unblocked first, as in the real clients. */
  send(text: string): Message;
  /** Changes the text of an own message, as the real clients allow. */
  edit(message: Message, text: string): Message;
  /** Sends a text as a reply to a message. */
  reply(text: string, to: Message): Message;
  sendLocation(latitude: number, longitude: number): Message;
  /** Presses the location button of the reply keyboard, and sends a location. */
  shareLocation(label: string, latitude: number, longitude: number): Message;
  /** The labels of the reply keyboard in the chat, open or closed; null without one. */
  replyKeyboard(): readonly (readonly string[])[] | null;
  /** The message whose reply the client asks for, and the placeholder of the input field. */
  forcedReply(): ForcedReply | null;
  /** Presses the newest callback button with this label (or data); resolves with the bot's answer. */
  press(label: string | RegExp, waiting?: Waiting): Promise<CallbackAnswer>;
  /** Presses without waiting for the answer. */
  tap(label: string | RegExp): PendingQuery;
  /** The URL of the newest button with this label. */
  buttonUrl(label: string | RegExp): string;
  /** The URL that Telegram opens for that button: with the login fields, when the bot requested them. */
  openButton(label: string | RegExp): string;
  /** The chat's messages of both sides, with edits, without deleted ones. */
  messages(): readonly Message[];
  /**
   * The next message of the bot that no earlier call of `nextMessage` returned or skipped, received
   * before or after the call. Edits do not count.
   */
  nextMessage(matches?: (message: Message) => boolean, waiting?: Waiting): Promise<Message>;
  /** Resolves when a message of the bot in the chat matches, at once or after an edit. */
  sees(matches: (message: Message) => boolean, waiting?: Waiting): Promise<Message>;
  block(): void;
  unblock(): void;
}

const patience = 30_000;

/** Adds a user to the stand-in, or returns the one with this id. */
export function createPerson(world: World, input: PersonInput): Person {
  const chat = chatFor(world, input);
  const chatId = chat.person.id;
  const arrived: Message[] = [];
  world.events.on((event) => {
    if (event.kind === "message" && event.chatId === chatId && isFromBot(event.message)) {
      arrived.push(event.message);
    }
  });
  const wait = (what: string, waiting?: Waiting) => ({
    what: `${chat.person.first_name} to see ${what}`,
    timeoutMs: waiting?.timeoutMs ?? patience,
    seen: () => chat.messages.map((message) => `  ${sketch(message)}`).join("\n"),
  });
  const takeNext = (matches: (message: Message) => boolean): Message | undefined => {
    const index = arrived.findIndex(matches);
    return index === -1 ? undefined : arrived.splice(0, index + 1).at(-1);
  };
  const tap = (label: string | RegExp): PendingQuery => {
    const { message, button } = findButton(chat, label, "callback_data");
    return pressButton(world, chat, message.message_id, button);
  };
  return {
    user: chat.person,
    send: (text) => sendText(world, chat, text),
    edit: (message, text) => editText(world, chat, message.message_id, text),
    reply: (text, to) => sendText(world, chat, text, to),
    sendLocation: (latitude, longitude) => sendLocation(world, chat, latitude, longitude),
    shareLocation: (label, latitude, longitude) => {
      const keys = chat.replyKeyboard?.rows.flat() ?? [];
      if (!keys.some(({ text, asksLocation }) => text === label && asksLocation))
        throw new Error(`${chat.person.first_name} sees no key that asks for a location: ${label}`);
      return sendLocation(world, chat, latitude, longitude);
    },
    replyKeyboard: () => chat.replyKeyboard?.rows.map((row) => row.map(({ text }) => text)) ?? null,
    forcedReply: () => chat.forcedReply,
    tap,
    press: (label, waiting) => {
      const query = tap(label);
      return world.events.until(
        () => query.answer,
        wait(`an answer to "${String(label)}"`, waiting),
      );
    },
    buttonUrl: (label) => findButton(chat, label, "url").button,
    openButton: (label) => {
      const { button: url } = findButton(chat, label, "url");
      return world.loginUrls.has(url) ? loginAddress(world, chat.person, url) : url;
    },
    messages: () => chat.messages,
    nextMessage: (matches = () => true, waiting) =>
      world.events.until(() => takeNext(matches), wait("a message", waiting)),
    sees: (matches, waiting) =>
      world.events.until(
        () => chat.messages.findLast((message) => isFromBot(message) && matches(message)),
        wait("such a message", waiting),
      ),
    block: () => setBlocked(world, chat, true),
    unblock: () => setBlocked(world, chat, false),
  };
}

function isFromBot(message: Message): boolean {
  return message.from?.is_bot === true;
}
