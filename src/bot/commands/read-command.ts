import { plainText } from "../../domain/plain-text.ts";
import { COMMANDS, type CommandName } from "../../i18n/catalog.ts";

export interface WrittenCommand {
  readonly name: CommandName;
  /** What was written after it, trimmed. */
  readonly words: string;
}

/** The Portuguese names, which are no entries of the menu. */
const ALIASES: ReadonlyMap<string, CommandName> = new Map([
  ["assinaturas", "subscriptions"],
  ["alertas", "alerts"],
  ["fatura", "bill"],
  ["hoje", "today"],
  ["saldo", "balance"],
  ["orcamento", "budget"],
  ["regras", "rules"],
  ["exportar", "export"],
]);

/**
 * Reads a text that starts with a command: `/report`, `/Report@quanto_bot week`. Capitals and
 * accents do not matter, since phones write them. Null for an unknown command, another bot's, and any other text.
 */
export function readCommand(text: string, botName: string): WrittenCommand | null {
  const [, written = "", bot, words = ""] =
    /^\/([\p{L}\p{M}\w]+)(?:@(\w+))?(?:\s+([^]*))?$/u.exec(text) ?? [];
  if (bot !== undefined && bot.toLowerCase() !== botName.toLowerCase()) return null;
  const asked = plainText(written);
  const name = COMMANDS.find((command) => command === asked) ?? ALIASES.get(asked);
  return name === undefined ? null : { name, words: words.trim() };
}
