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

/** What is as long as a link's token; ids are shorter. */
const TOKEN_LIKE = /[\w-]{43,}/g;

/**
 * The path of a URL for the log: without what follows `/connect/`, without whatever looks like the token of a
 * personal link, wherever it stands, and without the query, which holds what a bank's own page sends back.
 */
export function redactUrl(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  return decodeAscii(path)
    .replace(/^(.*?\/connect\/+)(?!done(?:\/|$))[^/]+/i, "$1[cut]")
    .replace(TOKEN_LIKE, "[cut]");
}

/** Decodes the escapes of printable ASCII, of which tokens and paths consist; others, and malformed ones, stay. */
function decodeAscii(path: string): string {
  return path.replace(/%([2-7][\da-f])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
