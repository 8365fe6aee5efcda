import type { BotCommand, BotCommandScope } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { objectOf, textOf } from "../call-params.ts";
import type { CallParams } from "../call-params.ts";
import type { World } from "../world.ts";
import type { Asked, Methods } from "./method.ts";

export const profileMethods: Methods<
  | "setMyCommands"
  | "getMyCommands"
  | "deleteMyCommands"
  | "setMyName"
  | "getMyName"
  | "setMyDescription"
  | "getMyDescription"
  | "setMyShortDescription"
  | "getMyShortDescription"
  | "setChatMenuButton"
  | "getChatMenuButton"
> = {
  setMyCommands: ({ world, params }) => {
    const scope = scopeOf(params);
    const language = languageOf(params);
    const commands = readCommands(params);
    world.profile.commands.set(commandKey(scope, language), { scope, language, commands });
    world.events.emit({ kind: "profile" });
    return true;
  },
  getMyCommands: ({ world, params }) =>
    world.profile.commands.get(commandKey(scopeOf(params), languageOf(params)))?.commands ?? [],
  deleteMyCommands: ({ world, params }) => {
    world.profile.commands.delete(commandKey(scopeOf(params), languageOf(params)));
    world.events.emit({ kind: "profile" });
    return true;
  },
  setMyName: (asked) => setText(asked, "name", "name", 64),
  getMyName: ({ world, params }) => ({
    name: inLanguage(world.profile.name, languageOf(params)) ?? world.bot.first_name,
  }),
  setMyDescription: (asked) => setText(asked, "description", "description", 512),
  getMyDescription: ({ world, params }) => ({
    description: inLanguage(world.profile.description, languageOf(params)) ?? "",
  }),
  setMyShortDescription: (asked) => setText(asked, "shortDescription", "short_description", 120),
  getMyShortDescription: ({ world, params }) => ({
    short_description: inLanguage(world.profile.shortDescription, languageOf(params)) ?? "",
  }),
  setChatMenuButton: () => true,
  getChatMenuButton: () => ({ type: "commands" }),
};

/** The commands that a client shows: the chat's own, else those of private chats, else the default ones. */
export function commandsFor(world: World, chatId: number, language: string): BotCommand[] {
  const short = language.slice(0, 2).toLowerCase();
  const scopes: BotCommandScope[] = [
    { type: "chat", chat_id: chatId },
    { type: "all_private_chats" },
    { type: "default" },
  ];
  for (const scope of scopes) {
    for (const code of [short, ""]) {
      const found = world.profile.commands.get(commandKey(scope, code));
      if (found !== undefined) return found.commands;
    }
  }
  return [];
}

/** The text of this language, else the default one. Telegram has two-letter languages. */
export function inLanguage(
  texts: ReadonlyMap<string, string>,
  language: string,
): string | undefined {
  return texts.get(language.slice(0, 2).toLowerCase()) ?? texts.get("");
}

function setText(
  { world, params }: Asked,
  field: "name" | "description" | "shortDescription",
  parameter: string,
  max: number,
): true {
  const text = textOf(params, parameter);
  if (text.length > max) throw badRequest(`bot ${parameter.replaceAll("_", " ")} is too long`);
  const language = languageOf(params);
  if (text === "") world.profile[field].delete(language);
  else world.profile[field].set(language, text);
  world.events.emit({ kind: "profile" });
  return true;
}

function readCommands(params: CallParams): BotCommand[] {
  const given = objectOf(params, "commands", "commands");
  if (!Array.isArray(given))
    throw badRequest("can't parse commands: expected an Array of BotCommand");
  if (given.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  return given.map(({ command, description }: Partial<BotCommand>) => {
    const name = (command ?? "").replace(/^\//, "");
    if (!/^[a-z0-9_]{1,32}$/.test(name)) throw badRequest("BOT_COMMAND_INVALID");
    const text = (description ?? "").trim();
    if (text === "" || text.length > 256) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    return { command: name, description: text };
  });
}

function scopeOf(params: CallParams): BotCommandScope {
  const scope = objectOf(params, "scope", "BotCommandScope");
  return (scope as BotCommandScope | undefined) ?? { type: "default" };
}

function languageOf(params: CallParams): string {
  const code = textOf(params, "language_code");
  if (code !== "" && !/^[a-z]{2}$/.test(code)) throw badRequest("LANG_CODE_INVALID");
  return code;
}

function commandKey(scope: BotCommandScope, language: string): string {
  const chat = "chat_id" in scope ? String(scope.chat_id) : "";
  const user = "user_id" in scope ? String(scope.user_id) : "";
  return [scope.type, chat, user, language].join(":");
}
