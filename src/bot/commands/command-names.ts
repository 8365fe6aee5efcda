import { COMMANDS, type CommandName } from "../../i18n/catalog.ts";
import { COMMAND_WORDS } from "../../i18n/command-word.ts";

/** What else people call a command. */
const OTHER_NAMES: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
  bill: ["bills", "faturas"],
  balance: ["balances", "saldos"],
  budget: ["budgets", "orcamentos"],
  subscriptions: ["subscription", "assinatura"],
  search: ["busca", "procurar", "find"],
  accounts: ["bancos", "banks"],
  settings: ["configuracoes", "idioma", "language", "english", "portugues", "preferencias"],
};

/**
 * What people call each command, in both languages, in plain text: the first ones are in the menus. A
 * name of several words is written with `_` after a slash.
 */
export const COMMAND_NAMES: readonly (readonly [CommandName, readonly string[]])[] = COMMANDS.map(
  (command) => {
    const { en, pt } = COMMAND_WORDS[command];
    return [command, [en, pt, ...(OTHER_NAMES[command] ?? [])]];
  },
);

const NAMED = COMMAND_NAMES.flatMap(([command, names]) => names.map((name) => ({ command, name })));

/** The command with a name, which is plain text; null where there is none. */
export function commandNamed(name: string): CommandName | null {
  return NAMED.find((one) => one.name === name)?.command ?? null;
}

/** All names of commands, the longest first. */
export const LONGEST_NAMES_FIRST = NAMED.toSorted((a, b) => b.name.length - a.name.length);
