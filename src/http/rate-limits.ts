import type { RequestHandler, Request, Response } from "express";
import { rateLimit } from "express-rate-limit";
import { webTexts } from "../i18n/web-texts.ts";
import { preferredLanguage, sendSmallPage } from "./small-page.ts";

const WINDOW_MS = 60_000;

/** Requests a minute. Generous: households share an address, and mobile networks whole cities. */
const MAX_PAGE_REQUESTS = { perAddress: 60, perLink: 30 };
/** A page makes about five requests for a connection. A forged address does not evade `perLink`. */
const MAX_API_REQUESTS = { perAddress: 120, perLink: 40 };

/** Limits the page's API, for each address and for each link. */
export function limitApi(): RequestHandler[] {
  return limits(MAX_API_REQUESTS, (_request, response) => {
    response.status(429).json({ state: "unavailable", message: TOO_MANY_REQUESTS });
  });
}

/** Limits the page itself, for each address and for each link: each request costs a database query. */
export function limitPages(): RequestHandler[] {
  return limits(MAX_PAGE_REQUESTS, (request, response) => {
    const language = preferredLanguage(request);
    sendSmallPage(response, 429, { language, ...webTexts[language].tooOften });
  });
}

const TOO_MANY_REQUESTS = "Too many requests. Please wait a minute and try again.";

function limits(
  { perAddress, perLink }: typeof MAX_API_REQUESTS,
  handler: (request: Request, response: Response) => void,
): RequestHandler[] {
  const shared = {
    windowMs: WINDOW_MS,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler,
  } as const;
  return [
    rateLimit({ ...shared, limit: perAddress }),
    rateLimit({
      ...shared,
      limit: perLink,
      keyGenerator: ({ params }) => String(params["token"]).slice(0, 128),
    }),
  ];
}
