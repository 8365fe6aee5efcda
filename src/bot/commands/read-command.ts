import { plainText } from "../../domain/plain-text.ts";
import type { CommandName } from "../../i18n/catalog.ts";
import { commandNamed } from "./command-names.ts";
import { misspeltCommand } from "./misspelt-command.ts";

export interface WrittenCommand {
  readonly name: CommandName;
  /** What was written after it, trimmed. */
  readonly words: string;
}

/**
 * Reads a text that starts with a command: `/report`, `/Relatório@quanto_bot week`, `/reprot`. Capitals
 * and accents do not matter, since phones write them. Null for an unknown command, another bot's, and any
 * other text.
 */
export function readCommand(text: string, botName: string): WrittenCommand | null {
  const [, written = "", bot, words = ""] =
    /^\/([\p{L}\p{M}\w]+)(?:@(\w+))?(?:\s+([^]*))?$/u.exec(text) ?? [];
  if (bot !== undefined && bot.toLowerCase() !== botName.toLowerCase()) return null;
  const asked = plainText(written);
  const name = commandNamed(asked) ?? misspeltCommand(asked);
  return name === null ? null : { name, words: words.trim() };
}
