/** Pluggy's error envelope: the HTTP status is repeated in `code`. */
export interface ErrorBody {
  code: number;
  message: string;
  codeDescription?: string;
  data?: Record<string, unknown>;
  details?: { code: string; message: string; parameter: string }[];
  items?: unknown[];
  errorId?: string;
}

type ErrorExtras = Omit<ErrorBody, "code" | "message">;

/** Thrown by a route to end the request with Pluggy's error envelope. */
export class PluggyRefusal extends Error {
  readonly body: ErrorBody;

  constructor(code: number, message: string, extras: ErrorExtras = {}) {
    super(message);
    this.name = "PluggyRefusal";
    this.body = { code, message, ...extras };
  }
}

export const badRequest = (message: string, extras: ErrorExtras = {}): PluggyRefusal =>
  new PluggyRefusal(400, message, extras);

export const notFound = (what: string, codeDescription?: string): PluggyRefusal =>
  new PluggyRefusal(
    404,
    `${what} not found`,
    codeDescription === undefined ? {} : { codeDescription },
  );

export const forbidden = (message = "Forbidden resource"): PluggyRefusal =>
  new PluggyRefusal(403, message);

export const conflict = (message: string, extras: ErrorExtras): PluggyRefusal =>
  new PluggyRefusal(409, message, extras);
