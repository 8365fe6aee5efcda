import { BankError } from "../errors.ts";
import { readErrorBody } from "./read-error-body.ts";

/** What Pluggy sent back, before anything in it is believed. */
export interface PluggyResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Pluggy's advice when it gives none. */
const DEFAULT_RETRY_MS = 60_000;
const MAX_RETRY_MS = 15 * 60_000;

/**
 * What a refusal means to us. Nothing of the body goes any further but its `codeDescription` and a
 * date: bodies may quote what the bank says about a user.
 */
export function responseError(answer: PluggyResponse, what: string): BankError {
  const { status } = answer;
  const { reason, again } = readErrorBody(answer.text);
  const message = `Pluggy answered ${status}${reason === null ? "" : ` ${reason}`} to ${what}`;
  if (status === 429)
    return new BankError("rate-limited", message, {
      reason,
      retryAfter: retryAfterIn(answer.headers) ?? DEFAULT_RETRY_MS,
    });
  if (status === 401 || status === 403) return new BankError("unauthorized", message, { reason });
  if (status === 404) return new BankError("not-found", message, { reason });
  if (status >= 400 && status < 500) return new BankError("refused", message, { reason, again });
  return new BankError("unreachable", message, {
    reason,
    retryAfter: retryAfterIn(answer.headers),
  });
}

/** What a request without an answer means: refused, reset, unknown host, too slow. */
export function connectionError(failure: unknown, what: string): BankError {
  return new BankError("unreachable", `No answer from Pluggy to ${what} (${causeOf(failure)})`);
}

/** The JSON of a good answer. Its text is not quoted in the error, since it may be a page about a user. */
export function parseJson(answer: PluggyResponse, what: string): unknown {
  if (answer.text === "") return undefined;
  try {
    return JSON.parse(answer.text);
  } catch {
    throw new BankError("unreachable", `Pluggy answered ${what} with something that is not JSON`);
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
