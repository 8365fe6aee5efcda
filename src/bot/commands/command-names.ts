import type { CommandName } from "../../i18n/catalog.ts";

/**
 * What people call each command, in both languages, in plain text: the English name is in the menu. A
 * name of several words is written with `_` after a slash.
 */
export const COMMAND_NAMES: Readonly<Record<CommandName, readonly string[]>> = {
  report: ["report", "relatorio"],
  today: ["today", "hoje"],
  bill: ["bill", "fatura", "bills", "faturas"],
  balance: ["balance", "saldo", "balances", "saldos"],
  budget: ["budget", "orcamento", "budgets", "orcamentos"],
  subscriptions: ["subscriptions", "assinaturas", "subscription", "assinatura"],
  accounts: ["accounts", "contas"],
  alerts: ["alerts", "alertas"],
  refresh: ["refresh", "atualizar"],
  rules: ["rules", "regras"],
  search: ["search", "buscar", "busca", "procurar", "find"],
  connect: ["connect", "conectar"],
  schedule: ["schedule", "agenda"],
  settings: ["settings", "ajustes"],
  disconnect: ["disconnect", "desconectar"],
  privacy: ["privacy", "privacidade"],
  delete_data: ["delete_data", "apagar_dados"],
  export: ["export", "exportar"],
  help: ["help", "ajuda"],
  start: ["start", "iniciar"],
};

const NAMED = Object.entries(COMMAND_NAMES).flatMap(([command, names]) =>
  names.map((name) => ({ command: command as CommandName, name })),
);

/** The command with a name, which is plain text; null where there is none. */
export function commandNamed(name: string): CommandName | null {
  return NAMED.find((one) => one.name === name)?.command ?? null;
}

/** All names of commands, the longest first. */
export const LONGEST_NAMES_FIRST = NAMED.toSorted((a, b) => b.name.length - a.name.length);
