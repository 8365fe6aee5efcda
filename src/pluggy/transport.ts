import { BankError } from "../errors.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import { retryUntil } from "../usecases/timing/retry-until.ts";
import {
  responseError,
  connectionError,
  parseJson,
  type PluggyResponse,
} from "./response-error.ts";

/** One request to Pluggy. */
export interface PluggyRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON; `undefined` sends nothing. */
  readonly body: unknown;
  /** Whether sending it twice does what sending it once does. */
  readonly isRepeatable: boolean;
}

export interface TransportOptions {
  readonly timers: Timers;
}

const ATTEMPT_TIMEOUT_MS = 15_000;
/** Two in a row (a key, then the call) must have failed within the 40 s that the Connect page waits. */
const CALL_TIMEOUT_MS = 18_000;
const RETRY_DELAYS_MS = [300, 1200];
/** A longer delay is left to the caller: no call may take the minute that Pluggy asks for. */
const MAX_RETRY_DELAY_MS = 2000;

/**
 * Sends a request in place of the SDK's own client, which prints bodies to the console, sleeps up to
 * two minutes on a 429, repeats requests that must not be repeated and turns any text that looks
 * like a date into one. Gives the parsed JSON, with dates left as text; `undefined` for no body.
 */
export async function sendRequest(
  request: PluggyRequest,
  { timers }: TransportOptions,
): Promise<unknown> {
  const deadline = timers.now() + CALL_TIMEOUT_MS;
  const timeLeft = () =>
    Math.max(1, Math.min(ATTEMPT_TIMEOUT_MS, Math.ceil(deadline - timers.now())));
  return retryUntil(() => attempt(request, timeLeft()), {
    timers,
    delayAfter: (outcome, attempts) => {
      const planned = RETRY_DELAYS_MS[attempts - 1];
      if (outcome.kind === "returned" || planned === undefined) return null;
      const delay = delayAfter(outcome.error, request, planned);
      return delay !== null && delay < timeLeft() ? delay : null;
    },
  });
}

/** The delay before another attempt, in milliseconds; null where there is none. */
function delayAfter(error: unknown, request: PluggyRequest, planned: number): number | null {
  if (!(error instanceof BankError)) return null;
  const asked = error.retryAfter ?? 0;
  if (asked > MAX_RETRY_DELAY_MS) return null;
  // A request that was rate-limited did nothing, so it may always be repeated.
  if (error.code === "rate-limited") return Math.max(asked, planned);
  return error.code === "unreachable" && request.isRepeatable ? Math.max(asked, planned) : null;
}

async function attempt(request: PluggyRequest, timeout: number): Promise<unknown> {
  const what = nameOf(request);
  const answer = await exchange(request, timeout).catch((failure: unknown) => {
    throw connectionError(failure, what);
  });
  if (answer.status < 200 || answer.status > 299) throw responseError(answer, what);
  return parseJson(answer, what);
}

async function exchange(request: PluggyRequest, timeout: number): Promise<PluggyResponse> {
  const response = await fetch(request.url, {
    method: request.method,
    headers: request.headers,
    body: request.body === undefined ? null : JSON.stringify(request.body),
    // Our key must not travel to wherever an answer points.
    redirect: "manual",
    signal: AbortSignal.timeout(timeout),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** `GET items/:id`, to be read in logs: no ids, no query. */
function nameOf({ method, url }: PluggyRequest): string {
  const path = url.pathname.replaceAll(/\/[^/]*\d[^/]*(?=\/|$)/g, (part) =>
    /^\/v\d+$/.test(part) ? part : "/:id",
  );
  return `${method} ${path.slice(1)}`;
}
