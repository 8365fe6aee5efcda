import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { bundleConnectPage } from "./bundle-connect-page.ts";

/** An answer of the product's server to the page, by the token in its path. */
export type Answer = { status: number; body: Record<string, unknown> };

export type Script = {
  session: Answer | (() => Answer);
  item: Answer | ((itemId: string) => Answer);
  /** Origin in `frame-src`; anything else is blocked by the browser. */
  frameOrigin: string;
};

export type ServedPage = {
  url: string;
  script: Script;
  /** Item ids that the page handed in, in order. */
  items: string[];
  sessions: number;
  close: () => Promise<void>;
};

/** What the product sends with the page, to the letter. */
export const contentSecurityPolicy = (frameOrigin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // The widget SDK puts <style> elements into the page, with names that change on every opening.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${frameOrigin}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** The built page behind its strict headers, on a server that answers as the test says. */
export async function serveConnectPage(script: Script): Promise<ServedPage> {
  const folder = await bundleConnectPage();
  const app = express();
  app.use((_request, response, next) => {
    response.set({
      "content-security-policy": contentSecurityPolicy(served.script.frameOrigin),
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
    next();
  });
  app.use("/connect-assets", express.static(folder, { index: false }));
  app.get("/connect/:token", (_request, response) => {
    response.sendFile("index.html", { root: folder });
  });
  app.post("/connect/:token/session", (_request, response) => {
    served.sessions += 1;
    const { session } = served.script;
    const { status, body } = typeof session === "function" ? session() : session;
    response.status(status).json(body);
  });
  app.post("/connect/:token/item", express.json(), (request, response) => {
    const { itemId } = request.body as { itemId: string };
    served.items.push(itemId);
    const { item } = served.script;
    const { status, body } = typeof item === "function" ? item(itemId) : item;
    response.status(status).json(body);
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const served: ServedPage = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    script,
    items: [],
    sessions: 0,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
  return served;
}
