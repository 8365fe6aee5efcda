import type { RequestHandler } from "express";

/** For answers that are true now only. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set("Cache-Control", "no-store");
  next();
};
