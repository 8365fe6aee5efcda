import type { PluggySandbox } from "../pluggy/start-pluggy.ts";

/** Requests a connect token as the product's server does: for a user, and for one item in an update. */
export async function connectToken(
  { apiUrl, clientId, clientSecret }: PluggySandbox,
  itemId?: string,
  avoidDuplicates = false,
): Promise<string> {
  const { apiKey } = await post(`${apiUrl}/auth`, {}, { clientId, clientSecret });
  const options = { clientUserId: "person-1", avoidDuplicates };
  const body = itemId === undefined ? { options } : { itemId, options };
  const { accessToken } = await post(`${apiUrl}/connect_token`, { "x-api-key": apiKey }, body);
  if (!accessToken) throw new Error("The stand-in Pluggy gave no connect token");
  return accessToken;
}

async function post(
  url: string,
  headers: Record<string, string | undefined>,
  body: unknown,
): Promise<{ apiKey?: string; accessToken?: string }> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": headers["x-api-key"] ?? "" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as { apiKey?: string; accessToken?: string };
}
