import type { Language } from "../domain/language.ts";
import type { CommandName } from "./catalog.ts";

/** What each command is called in menus and texts; Telegram allows `a–z`, `0–9` and `_`. Both names always work. */
export const COMMAND_WORDS: Readonly<Record<CommandName, Readonly<Record<Language, string>>>> = {
  report: { en: "report", pt: "relatorio" },
  today: { en: "today", pt: "hoje" },
  bill: { en: "bill", pt: "fatura" },
  balance: { en: "balance", pt: "saldo" },
  budget: { en: "budget", pt: "orcamento" },
  subscriptions: { en: "subscriptions", pt: "assinaturas" },
  accounts: { en: "accounts", pt: "contas" },
  alerts: { en: "alerts", pt: "alertas" },
  refresh: { en: "refresh", pt: "atualizar" },
  rules: { en: "rules", pt: "regras" },
  search: { en: "search", pt: "buscar" },
  connect: { en: "connect", pt: "conectar" },
  schedule: { en: "schedule", pt: "agenda" },
  settings: { en: "settings", pt: "ajustes" },
  disconnect: { en: "disconnect", pt: "desconectar" },
  privacy: { en: "privacy", pt: "privacidade" },
  delete_data: { en: "delete_data", pt: "apagar_dados" },
  export: { en: "export", pt: "exportar" },
  help: { en: "help", pt: "ajuda" },
  start: { en: "start", pt: "iniciar" },
};
