import { isObject } from "./read-field.ts";

/** The part of the browser's `fetch` that the page uses. */
export type Fetch = (
  url: string,
  init: {
    readonly method: "POST";
    readonly headers: Record<string, string>;
    readonly body: string;
    readonly credentials: "omit";
    /** The request is sent even when the page is closed. */
    readonly keepalive: true;
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

export type HttpAnswer =
  | {
      readonly kind: "answered";
      readonly status: number;
      /** Empty when the body is no JSON object. */
      readonly body: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: "offline" };

/** Longer than the server waits for Pluggy, so that its own 502 arrives first. */
const TIMEOUT_MS = 40_000;

/** Posts JSON. Never rejects: a request without an answer is `offline`. */
export async function postJson(fetch: Fetch, url: string, body: unknown): Promise<HttpAnswer> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
      credentials: "omit",
      keepalive: true,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { kind: "answered", status: response.status, body: await readObject(response) };
  } catch {
    return { kind: "offline" };
  }
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return isObject(body) ? body : {};
  } catch {
    return {};
  }
}
