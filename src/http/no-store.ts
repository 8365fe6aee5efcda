import type { RequestHandler } from "express";

/** Forbids caching of the response. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set("Cache-Control", "no-store");
  next();
};
