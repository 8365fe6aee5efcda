import { BankError } from "../errors.ts";
import type { RequestBudget, RequestKind, Urgency } from "./request-budget.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import { retryUntil } from "../usecases/timing/retry-until.ts";
import {
  responseError,
  connectionError,
  parseJson,
  type PluggyResponse,
} from "./response-error.ts";

/** A request to Pluggy. */
export interface PluggyRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON; `undefined` sends no body. */
  readonly body: unknown;
  /** Whether the request is idempotent. */
  readonly isRepeatable: boolean;
  readonly kind: RequestKind;
  readonly urgency: Urgency;
}

/** One attempt of a request, as it ended. */
export interface PluggyCall {
  /** `GET items/:id`. */
  readonly route: string;
  /** The HTTP status; null without an answer. */
  readonly status: number | null;
  /** In milliseconds. */
  readonly ms: number;
}

export interface TransportOptions {
  readonly timers: Timers;
  readonly budget: RequestBudget;
  /** Called at the end of each attempt. */
  readonly onCall?: (call: PluggyCall) => void;
}

const ATTEMPT_TIMEOUT_MS = 15_000;
/**
 * Two consecutive calls (a key, then the call) must fail within the 40 s that the Connect page
 * waits.
 */
const CALL_TIMEOUT_MS = 18_000;
const RETRY_DELAYS_MS = [300, 1200];
/** A longer delay is left to the caller: no call may take the minute that Pluggy asks for. */
const MAX_RETRY_DELAY_MS = 2000;

/**
 * Sends a request in place of the SDK's own HTTP client, which prints bodies to the console, sleeps
 * up to two minutes on a 429, repeats requests that are not idempotent and turns any text that
 * looks like a date into a `Date`. Returns the parsed JSON; `undefined` for an empty body. Throws a
 * `BankError`.
 */
export async function sendRequest(
  request: PluggyRequest,
  options: TransportOptions,
): Promise<unknown> {
  const { timers } = options;
  const deadline = timers.now() + CALL_TIMEOUT_MS;
  const timeLeft = () =>
    Math.max(1, Math.min(ATTEMPT_TIMEOUT_MS, Math.ceil(deadline - timers.now())));
  return retryUntil(() => pacedAttempt(request, timeLeft, options), {
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

/** Every attempt counts at Pluggy, a refused one too. */
async function pacedAttempt(
  request: PluggyRequest,
  timeLeft: () => number,
  options: TransportOptions,
): Promise<unknown> {
  const { budget } = options;
  await budget.take(request.kind, request.urgency);
  try {
    return await attempt(request, timeLeft(), options);
  } catch (error) {
    if (error instanceof BankError && error.code === "rate-limited")
      await budget.pause(request.kind, error.retryAfter ?? 0);
    throw error;
  }
}

async function attempt(
  request: PluggyRequest,
  timeout: number,
  { timers, onCall }: TransportOptions,
): Promise<unknown> {
  const what = nameOf(request);
  const begun = timers.now();
  const ended = (status: number | null) =>
    onCall?.({ route: what, status, ms: timers.now() - begun });
  const response = await exchange(request, timeout).catch((failure: unknown) => {
    ended(null);
    throw connectionError(failure, what);
  });
  ended(response.status);
  if (response.status < 200 || response.status > 299) throw responseError(response, what);
  return parseJson(response, what);
}

async function exchange(request: PluggyRequest, timeout: number): Promise<PluggyResponse> {
  const response = await fetch(request.url, {
    method: request.method,
    headers: request.headers,
    body: request.body === undefined ? null : JSON.stringify(request.body),
    // Redirects are not followed, so that our key is not sent to another host.
    redirect: "manual",
    signal: AbortSignal.timeout(timeout),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** `GET items/:id`, for logs: without ids and query. */
function nameOf({ method, url }: PluggyRequest): string {
  const path = url.pathname.replaceAll(/\/[^/]*\d[^/]*(?=\/|$)/g, (part) =>
    /^\/v\d+$/.test(part) ? part : "/:id",
  );
  return `${method} ${path.slice(1)}`;
}
