import type { IncomingMessage } from "node:http";
import { pinoHttp, type HttpLogger } from "pino-http";
import type { Logger } from "pino";
import { addressForLog } from "./link-address.ts";

const PROBES = new Set(["/healthz", "/readyz", "/metrics"]);

/** One line a request: method, address without secrets, status, time. No headers, no addresses of users. */
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
    customLogLevel: (_request, response, error) =>
      error !== undefined || response.statusCode >= 500 ? "warn" : "info",
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

/** Routers shorten `url` while they work; Express keeps the whole in `originalUrl`. */
function originalUrl(request: IncomingMessage): string {
  return "originalUrl" in request && typeof request.originalUrl === "string"
    ? request.originalUrl
    : (request.url ?? "");
}
