import type { Request, RequestHandler } from "express";

const TOKEN_FORMAT = /^[\w-]{1,128}$/;

/** The token of `/connect/:token`; null when it is malformed, so that no query is made for it. */
export function linkTokenOf(request: Request): string | null {
  const token: unknown = request.params["token"];
  return typeof token === "string" && TOKEN_FORMAT.test(token) ? token : null;
}

/**
 * Replaces path segments that cannot be decoded by `~`, so that they get the page for unknown links:
 * the router would answer a bare 400.
 */
export const replaceMalformedEscapes: RequestHandler = (request, _response, next) => {
  const [path = "", ...query] = request.url.split("?");
  const segments = path.split("/").map((segment) => (isDecodable(segment) ? segment : "~"));
  request.url = [segments.join("/"), ...query].join("?");
  next();
};

function isDecodable(segment: string): boolean {
  try {
    decodeURIComponent(segment);
    return true;
  } catch {
    return false;
  }
}

/**
 * A URL for the log, without the token of a personal link and without the query, which holds what a
 * bank's own page sends back.
 */
export function redactUrl(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  return path.replace(/^(.*?\/+connect\/+)(?!done\/?$)[^/]+/i, "$1[cut]");
}
