import { setImmediate } from "node:timers/promises";
import type { Person } from "../sandbox/telegram/person.ts";

export interface BankLogin {
  /** Address of the stand-in Pluggy. */
  readonly apiUrl: string;
  readonly user?: string;
  /** 2 is "Pluggy Bank", a test bank that asks for nothing but a password. */
  readonly connectorId?: number;
}

/**
 * What a person does from `/connect` to "connected", without a browser: asks for the link, and does
 * over HTTP what the Connect page and the widget do. Resolves with the item's id.
 */
export async function connectBank(person: Person, login: BankLogin): Promise<string> {
  person.send("/connect");
  await person.nextMessage((message) => hasLink(message));
  const link = person.buttonUrl(/./);
  const { connectToken } = await post<{ connectToken: string }>(`${link}/session`);
  const itemId = await createItem(connectToken, login);
  await post(`${link}/item`, { itemId });
  return itemId;
}

/** Logs in at the bank as the widget does, and follows the fetch to its end. */
async function createItem(
  connectToken: string,
  { apiUrl, user = "user-ok", connectorId = 2 }: BankLogin,
): Promise<string> {
  const headers = { "x-api-key": connectToken };
  const parameters = { user, password: "password-ok" };
  const { id } = await post<{ id: string }>(
    `${apiUrl}/items`,
    { connectorId, parameters },
    headers,
  );
  for (;;) {
    const answer = await fetch(`${apiUrl}/items/${id}`, { headers });
    const { status } = (await answer.json()) as { status: string };
    if (status !== "UPDATING") return id;
    await setImmediate();
  }
}

async function post<Answer>(
  url: string,
  body: unknown = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

function hasLink(message: { reply_markup?: { inline_keyboard: unknown[] } }): boolean {
  return JSON.stringify(message.reply_markup ?? {}).includes("/connect/");
}
