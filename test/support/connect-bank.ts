import { setImmediate } from "node:timers/promises";
import type { Person } from "../sandbox/telegram/person.ts";

export interface BankLogin {
  /** Address of the stand-in Pluggy. */
  readonly apiUrl: string;
  readonly user?: string;
  /** 2 is "Pluggy Bank", a test bank that requires only a password. */
  readonly connectorId?: number;
}

/** A response to the Connect page; `state` decides what it shows. */
export interface PageAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * What a user does from `/connect` to "connected", without a browser: requests the link, and does
 * over HTTP what the Connect page and the widget do. Resolves with the item's id.
 */
export async function connectBank(person: Person, login: BankLogin): Promise<string> {
  const link = await askForLink(person);
  const { connectToken } = usable(await openPage(link));
  const itemId = await logIn(String(connectToken), login);
  usable(await handIn(link, itemId));
  return itemId;
}

/** The personal URL in the bot's answer to `/connect`. */
export async function askForLink(person: Person): Promise<string> {
  person.send("/connect");
  await person.nextMessage((message) => hasLink(message));
  return person.buttonUrl(/./);
}

/** Requests a session of the widget, as the page does. */
export function openPage(link: string): Promise<PageAnswer> {
  return post(`${link}/session`);
}

/** Logs in at the bank as the widget does, and polls the fetch to its end. */
export async function logIn(
  connectToken: string,
  { apiUrl, user = "user-ok", connectorId = 2 }: BankLogin,
): Promise<string> {
  const headers = { "x-api-key": connectToken };
  const parameters = { user, password: "password-ok" };
  const created = await post(`${apiUrl}/items`, { connectorId, parameters }, headers);
  const { id } = usable(created);
  for (;;) {
    const answer = await fetch(`${apiUrl}/items/${String(id)}`, { headers });
    const { status } = (await answer.json()) as { status: string };
    if (status !== "UPDATING") return String(id);
    await setImmediate();
  }
}

/** Hands over the item of the widget, as the page does. */
export function handIn(link: string, itemId: string): Promise<PageAnswer> {
  return post(`${link}/item`, { itemId });
}

async function post(
  url: string,
  body: unknown = {},
  headers: Record<string, string> = {},
): Promise<PageAnswer> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as PageAnswer["body"] };
}

function usable({ status, body }: PageAnswer): PageAnswer["body"] {
  if (status > 299) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

function hasLink(message: { reply_markup?: { inline_keyboard: unknown[] } }): boolean {
  return JSON.stringify(message.reply_markup ?? {}).includes("/connect/");
}
