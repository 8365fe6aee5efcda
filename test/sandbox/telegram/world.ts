import type { BotCommand, BotCommandScope, Message, User, UserFromGetMe } from "grammy/types";
import { createEventBus } from "./event-bus.ts";
import type { EventBus } from "./event-bus.ts";
import type { Faults } from "./faults.ts";
import { createFaults } from "./faults.ts";
import type { ForceReply } from "./force-reply.ts";
import type { RateLimits } from "./rate-limit.ts";
import { createRateLimits } from "./rate-limit.ts";
import type { ReplyKeyboard } from "./reply-keyboard.ts";
import type { StoredFile } from "./file-store.ts";
import type { UpdateQueue } from "./update-queue.ts";
import { createUpdateQueue } from "./update-queue.ts";
import type { Webhook } from "./webhook.ts";

/** Milliseconds since 1970, for the dates of messages, rate limits and expiry. */
export interface Clock {
  now(): number;
}

/** One user's private chat with the bot. In private chats the chat id is the user's id. */
export interface Chat {
  person: User;
  /** A bot may write only to users who wrote to it first. */
  met: boolean;
  blocked: boolean;
  messages: Message[];
  replyKeyboard: OpenKeyboard | null;
  /** The message that waits for a reply, until the user sends anything or closes the reply bar. */
  forcedReply: ForcedReply | null;
  /** The file id of the user's photo. */
  photo: string | null;
}

/** Whether a one-time keyboard is open, or was closed by a press. */
export interface OpenKeyboard extends ReplyKeyboard {
  readonly isOpen: boolean;
}

export interface ForcedReply extends ForceReply {
  readonly messageId: number;
}

export interface CallbackAnswer {
  readonly text?: string;
  readonly showAlert: boolean;
  readonly url?: string;
}

export interface PendingQuery {
  readonly id: string;
  readonly chatId: number;
  readonly messageId: number;
  readonly data: string;
  readonly askedAt: number;
  answer: CallbackAnswer | undefined;
}

/** A request to the Bot API, in the order of the answers. Uploads are named, not stored. */
export interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly at: number;
  readonly outcome:
    | { readonly ok: true; readonly result: unknown }
    | { readonly ok: false; readonly code: number; readonly description: string }
    | { readonly ok: false; readonly broken: "reset" | "timeout" | "garbled" };
}

export type WorldEvent =
  | { readonly kind: "call"; readonly call: Call }
  | { readonly kind: "person"; readonly chatId: number }
  | { readonly kind: "message"; readonly chatId: number; readonly message: Message }
  | { readonly kind: "edited"; readonly chatId: number; readonly message: Message }
  | { readonly kind: "deleted"; readonly chatId: number; readonly messageId: number }
  | { readonly kind: "action"; readonly chatId: number; readonly action: string }
  | { readonly kind: "answer"; readonly chatId: number; readonly query: PendingQuery }
  | { readonly kind: "status"; readonly chatId: number; readonly blocked: boolean }
  | { readonly kind: "keyboard"; readonly chatId: number }
  | { readonly kind: "profile" }
  | { readonly kind: "poll" };

/** Texts of BotFather's methods by two-letter language; "" for all others. */
interface Profile {
  readonly name: Map<string, string>;
  readonly description: Map<string, string>;
  readonly shortDescription: Map<string, string>;
  readonly commands: Map<string, CommandSet>;
}

interface CommandSet {
  readonly scope: BotCommandScope;
  readonly language: string;
  readonly commands: BotCommand[];
}

export interface WorldOptions {
  readonly token: string;
  readonly botUsername: string;
  readonly clock: Clock;
  readonly allowLoopbackUrls: boolean;
  readonly allowLoopbackWebhook: boolean;
  readonly limits: "telegram" | "none";
  readonly decodesPictures: boolean;
}

/** The state of the stand-in, in memory only. */
export interface World {
  readonly options: WorldOptions;
  readonly clock: Clock;
  readonly bot: UserFromGetMe;
  readonly profile: Profile;
  readonly chats: Map<number, Chat>;
  readonly queries: Map<string, PendingQuery>;
  readonly files: Map<string, StoredFile>;
  /** Files whose ids are refused, with the text of the error. */
  readonly expiredFiles: Map<string, string>;
  readonly updates: UpdateQueue;
  readonly events: EventBus<WorldEvent>;
  readonly calls: Call[];
  readonly faults: Faults;
  readonly limits: RateLimits;
  webhook: Webhook | undefined;
  /** The bot's domain, as set by BotFather's /setdomain: the only one for `login_url` buttons. */
  loginDomain: string | null;
  /** URLs of `login_url` buttons: Telegram appends the account that opened them. */
  readonly loginUrls: Set<string>;
  nextMessageId: number;
  nextSerial: number;
}

export function createWorld(options: WorldOptions): World {
  const events = createEventBus<WorldEvent>();
  return {
    options,
    clock: options.clock,
    bot: botUser(options),
    profile: {
      name: new Map(),
      description: new Map(),
      shortDescription: new Map(),
      commands: new Map(),
    },
    chats: new Map(),
    queries: new Map(),
    files: new Map(),
    expiredFiles: new Map(),
    updates: createUpdateQueue(() => events.emit({ kind: "poll" })),
    events,
    calls: [],
    faults: createFaults(),
    limits: createRateLimits(options.clock, options.limits),
    webhook: undefined,
    loginDomain: null,
    loginUrls: new Set(),
    nextMessageId: 1,
    nextSerial: 1,
  };
}

/** Telegram counts in whole seconds. */
export function unixSeconds(world: World): number {
  return Math.floor(world.clock.now() / 1000);
}

function botUser(options: WorldOptions): UserFromGetMe {
  return {
    id: Number(options.token.split(":")[0]),
    is_bot: true,
    first_name: "Quanto",
    username: options.botUsername,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
  } as UserFromGetMe;
}
