import type { RequestHandler, Request, Response } from "express";
import { rateLimit } from "express-rate-limit";
import { webTexts } from "../i18n/web-texts.ts";
import { languageOfBrowser, sendSmallPage } from "./small-page.ts";

const WINDOW_MS = 60_000;

/** Requests a minute. Households share an address, mobile networks whole cities: generous. */
const MAX_PAGES = { byAddress: 60, byLink: 30 };
/** A page asks about five times on its way to a bank. Nobody evades `byLink` by an invented address. */
const MAX_CALLS = { byAddress: 120, byLink: 40 };

/** For what the page asks: so many a minute for each address, and for each link. */
export function limitCalls(): RequestHandler[] {
  return limits(MAX_CALLS, (_request, response) => {
    response.status(429).json({ state: "unavailable", message: TOO_OFTEN });
  });
}

/** For the page itself. Each look costs a question to the database. */
export function limitPages(): RequestHandler[] {
  return limits(MAX_PAGES, (request, response) => {
    const language = languageOfBrowser(request);
    sendSmallPage(response, 429, { language, ...webTexts[language].tooOften });
  });
}

const TOO_OFTEN = "Too many requests. Please wait a minute and try again.";

function limits(
  { byAddress, byLink }: typeof MAX_CALLS,
  handler: (request: Request, response: Response) => void,
): RequestHandler[] {
  const shared = {
    windowMs: WINDOW_MS,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler,
  } as const;
  return [
    rateLimit({ ...shared, limit: byAddress }),
    rateLimit({
      ...shared,
      limit: byLink,
      keyGenerator: ({ params }) => String(params["token"]).slice(0, 128),
    }),
  ];
}
