import type { PluggySandbox } from "./start-pluggy.ts";

interface RawAnswer {
  status: number;
  headers: Headers;
  /** The parsed JSON, else the text; `null` for an empty body. */
  body: unknown;
}

export type RawRequest = (method: string, path: string, body?: unknown) => Promise<RawAnswer>;

function parsed(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Plain requests with one token, for what the SDK hides or would retry. */
export function rawRequests(apiUrl: string, token: string | null): RawRequest {
  return async (method, path, body) => {
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { "X-API-KEY": token }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: parsed(await response.text()),
    };
  };
}

/** Logs in; returns requests with the API key. */
export async function rawApi({
  apiUrl,
  clientId,
  clientSecret,
}: PluggySandbox): Promise<RawRequest> {
  const { body } = await rawRequests(apiUrl, null)("POST", "/auth", { clientId, clientSecret });
  return rawRequests(apiUrl, (body as { apiKey: string }).apiKey);
}
