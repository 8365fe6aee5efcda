import type { Api } from "grammy";
import type { BotCommand } from "grammy/types";
import type { Logger } from "pino";
import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { MENU } from "../../i18n/catalog.ts";
import { COMMAND_WORDS } from "../../i18n/command-word.ts";
import type { UserContext } from "../context.ts";
import { TelegramError } from "../telegram-api/telegram-error.ts";

/** Telegram's menus by client language; the one without a code is the default. */
const MENUS: readonly { readonly language: Language; readonly code?: Language }[] = [
  { language: "en" },
  { language: "en", code: "en" },
  { language: "pt", code: "pt" },
];

/**
 * Registers the command menu and the bot's description in each language. Optional: a failure is only
 * logged.
 */
export async function publishMenus(api: Api, logger: Logger): Promise<void> {
  try {
    for (const menu of MENUS) await publishMenu(api, menu);
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
    logger.warn({ err: error }, "Telegram refused the command menu; it is unchanged");
  }
}

/** Sets a chat's own menu; without a language it gets the default again. A failure is only logged. */
export async function publishChatMenu(
  { api, log, user }: Pick<UserContext, "api" | "log" | "user">,
  language: Language | null,
): Promise<void> {
  const scope = { type: "chat", chat_id: user.chatId } as const;
  try {
    if (language === null) await api.deleteMyCommands({ scope });
    else await api.setMyCommands(menuIn(language), { scope });
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
    log.warn({ err: error }, "Telegram refused the command menu of a chat; it is unchanged");
  }
}

async function publishMenu(api: Api, { language, code }: (typeof MENUS)[number]): Promise<void> {
  const { profile } = catalogFor(language);
  const inLanguage = code ? { language_code: code } : {};
  await api.setMyCommands(menuIn(language), {
    scope: { type: "all_private_chats" },
    ...inLanguage,
  });
  await api.setMyDescription(profile.description, inLanguage);
  await api.setMyShortDescription(profile.shortDescription, inLanguage);
}

function menuIn(language: Language): BotCommand[] {
  const { commands } = catalogFor(language);
  return MENU.map((name) => ({
    command: COMMAND_WORDS[name][language],
    description: commands[name],
  }));
}
