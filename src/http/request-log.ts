import type { IncomingMessage } from "node:http";
import { pinoHttp, type HttpLogger } from "pino-http";
import type { Logger } from "pino";
import { addressForLog } from "./link-address.ts";
import { PLUGGY_WEBHOOK_PATH } from "./pluggy-webhook.ts";

const PROBES = new Set(["/healthz", "/readyz", "/metrics"]);

/** One line a request: method, address without secrets, status, time. No headers, no addresses of people. */
export function requestLog(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    wrapSerializers: false,
    serializers: {
      req: (request: IncomingMessage) => ({
        method: request.method,
        url: addressForLog(originalUrl(request)),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    autoLogging: { ignore: (request) => PROBES.has(addressForLog(request.url ?? "")) },
    customLogLevel: (request, response, error) => {
      if (error !== undefined || response.statusCode >= 500) return "warn";
      return isBulk(request) && response.statusCode < 300 ? "debug" : "info";
    },
    customSuccessMessage: () => "request",
    customErrorMessage: () => "request failed",
    // What failed is reported once, by the error handler, with its reason.
    customErrorObject: (request, response, _error, line: Record<string, unknown>) => ({
      req: request,
      res: response,
      responseTime: line["responseTime"],
    }),
  });
}

/** Webhooks come by the thousand: a line for each would drown the others and cost more than the work. */
function isBulk(request: IncomingMessage): boolean {
  return originalUrl(request).startsWith(PLUGGY_WEBHOOK_PATH);
}

/** Routers shorten `url` while they work; Express keeps the whole in `originalUrl`. */
function originalUrl(request: IncomingMessage): string {
  return "originalUrl" in request && typeof request.originalUrl === "string"
    ? request.originalUrl
    : (request.url ?? "");
}
