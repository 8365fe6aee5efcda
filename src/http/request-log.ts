import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import type { Traces } from "../usecases/ports/traces.ts";
import { pinoHttp, type HttpLogger } from "pino-http";
import type { Logger } from "pino";
import { redactUrl } from "./link-url.ts";

const PROBES = new Set(["/healthz", "/readyz", "/metrics"]);

/** Logs one line for each request: method, redacted URL, status, time. No headers, no IP addresses. */
export function requestLog(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: () => `r${randomBytes(4).toString("hex")}`,
    wrapSerializers: false,
    serializers: {
      req: (request: IncomingMessage) => ({
        id: request.id,
        method: request.method,
        url: redactUrl(originalUrl(request)),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    autoLogging: { ignore: (request) => PROBES.has(redactUrl(request.url ?? "")) },
    customLogLevel: (_request, response, error) =>
      error !== undefined || response.statusCode >= 500 ? "warn" : "info",
    customSuccessMessage: () => "request",
    customErrorMessage: () => "request failed",
    // The error handler reports the error, once.
    customErrorObject: (request, response, _error, line: Record<string, unknown>) => ({
      req: request,
      res: response,
      responseTime: line["responseTime"],
    }),
  });
}

/** Runs what follows under the id of the request, so that its jobs are found in the log. */
export function traceRequests(traces: Traces): RequestHandler {
  return (request, _response, next) =>
    traces.run(typeof request.id === "string" ? request.id : "r?", next);
}

/** Routers shorten `url` while they run; Express keeps the whole in `originalUrl`. */
function originalUrl(request: IncomingMessage): string {
  return "originalUrl" in request && typeof request.originalUrl === "string"
    ? request.originalUrl
    : (request.url ?? "");
}
