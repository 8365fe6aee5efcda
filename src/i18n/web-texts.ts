import type { Language } from "../domain/language.ts";

/** Texts of the server's own pages. The Connect page has its own. */
export interface WebTexts {
  readonly root: { readonly title: string; readonly text: string; readonly action: string };
  readonly tooOften: { readonly title: string; readonly text: string };
  readonly notFound: { readonly title: string; readonly text: string };
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
  notFound: {
    title: "Esta página não existe",
    text: "Confira o endereço. Para conectar um banco, envie /conectar ao Quanto no Telegram.",
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
  notFound: {
    title: "This page does not exist",
    text: "Check the address. To connect a bank, send /connect to Quanto in Telegram.",
  },
};

export const webTexts: Readonly<Record<Language, WebTexts>> = { pt, en };
