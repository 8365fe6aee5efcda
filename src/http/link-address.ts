import type { Request, RequestHandler } from "express";

const SHAPE = /^[\w-]{1,128}$/;

/** The token of `/connect/:token`; null for garbage, which is not worth a look into the database. */
export function tokenOf(request: Request): string | null {
  const token: unknown = request.params["token"];
  return typeof token === "string" && SHAPE.test(token) ? token : null;
}

/**
 * A broken percent sign is garbage like any other, and gets the page for unknown links; the router
 * would give up on it with a bare 400.
 */
export const mendPercentSigns: RequestHandler = (request, _response, next) => {
  const [path = "", ...query] = request.url.split("?");
  const mended = path.split("/").map((part) => (isDecodable(part) ? part : "~"));
  request.url = [mended.join("/"), ...query].join("?");
  next();
};

function isDecodable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

/**
 * An address as it may be logged: the token of a personal link is cut out, and so is every query,
 * since what comes back from a bank's own page is written there.
 */
export function addressForLog(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  return path.replace(/^(.*?\/+connect\/+)(?!done\/?$)[^/]+/i, "$1[cut]");
}
