import { rateLimit, type RateLimitRequestHandler } from "express-rate-limit";

const A_MINUTE = 60_000;
const TOO_OFTEN = "Too many requests. Please wait a minute and try again.";

/** Households share an address, mobile networks whole cities: generous. */
export function limitByAddress(): RateLimitRequestHandler {
  return rateLimit({ windowMs: A_MINUTE, limit: 60, ...SHARED });
}

/** Each session costs Pluggy a token. Nobody can evade this one by an invented address. */
export function limitByLink(): RateLimitRequestHandler {
  return rateLimit({
    windowMs: A_MINUTE,
    limit: 20,
    ...SHARED,
    keyGenerator: ({ params }) => String(params["token"]).slice(0, 128),
  });
}

const SHARED = {
  standardHeaders: "draft-8",
  legacyHeaders: false,
  message: { state: "unavailable", message: TOO_OFTEN },
} as const;
