import type { StandIns } from "../sandbox/start-stand-ins.ts";

/** A GET request to Pluggy's stand-in with a key of our own; null for a 404. */
export async function askPluggy(
  { pluggy }: Pick<StandIns, "pluggy">,
  path: string,
): Promise<unknown> {
  const { apiUrl, clientId, clientSecret } = pluggy;
  const auth = await fetch(`${apiUrl}/auth`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ clientId, clientSecret }),
  });
  const { apiKey } = (await auth.json()) as { apiKey: string };
  const answer = await fetch(apiUrl + path, { headers: { "x-api-key": apiKey } });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}
