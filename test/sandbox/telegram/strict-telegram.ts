import { Bot } from "grammy";
import type { Api } from "grammy";
import { startTelegram } from "./start-telegram.ts";
import type { Telegram } from "./start-telegram.ts";

export const chat = 42;

export async function strictTelegram(): Promise<{ telegram: Telegram; api: Api }> {
  const telegram = await startTelegram({ limits: "none" });
  const api = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } }).api;
  telegram.person({ id: chat, firstName: "Ana", met: true });
  return { telegram, api };
}
