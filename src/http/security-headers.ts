import helmet, { contentSecurityPolicy } from "helmet";
import type { RequestHandler } from "express";

/** The security headers of every response; its content policy forbids everything. */
export function securityHeaders(publicUrl: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
    },
    // The widget opens a bank's page in a window, and must keep access to it.
    crossOriginOpenerPolicy: { policy: "same-origin-allow-popups" },
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: publicUrl.startsWith("https:") && { includeSubDomains: false },
  });
}

/**
 * The headers of the Connect page: its own files, and the widget's origin in a frame. The widget SDK
 * sets inline styles on its frames, hence `'unsafe-inline'`. The URL holds the link's secret, so the
 * page must not be cached or indexed.
 */
export function connectPageHeaders(connectOrigin: string): RequestHandler {
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
