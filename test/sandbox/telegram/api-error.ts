/** An error of the Bot API, with Telegram's own text in `description`. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: number;
  readonly retryAfter: number | undefined;

  constructor(code: number, description: string, retryAfter?: number) {
    super(description);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** A 400 with Telegram's prefix. */
export function badRequest(reason: string): ApiError {
  return new ApiError(400, `Bad Request: ${reason}`);
}

/** A 429; `retry_after` is in whole seconds. */
export function tooManyRequests(seconds: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${seconds}`, seconds);
}

/** The JSON body of a refused call. */
export function errorBody(error: ApiError): object {
  return {
    ok: false,
    error_code: error.code,
    description: error.message,
    ...(error.retryAfter === undefined ? {} : { parameters: { retry_after: error.retryAfter } }),
  };
}
