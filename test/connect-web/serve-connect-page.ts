import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { systemTimers } from "../../src/system-timers.ts";
import { memoryUsageLimits } from "../support/memory-usage-limits.ts";
import { connectAssets, connectPage } from "../../src/http/connect-page.ts";
import { securityHeaders } from "../../src/http/security-headers.ts";
import { bundleConnectPage } from "./bundle-connect-page.ts";

/** An answer of the API to the page. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

interface Script {
  link: Answer;
  /** Missing when the user has none. */
  photo?: Buffer;
  session: Answer | (() => Answer);
  item: Answer | ((itemId: string) => Answer);
  /** The origin in `frame-src`; read at the start only. */
  frameOrigin: string;
  /** Makes the page's policy refuse the widget's origin. */
  isWidgetBlocked?: boolean;
}

export interface ServedPage {
  url: string;
  script: Script;
  /** The item ids that the page submitted, in order. */
  items: string[];
  sessions: number;
  close: () => Promise<void>;
}

/** Serves the built page with the product's own headers, and an API that answers what `script` says. */
export async function serveConnectPage(script: Script): Promise<ServedPage> {
  const dir = await bundleConnectPage();
  const app = express();
  app.use(securityHeaders("http://127.0.0.1"));
  app.use("/connect-assets", connectAssets(dir));
  const pageFor = (connectOrigin: string) =>
    connectPage({
      dir,
      basePath: "",
      connectOrigin,
      connect: { openLink: () => Promise.resolve({ kind: "unknown" }) },
      readOpener: () => ({ kind: "forged" }),
      usageLimits: memoryUsageLimits(systemTimers),
      logError: () => undefined,
    });
  const pages = {
    usual: pageFor(script.frameOrigin),
    blocked: pageFor("https://elsewhere.example"),
  };
  app.use("/connect", (request, response, next) => {
    pages[served.script.isWidgetBlocked ? "blocked" : "usual"](request, response, next);
  });
  app.post("/connect/:token/chat", (_request, response) => {
    const { status, body } = served.script.link;
    response.status(status).json(body);
  });
  app.get("/connect/:token/photo", (_request, response) => {
    const { photo } = served.script;
    if (photo) response.type("png").send(photo);
    else response.status(204).end();
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
