import type { Language } from "../domain/language.ts";

/** Texts of the server's own pages. The Connect page has its own. */
export interface WebTexts {
  readonly root: { readonly title: string; readonly text: string; readonly action: string };
  readonly tooOften: { readonly title: string; readonly text: string };
}

const pt: WebTexts = {
  root: {
    title: "Para onde foi o seu dinheiro?",
    text: "O Quanto responde no Telegram: conecte seu banco por lá e peça um relatório quando quiser.",
    action: "Abrir no Telegram",
  },
  tooOften: {
    title: "Muitas tentativas seguidas",
    text: "Espere um minuto e abra o link de novo: ele continua valendo.",
  },
};

const en: WebTexts = {
  root: {
    title: "Where did your money go?",
    text: "Quanto answers in Telegram: connect your bank there and ask for a report whenever you like.",
    action: "Open in Telegram",
  },
  tooOften: {
    title: "Too many attempts in a row",
    text: "Wait a minute and open the link again: it is still good.",
  },
};

export const webTexts: Readonly<Record<Language, WebTexts>> = { pt, en };
