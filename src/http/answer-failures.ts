import type { ErrorRequestHandler, RequestHandler } from "express";
import type { LogError } from "../usecases/ports/log-error.ts";
import { webTexts } from "../i18n/web-texts.ts";
import { redactUrl } from "./link-url.ts";
import { preferredLanguage, sendSmallPage } from "./small-page.ts";

/** The texts of client errors, by HTTP status. */
const CLIENT_ERROR_TEXTS: Readonly<Record<number, string>> = {
  400: "This request cannot be read: its body must be JSON.",
  413: "This is too large: a body may have 1 MiB at most.",
  415: "A body must be JSON in UTF-8.",
};

/** A page for a person who mistyped an address, a line for a program. */
export const answerNotFound: RequestHandler = (request, response) => {
  if (request.accepts(["text/plain", "text/html"]) === "text/html") {
    const language = preferredLanguage(request);
    sendSmallPage(response, 404, { language, ...webTexts[language].notFound });
    return;
  }
  const headers = { "Cache-Control": "no-store", Vary: "Accept, Accept-Language" };
  response.status(404).set(headers).type("text").send("There is nothing here.");
};

/** The error handler: answers with a plain sentence, and reports server errors with their reason. */
export function answerFailures(logError: LogError): ErrorRequestHandler {
  // Express recognises an error handler by its four parameters.
  return (error: unknown, request, response, _next) => {
    const status = statusOf(error);
    if (status >= 500) logError(error, `${request.method} ${redactUrl(request.originalUrl)}`);
    if (response.headersSent) {
      // A response that has begun cannot be replaced. `next` would print the error to the console.
      response.destroy();
      return;
    }
    response
      .status(status)
      .type("text")
      .send(
        CLIENT_ERROR_TEXTS[status] ??
          (status < 500
            ? "This request cannot be taken."
            : "Something went wrong on our side. Please try again."),
      );
  };
}

/** The HTTP status of an error. Express and its body parser give client errors a status below 500. */
function statusOf(error: unknown): number {
  if (error instanceof URIError) return 400;
  const hasStatus = typeof error === "object" && error !== null && "status" in error;
  const status = hasStatus ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}
