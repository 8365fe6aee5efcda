import fetch, { Response } from "node-fetch";

/**
 * Fetches as grammY does, and turns a 5xx that is not JSON (the page of a proxy before the Bot API)
 * into the answer that the Bot API itself would give: grammY reads the body only, and could not tell
 * such a failure from an answer that was lost on the way.
 */
export async function fetchAnswer(url: string, init?: Record<string, unknown>): Promise<Response> {
  const answer = await fetch(url, init);
  if (answer.status < 500) return answer;
  const body = await answer.text();
  return new Response(isJson(body) ? body : JSON.stringify(failureOf(answer)));
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
