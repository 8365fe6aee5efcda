import { pino, type DestinationStream, type Logger, type LoggerOptions } from "pino";
import { NO_TRACES, type Traces } from "./usecases/ports/traces.ts";

/** Buffered lines for a reader that stalls; later lines are dropped. In bytes. */
const MAX_UNREAD = 1_000_000;

/**
 * The application's log: JSON lines on standard output, each with the trace of what it belongs to. Redacts secrets and personal data as a last
 * line of defence; callers must not log them in the first place.
 */
export function createLogger(
  level: string,
  destination: DestinationStream = standardOutput(),
  traces: Pick<Traces, "current"> = NO_TRACES,
): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    mixin: () => {
      const trace = traces.current();
      return trace === null ? {} : { trace };
    },
    serializers: { err: describeError },
    hooks: {
      // A line without a message would take the error's, unredacted.
      logMethod([first, ...rest], method) {
        method.apply(
          this,
          rest.length === 0 && hasError(first) ? [first, "An error was thrown"] : [first, ...rest],
        );
      },
    },
    redact: {
      paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: "[cut]",
    },
  };
  return pino(options, destination);
}

/**
 * Pino's own destination flushes when the process exits, and retries without end when the reader is
 * gone or stalled: the process would never end.
 */
function standardOutput(): DestinationStream {
  process.stdout.on("error", () => undefined);
  return {
    write(line) {
      if (process.stdout.writableLength < MAX_UNREAD) process.stdout.write(line);
    },
  };
}

const SECRET_NAMES = [
  "token",
  "accessToken",
  "connectToken",
  "apiKey",
  "clientSecret",
  "authorization",
  "cookie",
  "secret",
  '["x-api-key"]',
  '["x-webhook-secret"]',
  '["x-telegram-bot-api-secret-token"]',
];

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: string | number;
  /** Why Pluggy refused, by its `codeDescription`. */
  readonly reason?: string;
  readonly cause?: LoggedError;
}

/**
 * The logged fields of an error: type, message, stack, code and cause. No others, because a database
 * error contains whole rows.
 */
function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: cut(String(error)) };
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message: cut(message),
    ...(stack === undefined ? {} : { stack: cut(stack) }),
    ...("code" in error && isPlain(error.code) ? { code: error.code } : {}),
    ...("reason" in error && typeof error.reason === "string" ? { reason: error.reason } : {}),
    ...(cause instanceof Error ? { cause: describeError(cause) } : {}),
  };
}

function hasError(value: unknown): boolean {
  return typeof value === "object" && value !== null && "err" in value;
}

function isPlain(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

/** MongoDB quotes the duplicate key; long numbers may be account numbers or documents. */
function cut(text: string): string {
  return text.replaceAll(/dup key: \{[^}]*\}/g, "dup key: [cut]").replaceAll(/\d{6,}/g, "[cut]");
}
