import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Report } from "./connect-usecases.ts";
import { addressForLog } from "./link-address.ts";

/** What is said of a request that we cannot take. */
const REFUSALS: Readonly<Record<number, string>> = {
  400: "This request cannot be read: its body must be JSON.",
  413: "This is too large: a body may have 1 MiB at most.",
  415: "A body must be JSON in UTF-8.",
};

export const answerNotFound: RequestHandler = (_request, response) => {
  response.status(404).type("text").send("There is nothing here.");
};

/** The last stop of every error: the caller gets a plain sentence, the operator the reason. */
export function answerFailures(report: Report): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, _next) => {
    const status = statusOf(error);
    if (status >= 500) report(error, `${request.method} ${addressForLog(request.originalUrl)}`);
    if (response.headersSent) {
      // Half an answer cannot be mended; passed on, Express would print the error to the console.
      response.destroy();
      return;
    }
    response
      .status(status)
      .type("text")
      .send(
        REFUSALS[status] ??
          (status < 500
            ? "This request cannot be taken."
            : "Something went wrong on our side. Please try again."),
      );
  };
}

/** Express and its body parser mark the caller's mistakes with a status below 500. */
function statusOf(error: unknown): number {
  if (error instanceof URIError) return 400;
  const isMarked = typeof error === "object" && error !== null && "status" in error;
  const status = isMarked ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}
