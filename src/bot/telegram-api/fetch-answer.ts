import fetch, { Response } from "node-fetch";

/**
 * grammY's `fetch`, except that a 5xx whose body is not JSON (a proxy's error page) becomes the error
 * response of the Bot API: grammY reads the body only, and could not tell such a failure from a lost
 * response.
 */
export async function fetchResponse(
  url: string,
  init?: Record<string, unknown>,
): Promise<Response> {
  const response = await fetch(url, init);
  if (response.status < 500) return response;
  const body = await response.text();
  return new Response(isJson(body) ? body : JSON.stringify(failureOf(response)));
}

function failureOf({ status, statusText }: Response) {
  return { ok: false, error_code: status, description: statusText || "Server Error" };
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}
