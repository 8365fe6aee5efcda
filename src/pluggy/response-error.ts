import { BankError } from "../errors.ts";
import { readErrorBody } from "./read-error-body.ts";

/** Pluggy's HTTP response, not validated yet. */
export interface PluggyResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Used where Pluggy gives no retry delay. */
const DEFAULT_RETRY_MS = 60_000;
const MAX_RETRY_MS = 15 * 60_000;

/**
 * The `BankError` for an error response. Of the body only `codeDescription` and a date are kept,
 * since it may contain personal data.
 */
export function responseError(response: PluggyResponse, what: string): BankError {
  const { status } = response;
  const { reason, again } = readErrorBody(response.text);
  const message = `Pluggy answered ${status}${reason === null ? "" : ` ${reason}`} to ${what}`;
  if (status === 429)
    return new BankError("rate-limited", message, {
      reason,
      retryAfter: retryAfterIn(response.headers) ?? DEFAULT_RETRY_MS,
    });
  if (status === 401 || status === 403) return new BankError("unauthorized", message, { reason });
  if (status === 404) return new BankError("not-found", message, { reason });
  if (status >= 400 && status < 500) return new BankError("refused", message, { reason, again });
  return new BankError("unreachable", message, {
    reason,
    retryAfter: retryAfterIn(response.headers),
  });
}

/** The `BankError` for a request without a response: refused, reset, unknown host, timeout. */
export function connectionError(failure: unknown, what: string): BankError {
  return new BankError("unreachable", `No answer from Pluggy to ${what} (${causeOf(failure)})`);
}

/**
 * The JSON of a successful response; `undefined` where it is empty. The error does not quote the
 * text, since it may contain personal data.
 */
export function parseJson(response: PluggyResponse, what: string): unknown {
  if (response.text === "") return undefined;
  try {
    return JSON.parse(response.text);
  } catch {
    throw new BankError("unreachable", `Pluggy's response to ${what} is not JSON`);
  }
}

function retryAfterIn(headers: Headers): number | null {
  const seconds = headers.get("retry-after") ?? headers.get("ratelimit-reset");
  if (seconds === null || !/^\d{1,6}$/.test(seconds.trim())) return null;
  return Math.min(Number(seconds) * 1000, MAX_RETRY_MS);
}

/** `ECONNREFUSED`, `TimeoutError`: names only, since messages may quote the request. */
function causeOf(failure: unknown): string {
  if (!(failure instanceof Error)) return "unknown failure";
  const inner: unknown = failure.cause;
  if (inner instanceof Error && "code" in inner && typeof inner.code === "string")
    return inner.code;
  return failure.name;
}
