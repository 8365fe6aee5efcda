import type { NextFunction, RequestHandler, Request, Response } from "express";
import { webTexts } from "../i18n/web-texts.ts";
import type { UsageLimit, UsageLimits } from "../usecases/ports/usage-limits.ts";
import { networkOf } from "./network-of.ts";
import { preferredLanguage, sendSmallPage } from "./small-page.ts";

/** Requests a minute. Generous: households share an address, and mobile networks whole cities. */
const PAGE_LIMITS = {
  perAddress: { id: "page of an address", max: 60, windowS: 60 },
  perLink: { id: "page of a link", max: 30, windowS: 60 },
};
/** A page makes about five requests for a connection. A forged address does not evade `perLink`. */
const API_LIMITS = {
  perAddress: { id: "API of an address", max: 120, windowS: 60 },
  perLink: { id: "API of a link", max: 40, windowS: 60 },
};

/** Limits the page's API, for each address and for each link. */
export function limitApi(usageLimits: UsageLimits): RequestHandler {
  return limited(usageLimits, API_LIMITS, (_request, response) => {
    response.status(429).json({ state: "unavailable", message: TOO_MANY_REQUESTS });
  });
}

/** Limits the page itself, for each address and for each link: each request costs a database query. */
export function limitPages(usageLimits: UsageLimits): RequestHandler {
  return limited(usageLimits, PAGE_LIMITS, (request, response) => {
    const language = preferredLanguage(request);
    sendSmallPage(response, 429, { language, ...webTexts[language].tooOften });
  });
}

const TOO_MANY_REQUESTS = "Too many requests. Please wait a minute and try again.";

/** What an address sends beyond its limit does not count for the link, which others may be using. */
function limited(
  usageLimits: UsageLimits,
  { perAddress, perLink }: { readonly perAddress: UsageLimit; readonly perLink: UsageLimit },
  refuse: (request: Request, response: Response) => void,
): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    const counted = [
      [perAddress, networkOf(request.ip ?? "")],
      [perLink, String(request.params["token"]).slice(0, 128)],
    ] as const;
    for (const [limit, who] of counted) {
      const { kind, endsInMs } = await usageLimits.count(limit, who);
      if (kind === "within") continue;
      response.set("retry-after", String(Math.max(1, Math.ceil(endsInMs / 1000))));
      return refuse(request, response);
    }
    next();
  };
}
