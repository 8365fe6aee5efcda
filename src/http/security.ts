import helmet, { contentSecurityPolicy } from "helmet";
import type { RequestHandler } from "express";

/** For everything but the Connect page: nothing here is ever to be shown or framed. */
export function secureEverything(publicUrl: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
    },
    // The widget opens a bank's page in a window and must stay its opener.
    crossOriginOpenerPolicy: { policy: "same-origin-allow-popups" },
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: publicUrl.startsWith("https:") && { includeSubDomains: false },
  });
}

/**
 * For the Connect page: its own files, and the widget of one origin in a frame. The widget SDK sets
 * inline styles on its frames, hence `'unsafe-inline'` there. The address holds the link's secret,
 * so it must be neither kept, nor indexed, nor passed on.
 */
export function securePage(connectOrigin: string): RequestHandler {
  const policy = contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      frameSrc: [connectOrigin],
      formAction: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  });
  return (request, response, next) => {
    response.set({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" });
    policy(request, response, next);
  };
}
